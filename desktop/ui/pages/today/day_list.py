"""The day's lines: its sections one below the other, and what can wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _, ngettext
from desktop.relationship.today_lines import Task
from desktop.ui.pages.today.section_panel import SectionPanel
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import boxed, row, set_shown

if TYPE_CHECKING:
    from datetime import date

    from desktop.relationship.today import Plan
    from desktop.ui.pages.today.task_row import TaskRow
    from desktop.ui.theme.theme import Theme


class DayList(QWidget):
    """All sections of a day.

    Signals:
        asked: A row and what the owner wants done with its line (`TaskRow`, `Verb`).
        all_wanted: The owner wants to see what can wait.
    """

    asked = Signal(object, str)
    all_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._narrow = False
        self._held: int | None = None
        self._by_keyboard = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(18))
        self.sections = {task: SectionPanel(theme, task) for task in Task}
        for panel in self.sections.values():
            panel.asked.connect(self._on_asked)
            panel.stepped.connect(self._on_step)
            layout.addWidget(panel)
        self._can_wait = Label(theme, "", "small", "3")
        self.show_them = Button(theme, _("Show them"), "link", name=_("Show what can wait"))
        self.show_them.clicked.connect(self.all_wanted)
        self._waiting = boxed(row(self._can_wait, self.show_them, None, spacing=theme.px(8)))
        layout.addWidget(self._waiting)
        layout.addStretch(1)

    @property
    def rows(self) -> list[TaskRow]:
        """The rows in sight, from top to bottom."""
        return [row for panel in self.sections.values() for row in panel.shown]

    def show_plan(self, plan: Plan, as_of: date, words: str, *, more: bool) -> None:
        """Show the lines of a day; the keyboard stays at its place in the list.

        Args:
            plan: The day.
            as_of: Today.
            words: The shop's words for the stages.
            more: Whether the book holds more than was read.
        """
        place = self._place_of_keyboard()
        found = {section.task: section for section in plan.sections}
        for task, panel in self.sections.items():
            panel.show_section(found.get(task), as_of, words)
        self._tell_waiting(len(plan.waiting), more=more)
        self._fit()
        rows = self.rows
        if place is not None and rows:
            reason = Qt.FocusReason.ShortcutFocusReason if self._by_keyboard else Qt.FocusReason.OtherFocusReason
            rows[min(place, len(rows) - 1)].check.setFocus(reason)

    def hold_place(self, row: TaskRow) -> None:
        """The row is about to go: the keyboard stays where it is, on the row that moves up."""
        self._held = self.rows.index(row)

    def set_narrow(self, *, narrow: bool) -> None:
        """Make the rows as narrow as they can be, or let them be."""
        self._narrow = narrow
        self._fit()

    def _fit(self) -> None:
        rows = [row for panel in self.sections.values() for row in panel.rows]
        width = max((row.wanted_action_width() for row in rows), default=0)
        for one in rows:
            one.fit(width, narrow=self._narrow)

    def _tell_waiting(self, count: int, *, more: bool) -> None:
        said = ngettext("{count} more can wait", "{count} more can wait", count)
        if more:
            said = ngettext("More than {count} can wait", "More than {count} can wait", count)
        self._can_wait.setText(said.format(count=count))
        set_shown(self._waiting, shown=bool(count))

    def _place_of_keyboard(self) -> int | None:
        """Which row the keyboard is in, or was in before the row began to go."""
        if self._held is not None:
            held, self._held = self._held, None
            return held
        if self.show_them.hasFocus():
            return len(self.rows)
        return next((place for place, row in enumerate(self.rows) if any(stop.hasFocus() for stop in row.stops)), None)

    def _on_asked(self, row: TaskRow, verb: str) -> None:
        self._by_keyboard = row.by_keyboard
        self.asked.emit(row, verb)

    def _on_step(self, row: TaskRow, step: int) -> None:
        rows = self.rows
        place = rows.index(row) + step
        if 0 <= place < len(rows):
            rows[place].check.setFocus(Qt.FocusReason.ShortcutFocusReason)
