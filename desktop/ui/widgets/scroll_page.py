"""A page that scrolls, its content in the middle and never wider than it reads well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.widgets.styling import ground

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLayout

    from desktop.ui.theme.theme import Theme

_UNLIMITED = 1 << 24


class ScrollPage(QScrollArea):
    """Scrolls `content`.

    Args:
        theme: The theme.
        content: A widget or a layout.
        width: The most the content may take, at text size 1 (Today 1160, Customer 1260, Settings 820); 0: all.
        sides: Margin left and right; 0 inside a column.
        top: Margin above.
        bottom: Margin below.
    """

    def __init__(
        self, theme: Theme, content: QWidget | QLayout, width: int = 0, sides: int = 32, top: int = 24, bottom: int = 32
    ) -> None:
        super().__init__()
        self._most = theme.px(width) or _UNLIMITED
        self._edges = (theme.px(sides), theme.px(top), theme.px(bottom))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # Asking Qt for its own would make PySide6 look through every class there is to find out what it is.
        self._view = QWidget()
        self.setViewport(self._view)
        self._host = QWidget()
        ground(self._host, "clear")
        self._layout = QVBoxLayout(self._host)
        if isinstance(content, QWidget):
            self._layout.addWidget(content)
        else:
            self._layout.addLayout(content)
        self.setWidget(self._host)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the content in the middle."""
        sides, top, bottom = self._edges
        edge = max(sides, (self._view.width() - self._most) // 2)
        self._layout.setContentsMargins(edge, top, edge, bottom)
        super().resizeEvent(event)
