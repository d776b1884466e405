"""Below: what will come out of the printer, and the two ways to get it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.cards.paper import print_summary
from desktop.i18n import _, ngettext
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.frames import Hairline
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import ElidedLabel
from desktop.ui.widgets.styling import ground, row

if TYPE_CHECKING:
    from desktop.cards.paper import Paper
    from desktop.ui.theme.theme import Theme


class FootBar(QFrame):
    """“6 cards · 3 sheets of A4 …”, Save as PDF, Print.

    Signals:
        save_asked: Save as PDF.
        print_asked: Print.
    """

    save_asked = Signal()
    print_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        ground(self, "card")
        self._told = ElidedLabel(theme, "", "body", "2")
        self.save = Button(theme, _("Save as PDF"), "normal", "file-down", icon_size=17)
        self.print = Button(theme, _("Print"), "primary", "printer", icon_size=17)
        self.save.clicked.connect(self.save_asked)
        self.print.clicked.connect(self.print_asked)
        line = row(IconLabel(theme, "printer", "ink3", 18), self._told, self.save, self.print, spacing=theme.px(12))
        line.setContentsMargins(theme.px(20), theme.px(9), theme.px(16), theme.px(9))
        line.setStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Hairline())
        layout.addLayout(line)

    def show_stack(self, cards: int, paper: Paper) -> None:
        """Say how many cards on how many sheets."""
        self.save.setEnabled(cards > 0)
        self.print.setEnabled(cards > 0)
        self.print.set_label(
            ngettext("Print {count} card", "Print {count} cards", cards).format(count=cards) if cards else _("Print")
        )
        if not cards:
            self._told.setText(_("No card chosen"))
            return
        self._told.setText(print_summary(paper, cards))
