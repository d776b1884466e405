"""Where one types what one looks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit

from desktop.ui.widgets.enter_key import ENTER
from desktop.ui.widgets.styling import follow, mirrored

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.ui.theme.theme import Theme


class SearchField(QLineEdit):
    """A search field with its magnifying glass.

    Signals:
        searched: The text, as soon as it changes.
        left: Down, or Enter: the owner wants to go into the results.
    """

    searched = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, name: str, placeholder: str, width: int = 280) -> None:
        super().__init__()
        self._theme = theme
        self._wide = width
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.textChanged.connect(self.searched)
        follow(theme, self._restyle)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears; Down and Enter go into the results."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in ENTER | {Qt.Key.Key_Down}:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the magnifying glass, which grows with the text."""
        super().paintEvent(event)
        edge = self._theme.px(16)
        gap = self._theme.px(8)
        left = self.width() - gap - edge if mirrored() else gap
        painter = QPainter(self)
        painter.drawPixmap(QPointF(left, (self.height() - edge) / 2), self._theme.pixmap("search", "ink3", 16))
        painter.end()

    def _restyle(self) -> None:
        self.setFont(self._theme.font("body"))
        self.setFixedHeight(self._theme.px(36))
        if self._wide:
            self.setFixedWidth(self._theme.px(self._wide))
        room = self._theme.px(20)
        self.setTextMargins(0 if mirrored() else room, 0, room if mirrored() else 0, 0)
