"""“Note what happened”: pick what it was, say it in a line, Enter saves it as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.commands.happening import Happening
from desktop.commands.note_touchpoint import NoteTouchpoint
from desktop.commands.promises import AddPromise, Vow
from desktop.errors import BadInput
from desktop.i18n import _
from desktop.relationship.amount import read_amount
from desktop.ui.entry_kind import EntryKind, quick_kinds
from desktop.ui.local_format import long_day
from desktop.ui.pages.customer.forms.fields import LineField, labelled, side_by_side
from desktop.ui.typed_day import KnownDay, describe_day, read_due, read_past
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.complaint import Complaint
from desktop.ui.widgets.date_entry import DateEntry
from desktop.ui.widgets.enter_key import ENTER, press_focused
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.styling import row

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from desktop.storage.writer import Command
    from desktop.ui.context import Context

_UNLIMITED = (1 << 24) - 1


class NotePanel(QFrame):
    """Slides in above the timeline.

    Signals:
        saved: The key of what was noted: its table and id.
        left: It was closed without saving, or after.
    """

    saved = Signal(object)
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._customer_id = 0
        self._currency = "EUR"
        self.setProperty("role", "field")
        self.setProperty("active", "true")
        self.setAccessibleName(_("Note what happened"))
        self._kinds = {kind.key: kind for kind in quick_kinds()}
        self._one = OneOf(self)
        self._one.chosen.connect(self._on_kind)
        for kind in self._kinds.values():
            self._one.add(kind.key, Button(theme, _(kind.quick), "chip"))
        self.line = LineField(theme, _("What happened"))
        self.day: DateEntry[KnownDay] = DateEntry(
            theme, _("When"), lambda text: read_past(text, context.today()), describe_day, _("today")
        )
        self.amount = LineField(theme, _("Amount"), placeholder="48", longest=40)
        self.due: DateEntry[date] = DateEntry(
            theme, _("By when"), lambda text: read_due(text, context.today()), long_day, _("Friday, 4 Dec, or nothing")
        )
        self._complaint = Complaint(theme)
        self._save = Button(theme, _("Save"), name=_("Save what happened"))
        self._save.clicked.connect(self.save)
        cancel = Button(theme, _("Cancel"), "ghost", name=_("Cancel the note"))
        cancel.clicked.connect(self.leave)
        self._boxes = {
            "day": labelled(theme, _("When"), self.day),
            "amount": labelled(theme, _("Amount"), self.amount),
            "due": labelled(theme, _("By when"), self.due),
        }
        self._lay_out(cancel)
        self._slide = QPropertyAnimation(self, b"maximumHeight", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.finished.connect(self._on_slid)
        self.hide()

    def set_customer(self, customer_id: int, name: str, currency: str) -> None:
        """Notes are about this customer; amounts without a currency are in the shop's."""
        if customer_id != self._customer_id:
            self.leave()
        self._customer_id, self._currency = customer_id, currency
        self.setAccessibleName(_("Note what happened with {name}").format(name=name))

    def begin(self, kind: str = "") -> None:
        """Slide in with the keyboard in the line; what was typed before stays."""
        self._one.set_value(kind if kind in self._kinds else self._one.value or "call")
        self._show_fields()
        if self.isHidden():
            self.show()
            self._slide.setDuration(self._context.theme.milliseconds(160))
            self._slide.setStartValue(0)
            self._slide.setEndValue(self.sizeHint().height())
            self._slide.start()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Slide away and forget what was typed."""
        for field in (self.line, self.amount):
            field.clear()
        self.day.set_text("")
        self.due.set_text("")
        self._complaint.say("")
        if not self.isHidden():
            self.hide()
            self.left.emit()

    @property
    def kind(self) -> EntryKind:
        """What the owner picked."""
        return self._kinds[self._one.value]

    def save(self) -> None:
        """Hand the note to the book, or say what is missing."""
        try:
            command = self._command()
        except BadInput as problem:
            self._complaint.say(str(problem))
            return
        self._complaint.say("")
        source = "promise" if self.kind.key == "promise" else "touchpoint"
        self._context.commands.run(command, lambda key: self._on_saved(command.label, (source, key)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in ENTER:
            if not press_focused(self):
                self.save()
        else:
            super().keyPressEvent(event)

    def _command(self) -> Command:
        text, kind, today = self.line.text().strip(), self.kind, self._context.today()
        if kind.key == "promise":
            return AddPromise(self._customer_id, Vow(text, self.due.value), today)
        known = self.day.value or KnownDay(today)
        amount = read_amount(self.amount.text(), self._currency) if "amount" in kind.fields else None
        own_words = kind.note_goes_to == "they_said"
        happening = Happening(
            kind=kind.key,
            on=known.day,
            precision=known.precision,
            note="" if own_words else text,
            they_said=text if own_words else "",
            amount_minor=amount.minor if amount else None,
            currency=amount.currency if amount else "",
        )
        return NoteTouchpoint(self._customer_id, happening, today)

    def _lay_out(self, cancel: QWidget) -> None:
        theme = self._context.theme
        layout = QVBoxLayout(self)
        edge = theme.px(12)
        layout.setContentsMargins(edge, edge, edge, edge)
        layout.setSpacing(theme.px(10))
        layout.addWidget(Flow(self._one.by_key.values(), theme.px(6)))
        layout.addWidget(self.line)
        layout.addLayout(side_by_side(theme, *self._boxes.values()))
        layout.addWidget(self._complaint)
        layout.addLayout(row(self._save, cancel, None, spacing=theme.px(6)))

    def _show_fields(self) -> None:
        kind = self.kind
        promise = kind.key == "promise"
        self._boxes["day"].setVisible(not promise)
        self._boxes["amount"].setVisible("amount" in kind.fields)
        self._boxes["due"].setVisible(promise)
        hints = {
            "promise": _("What you promised"),
            "complaint": _("What they said, in their own words"),
            "purchase": _("What they bought"),
            "gift": _("What you gave"),
        }
        self.line.setPlaceholderText(hints.get(kind.key, _("What is worth keeping")))

    def _on_kind(self, _key: str) -> None:
        self._show_fields()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_slid(self) -> None:
        self.setMaximumHeight(_UNLIMITED)

    def _on_saved(self, label: str, key: tuple[str, int]) -> None:
        self._context.toast(label, undo=True)
        self.leave()
        self.saved.emit(key)
