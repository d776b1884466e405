"""What was just done, at the foot of the window, with Undo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.i18n import _
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import row

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.theme.theme import Theme

LASTS = 10_000  # milliseconds


@dataclass(frozen=True, slots=True)
class Message:
    """What a toast says.

    Attributes:
        text: What was done.
        verb: What its button says; empty for none.
        act: What the button does.
        shortcut: The same by keyboard, as Qt writes it.
        many: Words for several of the same kind in a row, which then share one toast; its button acts once for each.
        bad: Whether it tells of something that did not work.
    """

    text: str
    verb: str = ""
    act: Callable[[], None] | None = None
    shortcut: str = ""
    many: Callable[[int], str] | None = None
    bad: bool = False


class Toast(QFrame):
    """One toast; it goes by itself after ten seconds unless the mouse or the keyboard is in it.

    Signals:
        closed: It is gone.
    """

    closed = Signal()

    def __init__(self, theme: Theme, message: Message, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "toast")
        self.message = message
        self.count = count
        text = message.many(count) if message.many is not None and count > 1 else message.text
        self.setAccessibleName(text)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8))
        layout.setSpacing(theme.px(10))
        layout.addWidget(IconLabel(theme, "triangle-alert" if message.bad else "circle-check", "toastInk", 18))
        layout.addWidget(Label(theme, text, "medium", "toast"))
        if message.verb and message.act is not None:
            layout.addLayout(self._action(theme, text))
        close = IconButton(theme, "x", _("Close: {text}").format(text=text), "toastHint", 14, 26)
        close.clicked.connect(self.close_now)
        layout.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LASTS)
        self._timer.timeout.connect(self.close_now)
        self._timer.start()

    @property
    def paused(self) -> bool:
        """Whether it stays while somebody looks at it."""
        return not self._timer.isActive()

    def act(self) -> None:
        """Do what the button says, once for each thing the toast tells of."""
        act = self.message.act
        self.close_now()
        if act is not None:
            for _time in range(self.count):
                act()

    def close_now(self) -> None:
        """Go."""
        self._timer.stop()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the mouse is over it."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Start counting anew."""
        super().leaveEvent(event)
        if not self._has_focus() and self.isVisible():
            self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_now()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay while the keyboard is in it."""
        if event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() == QEvent.Type.FocusOut and self.isVisible() and not self.underMouse():
            self._timer.start()
        return super().eventFilter(watched, event)

    def _action(self, theme: Theme, text: str) -> QHBoxLayout:
        name = _("{verb}: {text}").format(verb=self.message.verb, text=text)
        button = Button(theme, self.message.verb, "toast", name=name)
        button.clicked.connect(self.act)
        button.installEventFilter(self)
        parts = row(button, spacing=theme.px(2))
        if self.message.shortcut:
            shown = QKeySequence(self.message.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
            parts.addWidget(Label(theme, shown, "caption", "toastHint"))
        return parts

    def _has_focus(self) -> bool:
        return any(child.hasFocus() for child in self.findChildren(QWidget))


class ToastShelf(QObject):
    """Puts toasts at the foot of a window, one at a time."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.current: Toast | None = None
        window.installEventFilter(self)

    def show(self, message: Message) -> None:
        """Show a message; several of the same kind in a row share one toast."""
        before, count = self.current, 1
        if before is not None:
            if message.many is not None and before.message.many is not None:
                same = message.many(2) == before.message.many(2)
                count = before.count + 1 if same else 1
            before.close_now()
        toast = Toast(self._theme, message, count, self._window)
        toast.closed.connect(self._forget)
        self.current = toast
        self._place()
        toast.show()
        toast.raise_()
        announce(toast, toast.accessibleName())

    def close(self) -> None:
        """Take the toast away."""
        if self.current is not None:
            self.current.close_now()

    def focus(self) -> None:
        """Bring the keyboard into the toast (F6)."""
        if self.current is not None:
            button = self.current.findChild(Button) or self.current.findChild(IconButton)
            if button is not None:
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the foot of the window."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _forget(self) -> None:
        self.current = None

    def _place(self) -> None:
        toast = self.current
        if toast is None:
            return
        toast.setMaximumWidth(self._window.width() - self._theme.px(32))
        toast.adjustSize()
        left = (self._window.width() - toast.width()) // 2
        toast.move(left, self._window.height() - toast.height() - self._theme.px(24))
