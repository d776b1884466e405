"""Call: the number large enough to dial from, and one line for how it went. The program does not dial."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication

from desktop.commands.happening import Happening
from desktop.commands.note_touchpoint import NoteTouchpoint
from desktop.i18n import _
from desktop.ui.pages.customer.forms.fields import LineField, labelled
from desktop.ui.pages.customer.popover import Popover
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.enter_key import ENTER
from desktop.ui.widgets.frames import Hairline
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import row

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.queries.customer_page import CustomerPage, KnownPoint
    from desktop.ui.context import Context

_NUMBERS = frozenset({"phone", "whatsapp", "sms", "signal", "telegram"})
_MOST = 3


class CallPopover(Popover):
    """Numbers of a customer, and a line for what was said.

    Signals:
        number_wanted: There is no number yet; the owner wants to add one.
    """

    number_wanted = Signal()

    def __init__(self, context: Context, anchor: QWidget, page: CustomerPage) -> None:
        super().__init__(context.theme, anchor, _("Call {name}").format(name=page.name), 340)
        self._context = context
        self._page = page
        self._note = LineField(context.theme, _("How did it go?"), placeholder=_("What you talked about"))
        points = [point for point in page.points if point.channel in _NUMBERS and point.status == "ok"]
        for point in points[:_MOST]:
            self._add_number(point)
        if not points:
            self._add_nothing()
        self.body.addWidget(Hairline())
        self.body.addWidget(labelled(context.theme, _("How did it go?"), self._note))
        save = Button(context.theme, _("Save"), name=_("Save the talk with {name}").format(name=page.name))
        save.clicked.connect(self._on_save)
        self.body.addLayout(row(save, None))

    def show_at_anchor(self) -> None:
        """Open it with the keyboard in the note."""
        self.open(self._note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves."""
        if event.key() in ENTER and self._note.hasFocus():
            self._on_save()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _add_number(self, point: KnownPoint) -> None:
        theme = self._context.theme
        number = Label(theme, point.value, "title")
        number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        copy = Button(
            theme, _("Copy"), "normal", "copy", name=_("Copy {value}").format(value=point.value), icon_size=16
        )
        copy.clicked.connect(lambda: self._on_copy(point.value))
        self.body.addLayout(row(number, None, copy))
        if point.label:
            self.body.addWidget(Label(theme, point.label, "caption", "3"))

    def _add_nothing(self) -> None:
        theme = self._context.theme
        self.body.addWidget(Label(theme, _("No number yet."), "body", "2"))
        add = Button(theme, _("Add a number"), "link")
        add.clicked.connect(self._on_add)
        self.body.addLayout(row(add, None))

    def _on_copy(self, value: str) -> None:
        QGuiApplication.clipboard().setText(value)
        self._context.toast(_("Copied {value}").format(value=value))

    def _on_add(self) -> None:
        self.dismiss()
        self.number_wanted.emit()

    def _on_save(self) -> None:
        today = self._context.today()
        command = NoteTouchpoint(self._page.id, Happening("call", today, note=self._note.text().strip()), today)
        self._context.commands.run(command, lambda _key: self._context.toast(command.label, undo=True))
        self.dismiss()
