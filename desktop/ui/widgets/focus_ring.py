"""The ring around whatever the keyboard is in. One widget for the whole window; nothing changes its size for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QPainter, QPen
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme

_OUTSIDE = 4
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Scroll, QEvent.Type.Hide, QEvent.Type.Wheel)


class FocusRing(QWidget):
    """Shown after keyboard focus only: Tab, Shift+Tab, a shortcut."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._around = window
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._place)
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self.hide()

    @property
    def target(self) -> QWidget | None:
        """What the ring is around, if anything."""
        return self._target if self._target is not None and shiboken6.isValid(self._target) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the keyboard."""
        kind = event.type()
        if kind == QEvent.Type.FocusIn and isinstance(event, QFocusEvent) and isinstance(watched, QWidget):
            self._on_focus(watched, event.reason())
        elif kind == QEvent.Type.FocusOut and watched is self._target:
            self._target = None
            self._later.start(0)
        elif self._target is not None and kind in _MOVES and watched is not self:
            self._later.start(0)
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        painter.end()

    def _on_focus(self, widget: QWidget, reason: Qt.FocusReason) -> None:
        inside = self._around.isAncestorOf(widget)
        if inside and reason in _BY_KEYBOARD:
            self._target = widget
        elif reason not in {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}:
            self._target = None
        self._later.start(0)

    def _place(self) -> None:
        target = self.target
        if target is None or not target.isVisible():
            self.hide()
            return
        corner = target.mapTo(self._around, QPoint(0, 0))
        self.setGeometry(QRect(corner, target.size()).adjusted(-_OUTSIDE, -_OUTSIDE, _OUTSIDE, _OUTSIDE))
        self.show()
        self.raise_()
