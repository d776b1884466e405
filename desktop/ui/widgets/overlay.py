"""A dialog inside the window: a scrim, a card, the keyboard held in it and given back afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QVBoxLayout, QWidget

from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.focus_round import go_round, stops

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme


class Overlay(QWidget):
    """Covers a window with a scrim and shows a card on it.

    Esc and a click beside the card close it. Tab stays inside. When it closes, the keyboard goes back to where it was,
    and the overlay is let go. `body` is the layout of the card.

    Args:
        theme: The theme.
        window: The window it covers.
        name: What screen readers call it.
        width: Of the card, in pixels at text size 1.
        top: How far below the upper edge the card hangs; None: in the middle.

    Signals:
        closed: It is gone.
    """

    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget, name: str, width: int = 560, top: int | None = None) -> None:
        super().__init__(window)
        self.theme = theme
        self._covered = window
        self._top = top
        self._wide = width
        self._came_from = QApplication.focusWidget()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.card = QFrame(self)
        self.card.setProperty("role", "card")
        self.card.setAccessibleName(name)
        self.body = QVBoxLayout(self.card)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        shadow = QGraphicsDropShadowEffect(self.card)
        shadow.setBlurRadius(48)
        shadow.setOffset(0, 16)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.card.setGraphicsEffect(shadow)
        window.installEventFilter(self)
        self.hide()

    def open(self, first: QWidget | None = None) -> None:
        """Show it, with the keyboard in `first` or in the first control."""
        self._fit()
        self.show()
        self.raise_()
        inside = stops(self.card)
        target = first or (inside[0] if inside else self)
        target.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        announce(self, self.accessibleName())

    def dismiss(self) -> None:
        """Close it and give the keyboard back."""
        if not self.isVisible():
            return
        self._covered.removeEventFilter(self)
        self.hide()
        self._give_back()
        self.closed.emit()
        self.deleteLater()

    def refit(self) -> None:
        """Fit the card to what is in it now."""
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the scrim."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.scrim())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card closes."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; nothing reaches the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        event.accept()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's own signature
        """Go round inside the card."""
        go_round(self.card, forward=next)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window whatever its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def _give_back(self) -> None:
        if self._came_from is not None and shiboken6.isValid(self._came_from) and self._came_from.isVisible():
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        window = self._covered
        self.setGeometry(window.rect())
        edge = self.theme.px(16)
        wide = min(self.theme.px(self._wide), window.width() - 2 * edge)
        self.card.setFixedWidth(wide)
        wanted = self.body.totalHeightForWidth(wide) if self.body.hasHeightForWidth() else self.card.sizeHint().height()
        high = min(max(wanted, self.body.totalMinimumSize().height()), window.height() - 2 * edge)
        top = (window.height() - high) // 2 if self._top is None else self.theme.px(self._top)
        top = max(edge, min(top, window.height() - high - edge))
        self.card.setFixedHeight(high)
        self.card.move(QPoint((window.width() - wide) // 2, top))
