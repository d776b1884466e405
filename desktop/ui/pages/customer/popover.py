"""A small card that hangs below a button until one clicks beside it or presses Esc."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QVBoxLayout, QWidget

from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.focus_round import go_round
from desktop.ui.widgets.styling import mirrored

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class Popover(QFrame):
    """Hangs below `anchor`. `body` is the layout to fill; it is let go when it closes.

    Args:
        theme: The theme.
        anchor: The button it hangs from; the keyboard goes back there.
        name: What screen readers call it.
        width: In pixels at text size 1.
    """

    def __init__(self, theme: Theme, anchor: QWidget, name: str, width: int = 320) -> None:
        super().__init__(anchor.window())
        self.theme = theme
        self._anchor = anchor
        self.setProperty("role", "card")
        self.setAccessibleName(name)
        self.setFixedWidth(theme.px(width))
        self.body = QVBoxLayout(self)
        edge = theme.px(16)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(theme.px(8))
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(40)
        shadow.setOffset(0, 12)
        shadow.setColor(QColor(0, 0, 0, 80))
        self.setGraphicsEffect(shadow)
        self.hide()

    def open(self, first: QWidget | None = None) -> None:
        """Show it, with the keyboard in `first`."""
        self.adjustSize()
        window = self.window()
        below = self._anchor.mapTo(window, QPoint(0, self._anchor.height() + self.theme.px(6)))
        left = below.x() if mirrored() else below.x() + self._anchor.width() - self.width()
        edge = self.theme.px(12)
        left = max(edge, min(left, window.width() - self.width() - edge))
        self.move(left, max(edge, min(below.y(), window.height() - self.height() - edge)))
        self.show()
        self.raise_()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        (first or self).setFocus(Qt.FocusReason.PopupFocusReason)
        announce(self, self.accessibleName())

    def dismiss(self) -> None:
        """Close it and give the keyboard back."""
        if self.isHidden():
            return
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.hide()
        if shiboken6.isValid(self._anchor) and self._anchor.isVisible():
            self._anchor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; nothing reaches the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own signature
        """Go round inside the card."""
        go_round(self, forward=next)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click beside it closes it, and does nothing else."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            inside = isinstance(watched, QWidget) and (watched is self or self.isAncestorOf(watched))
            elsewhere = isinstance(watched, QWidget) and watched.window() is self.window()
            if (
                elsewhere
                and not inside
                and not self.rect().contains(self.mapFromGlobal(event.globalPosition().toPoint()))
            ):
                self.dismiss()
                return True
        return super().eventFilter(watched, event)
