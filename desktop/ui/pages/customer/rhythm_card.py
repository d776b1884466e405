"""Their rhythm in plain words: how often they come, when they last did, and whether they have gone quiet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout

from desktop.i18n import _
from desktop.ui.pages.customer.wording import quiet_line, rhythm_lines
from desktop.ui.widgets.frames import Card
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import empty

if TYPE_CHECKING:
    from datetime import date

    from desktop.queries.customer_page import TheirRhythm
    from desktop.ui.theme.theme import Theme


class RhythmCard(Card):
    """What the stored summary knows. With fewer than three encounters it says so instead of guessing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, spacing=9)
        self._theme = theme
        self.body.addWidget(Label(theme, _("Rhythm"), "heading"))
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(theme.px(16))
        self._lines.setVerticalSpacing(theme.px(6))
        self._lines.setColumnStretch(1, 1)
        self.body.addLayout(self._lines)
        self._quiet = Label(theme, "", "smallm", "late", wrap=True)
        self.body.addWidget(self._quiet)

    def show_rhythm(self, rhythm: TheirRhythm, as_of: date) -> None:
        """Show how often somebody comes."""
        theme = self._theme
        empty(self._lines)
        lines = rhythm_lines(rhythm, as_of)
        for place, (what, how) in enumerate(lines):
            self._lines.addWidget(Label(theme, what, "small", "3"), place, 0)
            value = Label(theme, how, "small", "1", wrap=True)
            value.setAccessibleName(_("{what}: {how}").format(what=what, how=how))
            self._lines.addWidget(value, place, 1)
        if not lines:
            text = _("Just met. Talk a few times and this fills in.")
            self._lines.addWidget(Label(theme, text, "small", "3", wrap=True), 0, 0, 1, 2)
        quiet = quiet_line(rhythm, as_of)
        self._quiet.setText(quiet)
        self._quiet.setVisible(bool(quiet))
