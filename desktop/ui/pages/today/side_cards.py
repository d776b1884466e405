"""The cards beside the day: the week, the customers by stage, what was done so far."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _, ngettext
from desktop.queries.stage_counts import load_stage_counts
from desktop.queries.week_ahead import load_week_ahead
from desktop.queries.week_so_far import load_week_so_far
from desktop.ui.pages.today.stages_card import StagesCard
from desktop.ui.pages.today.week_card import WeekCard, week_of
from desktop.ui.widgets.frames import Tint
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from desktop.queries.week_so_far import WeekSoFar
    from desktop.storage.reader import Reader
    from desktop.ui.theme.theme import Theme

_GOOD_WEEK = 5  # doings from which a week is a good one
_UNTIL_SUNDAY = timedelta(days=6)


def so_far_words(week: WeekSoFar) -> str:
    """What was done this week: “11 hellos, 4 cards, 2 promises kept.”; empty where nothing was."""
    parts = [
        (week.hellos, ngettext("{count} hello", "{count} hellos", week.hellos)),
        (week.cards, ngettext("{count} card", "{count} cards", week.cards)),
        (week.kept, ngettext("{count} promise kept", "{count} promises kept", week.kept)),
    ]
    said = ", ".join(words.format(count=count) for count, words in parts if count)
    return _("{things}.").format(things=said) if said else ""


class SideCards(QWidget):
    """Three cards."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._week = WeekCard(theme)
        self.stages = StagesCard(theme)
        self._so_far = Tint(theme, "accent")
        self._so_far_title = Label(theme, "", "strong", "accent")
        self._so_far_words = Label(theme, "", "small", "2", wrap=True)
        self._so_far.body.addWidget(self._so_far_title)
        self._so_far.body.addWidget(self._so_far_words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(16))
        for part in (self._week, self.stages, self._so_far):
            layout.addWidget(part)

    def load(self, reader: Reader, as_of: date, words: str) -> None:
        """Read and show everything."""
        first = week_of(as_of)
        week = load_week_so_far(reader, as_of, first)
        self._week.show_week(as_of, first, load_week_ahead(reader, as_of, first + _UNTIL_SUNDAY))
        self.stages.show_stages(load_stage_counts(reader), words, week.moved)
        said = so_far_words(week)
        good = week.hellos + week.cards + week.kept >= _GOOD_WEEK
        self._so_far_title.setText(_("A good week so far") if good else _("This week so far"))
        self._so_far_words.setText(said)
        self._so_far.setVisible(bool(said))
