"""Search, chips and the Filter menu: whom the list is to show."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desktop.formatting import COURTSHIP, STAGES, stage_name
from desktop.i18n import N_, _
from desktop.queries.customer_filters import BIRTHDAYS, DELETED, NEW, PROMISED, QUIET, CustomerFilter
from desktop.queries.filter_counts import DEVOTED, FilterCounts
from desktop.ui.local_format import number
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip_bar import Chip, ChipBar
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.styling import row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction, QKeyEvent

    from desktop.ui.theme.theme import Theme

EVERYBODY = CustomerFilter()
_DEVOTED = CustomerFilter(stage=DEVOTED)
_OTHER = "other"  # the chip of what was picked in the menu
_CHIPS = {
    "everyone": EVERYBODY,
    "quiet": CustomerFilter(QUIET),
    "birthdays": CustomerFilter(BIRTHDAYS),
    "promised": CustomerFilter(PROMISED),
    "devoted": _DEVOTED,
    "new": CustomerFilter(NEW),
}
_TITLES = {
    "everyone": N_("Everyone"),
    "quiet": N_("Going quiet"),
    "birthdays": N_("Birthdays soon"),
    "promised": N_("Promise owed"),
    "new": N_("New this month"),
}


class Finder(QWidget):
    """What is searched for and filtered by.

    Signals:
        changed: The filter is another one (`value`).
        left: The owner wants to go into the list.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, tags: Callable[[], Sequence[tuple[str, int]]]) -> None:
        super().__init__()
        self._theme = theme
        self._tags = tags
        self._value = EVERYBODY
        self._counts: FilterCounts | None = None
        self._words = COURTSHIP
        self.search = _Field(theme, _("Search customers"), _("Search names, notes, likes, tags…"))
        self.search.setClearButtonEnabled(True)
        self.search.searched.connect(self._on_typed)
        self.search.left.connect(self.left)
        self.chips = ChipBar(theme, _("Show"), self._chips())
        self.chips.chosen.connect(self._on_chip)
        self.filter = Button(
            theme, _("Filter"), "ghost", "sliders-horizontal", name=_("Filter customers"), icon_size=16
        )
        self._menu = QMenu(self.filter)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.filter.setMenu(self._menu)
        self.setLayout(row(self.search, self.chips, self.filter, spacing=theme.px(8)))

    @property
    def value(self) -> CustomerFilter:
        """Whom the list is to show."""
        return self._value

    @property
    def title(self) -> str:
        """What the filter in force is called."""
        wanted = replace(self._value, text="")
        for key, chip in _CHIPS.items():
            if chip == wanted:
                return self._title(key)
        return self._other_title(wanted)

    def set_value(self, wanted: CustomerFilter) -> None:
        """Show this filter as the one in force, and tell if it is another."""
        if wanted == self._value:
            return
        self._value = wanted
        if self.search.text().strip() != wanted.text:
            self.search.blockSignals(True)  # noqa: FBT003 - Qt's own signature
            self.search.setText(wanted.text)
            self.search.blockSignals(False)  # noqa: FBT003 - as above
        self._show_chips()
        self.changed.emit()

    def set_counts(self, counts: FilterCounts, words: str) -> None:
        """Say how many each chip would show, with the stages called in these words."""
        self._counts, self._words = counts, words
        self._show_chips()

    def _on_typed(self, text: str) -> None:
        self.set_value(replace(self._value, text=text.strip()))

    def _on_chip(self, key: str) -> None:
        if key in _CHIPS:
            self.set_value(replace(_CHIPS[key], text=self._value.text))

    def _show_chips(self) -> None:
        chips = self._chips()
        wanted = replace(self._value, text="")
        key = next((key for key, chip in _CHIPS.items() if chip == wanted), _OTHER)
        if key == _OTHER:
            # Right behind Everyone, where it is never folded away.
            chips.insert(1, Chip(_OTHER, self._other_title(wanted)))
        self.chips.set_chips(chips)
        self.chips.set_value(key)

    def _chips(self) -> list[Chip]:
        counts = self._counts
        found = {} if counts is None else {key: getattr(counts, key) for key in _CHIPS if key != "everyone"}
        return [Chip(key, self._title(key), found.get(key)) for key in _CHIPS]

    def _title(self, key: str) -> str:
        return stage_name(DEVOTED, self._words) if key == "devoted" else _(_TITLES[key])

    def _other_title(self, wanted: CustomerFilter) -> str:
        if wanted.show == DELETED:
            return _("Recently deleted")
        return wanted.tag or (stage_name(wanted.stage, self._words) if wanted.stage else _("Some"))

    def _fill_menu(self) -> None:
        menu = self._menu
        menu.clear()
        stages = menu.addMenu(self._theme.icon("heart", "ink2", 16), _("Stage"))
        for stage in STAGES:
            self._add(stages, stage_name(stage, self._words), CustomerFilter(stage=stage))
        tags = self._tags()
        if tags:
            # In a menu of their own, which scrolls: a shop may have more tags than the screen has lines.
            named = menu.addMenu(self._theme.icon("tag", "ink2", 16), _("Tag"))
            named.setStyleSheet("QMenu{menu-scrollable:1}")
            for name, count in tags:
                self._add(named, f"{name}  {number(count)}", CustomerFilter(tag=name))
        menu.addSeparator()
        deleted = _("Recently deleted")
        if self._counts is not None and self._counts.deleted:
            deleted = f"{deleted}  {number(self._counts.deleted)}"
        self._add(menu, deleted, CustomerFilter(DELETED)).setIcon(self._theme.icon("trash-2", "ink2", 16))

    def _add(self, menu: QMenu, text: str, wanted: CustomerFilter) -> QAction:
        action = menu.addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(replace(self._value, text="") == wanted)
        kept = replace(wanted, text="" if wanted.show == DELETED else self._value.text)
        action.triggered.connect(lambda: self.set_value(EVERYBODY if self._value == kept else kept))
        return action


class _Field(SearchField):
    """Up stays in the field; the page owns everything else."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """An empty field lets Esc go to the list."""
        if event.key() == Qt.Key.Key_Escape and not self.text():
            self.left.emit()
            return
        super().keyPressEvent(event)
