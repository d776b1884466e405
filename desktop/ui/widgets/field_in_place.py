"""Words that can be changed where they stand: no form, no Save button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QStackedLayout, QWidget

from desktop.i18n import _
from desktop.ui.widgets.enter_key import ENTER
from desktop.ui.widgets.styling import follow, mark
from desktop.ui.widgets.value_button import ValueButton

if TYPE_CHECKING:
    from PySide6.QtCore import QSize

    from desktop.ui.theme.theme import Theme


class FieldInPlace(QWidget):
    """Looks like text; a click or Enter edits, Enter or leaving the field saves, Esc leaves it as it was.

    In a field of several lines Enter makes a new line and Ctrl+Enter saves.

    Args:
        theme: The theme.
        name: What the value is (“Name”), for screen readers.
        placeholder: What stands there while it is empty (“Add a note”).
        role: The type role.
        lines: More than one: a field of several lines.

    Signals:
        saved: The new text, when it is another one than before.
    """

    saved = Signal(str)

    def __init__(self, theme: Theme, name: str, placeholder: str = "", role: str = "body", lines: int = 1) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._role = role
        self._lines = lines
        self._value = ""
        self._editing = False
        self._button = ValueButton(theme, role, placeholder, several=lines > 1)
        self._button.clicked.connect(self.edit)
        self._editor: QLineEdit | QPlainTextEdit = QPlainTextEdit() if lines > 1 else QLineEdit()
        self._editor.setProperty("role", "place")
        self._editor.setAccessibleName(name)
        self._editor.setPlaceholderText(placeholder)
        self._editor.installEventFilter(self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._button)
        self._stack.addWidget(self._editor)
        self._stack.currentChanged.connect(self.updateGeometry)
        self.setFocusProxy(self._button)
        fixed = QSizePolicy.Policy.Minimum if lines > 1 else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, fixed)
        self.set_value("")
        follow(theme, self._restyle)

    @property
    def value(self) -> str:
        """What is saved."""
        return self._value

    @property
    def editing(self) -> bool:
        """Whether it is being changed right now."""
        return self._editing

    def set_value(self, value: str) -> None:
        """Show a value. One that is being edited stays as typed."""
        self._value = value
        self._button.set_value(value)
        self._button.setAccessibleName(_("{label}: {value}").format(label=self._name, value=value or _("empty")))
        if not self.editing:
            self._write(value)

    def edit(self) -> None:
        """Begin to change it, with everything selected."""
        self._write(self._value)
        self._editing = True
        self._stack.setCurrentWidget(self._editor)
        self.setFocusProxy(self._editor)
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._editor.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save on Enter and on leaving, forget on Esc."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        if event.type() == QEvent.Type.FocusOut and self.editing and not self._away_for_a_moment():
            self._finish(keep=True, stay=False)
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """As large as what is in front."""
        front = self._stack.currentWidget()
        return front.sizeHint() if front is not None else super().sizeHint()

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self._finish(keep=False, stay=True)
            return True
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in ENTER and (self._lines == 1 or control):
            self._finish(keep=True, stay=True)
            return True
        return False

    def _away_for_a_moment(self) -> bool:
        """Whether only a menu or another window took the keyboard."""
        return self._editor.hasFocus() or self.window().focusWidget() is self._editor

    def _finish(self, *, keep: bool, stay: bool) -> None:
        typed = self._read().strip()
        # Before the editor is hidden: that takes the keyboard from it, and leaving saves.
        self._editing = False
        self._stack.setCurrentWidget(self._button)
        self.setFocusProxy(self._button)
        if stay:
            self._button.setFocus(Qt.FocusReason.OtherFocusReason)
        if keep and typed != self._value:
            self.set_value(typed)
            self.saved.emit(typed)
        else:
            self._write(self._value)

    def _read(self) -> str:
        return self._editor.toPlainText() if isinstance(self._editor, QPlainTextEdit) else self._editor.text()

    def _write(self, text: str) -> None:
        if isinstance(self._editor, QPlainTextEdit):
            self._editor.setPlainText(text)
        else:
            self._editor.setText(text)

    def _restyle(self) -> None:
        font = self._theme.font(self._role)
        self._editor.setFont(font)
        if self._lines > 1:
            self._editor.setFixedHeight(
                self._theme.metrics(self._role).lineSpacing() * self._lines + self._theme.px(16)
            )
        mark(self._editor, role="place")
