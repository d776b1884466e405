"""The frame of a form that opens in place: what is asked, a complaint, and verbs at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.errors import BadInput
from desktop.i18n import _
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.complaint import Complaint
from desktop.ui.widgets.enter_key import ENTER, press_focused
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.styling import row

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.storage.writer import Command
    from desktop.ui.context import Context


class InlineForm(QFrame):
    """A form in place. Enter saves, Esc closes; it closes by itself once the book has taken the change.

    Args:
        context: What pages are built with.
        name: What the form is about, for screen readers.
        verb: What the saving button says.

    Signals:
        closed: The form is done with: saved, deleted or left.
        resized: It has become higher or lower.
    """

    closed = Signal()
    resized = Signal()

    def __init__(self, context: Context, name: str, verb: str = "") -> None:
        super().__init__()
        theme = context.theme
        self.context = context
        self.setProperty("role", "field")
        self.setAccessibleName(name)
        self._said = ""
        self._about_existing = False
        self.content = QVBoxLayout()
        self.content.setSpacing(theme.px(8))
        self._complaint = Complaint(theme)
        self.save_button = Button(theme, verb or _("Save"), name=_("Save: {what}").format(what=name))
        self.close_button = Button(theme, _("Cancel"), "ghost", name=_("Cancel: {what}").format(what=name))
        self.save_button.clicked.connect(self.save)
        self.close_button.clicked.connect(self.closed)
        self.foot = row(self.save_button, self.close_button, None, spacing=theme.px(6))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(12), theme.px(12), theme.px(12), theme.px(12))
        layout.setSpacing(theme.px(10))
        layout.addLayout(self.content)
        layout.addWidget(self._complaint)
        self._extras = Flow(gap=theme.px(6))
        self._extras.hide()
        layout.addWidget(self._extras)
        layout.addLayout(self.foot)

    def command(self) -> Command | None:
        """What saving means; None where nothing was changed.

        Raises:
            BadInput: Something is missing or cannot be; the sentence is shown.
        """
        raise NotImplementedError

    def save(self) -> None:
        """Hand the change to the book, or say what is missing."""
        try:
            command = self.command()
        except BadInput as problem:
            self.complain(str(problem))
            return
        if command is None:
            self.closed.emit()
        else:
            self.carry_out(command)

    def keep(self) -> None:
        """The owner goes elsewhere: a correction that makes sense is saved, as on leaving any field."""
        if not self._about_existing:
            return
        try:
            command = self.command()
        except BadInput:
            return
        if command is not None:
            self.context.commands.run(command)

    def carry_out(self, command: Command) -> None:
        """Run a command; the form closes when it is done."""
        self.complain("")
        self._said = command.label
        self.context.commands.run(command, self._on_done)

    def complain(self, text: str) -> None:
        """Say what is missing."""
        if text == self._complaint.text() and self._complaint.isVisible() == bool(text):
            return
        self._complaint.say(text)
        self.resized.emit()

    @property
    def complaint(self) -> str:
        """What is missing; empty where nothing is."""
        return self._complaint.text()

    def add_removal(self, verb: str, command: Command) -> Button:
        """A button at the far end that deletes what the form is about."""
        self._about_existing = True
        button = Button(self.context.theme, verb, "ghost", "trash-2", icon_size=16)
        button.setAccessibleName(_("{verb}: {what}").format(verb=verb, what=self.accessibleName()))
        button.clicked.connect(lambda: self.carry_out(command))
        self.foot.addWidget(button)
        return button

    def add_verb(self, verb: str, icon: str, command: Command, about: str) -> Button:
        """Another button that carries out a command; `about` tells it from others of its name."""
        button = Button(self.context.theme, verb, "normal" if icon else "ghost", icon, icon_size=16)
        button.setAccessibleName(_("{verb}: {what}").format(verb=verb, what=about))
        button.clicked.connect(lambda: self.carry_out(command))
        self._extras.add(button)
        self._extras.show()
        return button

    def begin(self) -> None:
        """Put the keyboard into the first field."""
        first = self.first_field()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_field(self) -> QWidget | None:
        """Where typing begins."""
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc leaves; nothing reaches the list below."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in ENTER and not press_focused(self):
            self.save()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Tell when what is asked takes more or less room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.resized.emit()
        return super().event(event)

    def _on_done(self, _value: object) -> None:
        self.context.toast(self._said, undo=True)
        self.closed.emit()
