"""An icon beside words. It says nothing to screen readers: the words do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.ui.widgets.styling import follow

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class IconLabel(QLabel):
    """A Lucide icon in the colour of a token, in a square box (by default as large as the icon)."""

    def __init__(self, theme: Theme, icon: str, colour: str = "ink3", size: int = 16, box: int = 0) -> None:
        super().__init__()
        self._theme = theme
        self._icon = icon
        self._colour = colour
        self._size = size
        self._box = box or size
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        follow(theme, self._restyle)

    def set_icon(self, icon: str, colour: str = "") -> None:
        """Show another icon."""
        self._icon = icon
        self._colour = colour or self._colour
        self._restyle()

    def _restyle(self) -> None:
        edge = self._theme.px(self._box)
        self.setFixedSize(edge, edge)
        self.setPixmap(self._theme.pixmap(self._icon, self._colour, self._size))
