"""One section of Today: a heading with a plain hint, and a card of rows.

Rows whose line has not changed are kept: making a row anew costs more than everything else on the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.relationship.today_words import hint, title
from desktop.ui.pages.today.task_row import TaskRow
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.frames import Card
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import boxed, margins, row, set_shown

if TYPE_CHECKING:
    from datetime import date

    from desktop.relationship.today import Section
    from desktop.relationship.today_lines import Line, Task
    from desktop.ui.theme.theme import Theme


class SectionPanel(QWidget):
    """A section; hidden while it has no lines.

    Signals:
        asked: A row and what the owner wants done with its line (`TaskRow`, `Verb`).
        stepped: A row and how many rows down the keyboard goes.
    """

    asked = Signal(object, str)
    stepped = Signal(object, int)

    def __init__(self, theme: Theme, task: Task) -> None:
        super().__init__()
        self._theme = theme
        self._task = task
        self.rows: list[TaskRow] = []
        self._made_for: tuple[object, ...] = ()
        self._first_later = 0
        self._later_open = False
        self.setAccessibleName(title(task))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        self._hint = Label(theme, "", "small", "3")
        layout.addLayout(row(Label(theme, title(task), "heading"), self._hint, None, spacing=theme.px(10)))
        card = Card(theme, 0, 0)
        card.body.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        self._body = card.body
        layout.addWidget(card)
        self.later = Button(theme, "", "ghost", "clock", icon_size=16)
        self.later.clicked.connect(self._on_later)
        foot = row(self.later, None)
        margins(foot, theme.px(6), theme.px(2), theme.px(6), theme.px(2))
        self._foot = boxed(foot)
        self._body.addWidget(self._foot)

    @property
    def shown(self) -> list[TaskRow]:
        """The rows in sight."""
        return self.rows if self._later_open else self.rows[: self._first_later]

    def show_section(self, section: Section | None, as_of: date, words: str) -> None:
        """Show these lines; None for no line at all."""
        lines = [*section.lines, *section.later] if section is not None else []
        self._keep(lines, as_of, words)
        self._first_later = len(section.lines) if section is not None else 0
        self._later_open = self._later_open and self._first_later < len(lines)
        self._arrange()
        if section is not None:
            self._hint.setText(hint(section, as_of))
            self._tell_later(len(section.later))
        set_shown(self, shown=bool(lines))

    def _keep(self, lines: list[Line], as_of: date, words: str) -> None:
        """Take over the rows that still hold, make the missing ones, let the others go."""
        made_for = (as_of, words)
        kept = {row.line: row for row in self.rows if not row.leaving} if made_for == self._made_for else {}
        rows = [kept.get(line) or self._make(line, as_of, words) for line in lines]
        for gone in set(self.rows) - set(rows):
            gone.hide()
            self._body.removeWidget(gone)
            gone.deleteLater()
        self.rows = rows
        self._made_for = made_for

    def _make(self, line: Line, as_of: date, words: str) -> TaskRow:
        made = TaskRow(self._theme, line, as_of, words)
        made.asked.connect(lambda verb: self.asked.emit(made, verb))
        made.stepped.connect(lambda step: self.stepped.emit(made, step))
        return made

    def _arrange(self) -> None:
        """Put every row in its place: those to do, the grey line, those put off until later today."""
        for place, one in enumerate(self.rows):
            at = place + (place >= self._first_later)
            if self._body.indexOf(one) != at:
                self._body.removeWidget(one)
                self._body.insertWidget(at, one)
            one.set_first(first=place == 0)
            shown = place < self._first_later or self._later_open
            set_shown(one, shown=shown)

    def _tell_later(self, count: int) -> None:
        set_shown(self._foot, shown=bool(count))
        name = _("Show what is put off until later: {section}, {count}")
        self.later.set_label(
            _("Later: {count}").format(count=count), name.format(section=title(self._task), count=count)
        )

    def _on_later(self) -> None:
        self._later_open = not self._later_open
        self._arrange()
