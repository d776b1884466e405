"""Step 2: which column goes where; only spreadsheets need it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.i18n import _, ngettext
from desktop.ui.dialogs.bring_in.reading_row import DateQuestion, ReadingRow
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.styling import boxed, empty

if TYPE_CHECKING:
    from desktop.ui.dialogs.bring_in.draft import BringInDraft, Column
    from desktop.ui.theme.theme import Theme

_MOST = 80  # columns with a control of their own
_HEADING, _GOAL = 140, 236


class MatchStep(QWidget):
    """A line for each column of the list.

    Signals:
        changed: The owner put a column elsewhere, or answered about dates.
        reread: The owner says how the file is written: encoding, delimiter; None for what stays.
    """

    changed = Signal()
    reread = Signal(object, object)

    def __init__(self, theme: Theme, draft: BringInDraft) -> None:
        super().__init__()
        self._theme = theme
        self._draft = draft
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        self._lead = Label(theme, "", "body", "2", wrap=True)
        layout.addWidget(self._lead)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(14))
        self._grid.setVerticalSpacing(theme.px(9))
        host = QVBoxLayout()
        host.setContentsMargins(0, 0, theme.px(4), 0)
        host.addLayout(self._grid)
        host.addStretch(1)
        layout.addWidget(ScrollPage(theme, boxed(host), sides=0, top=0, bottom=0), 1)
        self._question = DateQuestion(theme)
        self._question.answered.connect(self._on_answer)
        layout.addWidget(self._question)
        self._reading = ReadingRow(theme)
        self._reading.changed.connect(self.reread)
        layout.addWidget(self._reading)
        self._marks: dict[int, IconLabel] = {}

    def heading(self) -> str:
        """How many there are."""
        count = self._draft.opened.count if self._draft.opened else 0
        sentence = ngettext("We found {count} person in {name}", "We found {count} people in {name}", count)
        return sentence.format(count=count, name=self._draft.name)

    def reload(self) -> None:
        """Show the columns of the draft."""
        empty(self._grid)
        self._marks.clear()
        columns = list(enumerate(self._draft.columns()))
        shown = [pair for pair in columns if pair[1].sample][:_MOST] or columns[:_MOST]
        self._show_lead(len(columns) - len(shown))
        for place, text in enumerate((_("In your file"), _("Looks like"), _("Put it in"))):
            self._grid.addWidget(Label(self._theme, text, "micro", "2"), 0, place)
        self._grid.setColumnMinimumWidth(0, self._theme.px(_HEADING))
        self._grid.setColumnStretch(1, 1)
        for line, (at, column) in enumerate(shown, 1):
            self._add_line(line, at, column)
        self._question.ask(self._draft.asks_order)
        self._reading.show_reading(self._draft)

    def _show_lead(self, hidden: int) -> None:
        program = self._draft.preset_title()
        lead = _("We’ve guessed what each column is. Change any that look wrong.")
        if program:
            lead = _("This looks like a list from {program}. Change any column that looks wrong.").format(
                program=program
            )
        if hidden:
            sentence = ngettext("{count} empty column is not shown.", "{count} empty columns are not shown.", hidden)
            lead = f"{lead} {sentence.format(count=hidden)}"
        self._lead.setText(lead)

    def _add_line(self, line: int, at: int, column: Column) -> None:
        heading = ElidedLabel(self._theme, column.heading or _("No heading"), "medium", "1")
        heading.setMinimumWidth(self._theme.px(_HEADING))
        sample = ElidedLabel(self._theme, column.sample, "small", "2")
        goals = self._draft.goals(at)
        combo = ComboBox(self._theme, _("Put “{heading}” in").format(heading=column.heading))
        for _goal, title in goals:
            combo.addItem(title)
        combo.setCurrentIndex(next(place for place, (goal, _title) in enumerate(goals) if goal == column.goal))
        combo.setFixedWidth(self._theme.px(_GOAL))
        combo.activated.connect(lambda place: self._on_put(at, place))
        mark = IconLabel(self._theme, "circle-check", "good", 18)
        self._marks[at] = mark
        self._show_mark(at)
        for place, widget in enumerate((heading, sample, combo, mark)):
            self._grid.addWidget(
                widget, line, place, Qt.AlignmentFlag.AlignVCenter if place > 1 else Qt.AlignmentFlag(0)
            )
            widget.show()  # now, or the first layout would find no room for it

    def _show_mark(self, at: int) -> None:
        mapping = self._draft.mapping
        taken = mapping is not None and mapping.targets[at] is not None
        self._marks[at].set_icon("circle-check" if taken else "eye-off", "good" if taken else "ink3")

    def _on_put(self, at: int, place: int) -> None:
        goal = self._draft.goals(at)[place][0]
        self._draft.put(at, goal)
        self._show_mark(at)
        self._question.ask(self._draft.asks_order)
        self.changed.emit()

    def _on_answer(self, day_first: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._draft.answer_order(day_first=day_first)
        self.changed.emit()
