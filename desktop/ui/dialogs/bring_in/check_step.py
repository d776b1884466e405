"""Step 3: what will happen, who may be here already, what is wrong on which line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from desktop.i18n import _, ngettext
from desktop.jobs.import_plan import JOIN, KEEP_BOTH, LEAVE_OUT
from desktop.ui.local_format import number
from desktop.ui.widgets.frames import Tint
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.styling import boxed, column, empty, row

if TYPE_CHECKING:
    from desktop.jobs.import_plan import Person
    from desktop.ui.dialogs.bring_in.draft import BringInDraft
    from desktop.ui.theme.theme import Theme

_MOST = 40  # people with a choice of their own


class CheckStep(QWidget):
    """Counts, doubts and remarks.

    Signals:
        decided: The owner decided about somebody.
    """

    decided = Signal()

    def __init__(self, theme: Theme, draft: BringInDraft) -> None:
        super().__init__()
        self._theme = theme
        self._draft = draft
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        self._counts = row(spacing=theme.px(10))
        layout.addLayout(self._counts)
        self._doubts = QVBoxLayout()
        self._doubts.setContentsMargins(0, 0, theme.px(6), 0)
        self._doubts.setSpacing(theme.px(10))
        self._doubt_area = ScrollPage(theme, boxed(self._doubts), sides=0, top=0, bottom=0)
        layout.addWidget(self._doubt_area, 3)
        self._remarks_title = Label(theme, "", "heading")
        layout.addWidget(self._remarks_title)
        self._remarks = QStringListModel(self)
        self._list = _remark_list(theme)
        self._list.setModel(self._remarks)
        layout.addWidget(self._list, 2)
        self._calm = Label(theme, _("Nothing on this list needs a look."), "body", "2", wrap=True)
        layout.addWidget(self._calm)
        layout.addStretch(1)

    def reload(self) -> None:
        """Show the plan of the draft."""
        plan = self._draft.plan
        if plan is None:
            return
        empty(self._counts)
        counts = (
            (plan.new, _("new"), "good"),
            (plan.known, _("already here"), "info"),
            (len(plan.doubtful), _("need a look"), "warn"),
            (len(plan.rejected), _("left out"), "late"),
        )
        for count, words, tone in counts:
            self._counts.addWidget(_figure(self._theme, count, words, tone if count else "neutral"), 1)
        self._show_doubts(plan.doubtful)
        lines = [
            _("Line {line}, left out: {sentence}").format(line=remark.line, sentence=remark.sentence)
            if remark.left_out
            else _("Line {line}: {sentence}").format(line=remark.line, sentence=remark.sentence)
            for remark in plan.remarks
        ]
        self._remarks.setStringList(lines)
        self._remarks_title.setText(_("Good to know"))
        for widget in (self._remarks_title, self._list):
            widget.setVisible(bool(lines))
        self._calm.setVisible(not lines and not plan.doubtful)

    def _show_doubts(self, people: tuple[Person, ...]) -> None:
        empty(self._doubts)
        self._doubt_area.setVisible(bool(people))
        if not people:
            return
        self._doubts.addWidget(Label(self._theme, _("Are these the same?"), "heading"))
        for person in people[:_MOST]:
            self._doubts.addWidget(self._doubt(person))
        if len(people) > _MOST:
            more = len(people) - _MOST
            sentence = ngettext(
                "{count} more is kept beside the one you have; joining them later is easy.",
                "{count} more are kept beside those you have; joining them later is easy.",
                more,
            )
            self._doubts.addWidget(Label(self._theme, sentence.format(count=more), "small", "2", wrap=True))
        self._doubts.addStretch(1)

    def _doubt(self, person: Person) -> QWidget:
        theme = self._theme
        plan = self._draft.plan
        match = person.doubt
        other = plan.names.get(match.other or 0, "") if plan is not None and match is not None else ""
        name = person.contact.display
        title = _("{name} on line {line}, and {other} in your book").format(
            name=name, line=person.lines[0], other=other
        )
        reason = match.reason if match is not None else ""
        words = column(ElidedLabel(theme, title, "medium", "1"), ElidedLabel(theme, reason, "small", "2"))
        options = [(KEEP_BOTH, _("Keep both")), (JOIN, _("Join")), (LEAVE_OUT, _("Leave out"))]
        choice = Segmented(theme, _("What to do with {name}").format(name=name), options)
        choice.set_value(self._draft.decision(person))
        choice.chosen.connect(lambda decision: self._on_decided(person, decision))
        line = row(words, choice, spacing=theme.px(12))
        line.setStretch(0, 1)
        return boxed(line)

    def _on_decided(self, person: Person, decision: str) -> None:
        self._draft.decide(person, decision)
        self.decided.emit()


def _figure(theme: Theme, count: int, words: str, tone: str) -> Tint:
    box = Tint(theme, tone, 12)
    figure = Label(theme, number(count), "title", tone if tone != "neutral" else "2")
    box.body.addWidget(figure)
    box.body.addWidget(Label(theme, words, "small", "2"))
    box.setAccessibleName(f"{number(count)} {words}")
    return box


def _remark_list(theme: Theme) -> QListView:
    view = QListView()
    view.setAccessibleName(_("What is good to know, line by line"))
    view.setFont(theme.font("small"))
    view.setWordWrap(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setLayoutMode(QListView.LayoutMode.Batched)
    view.setSpacing(theme.px(2))
    return view
