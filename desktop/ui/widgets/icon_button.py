"""Buttons that are only an icon; the name is told to screen readers and in the tooltip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton

from desktop.ui.widgets.styling import follow
from desktop.ui.widgets.tooltip import as_tip

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class IconButton(QToolButton):
    """A square button with an icon.

    Args:
        theme: The theme.
        icon: A Lucide icon.
        name: What it does and to whom (“More for Priya Nair”): accessible name and tooltip.
        colour: Of the icon, a token.
        size: Of the icon, in pixels at text size 1.
        box: Edge of the button, never below 24.
    """

    def __init__(self, theme: Theme, icon: str, name: str, colour: str = "ink2", size: int = 18, box: int = 34) -> None:
        super().__init__()
        self._theme = theme
        self._look = (icon, colour, size, box)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if box < 32:
            self.setProperty("kind", "small")
        self.set_name(name)
        follow(theme, self._restyle)

    def set_name(self, name: str) -> None:
        """Tell what the button does."""
        self.setAccessibleName(name)
        self.setToolTip(as_tip(name))

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._look = (icon, *self._look[1:])
        self._restyle()

    def _restyle(self) -> None:
        icon, colour, size, box = self._look
        edge = self._theme.px(size)
        self.setIcon(self._theme.icon(icon, colour, size))
        self.setIconSize(QSize(edge, edge))
        self.setFixedSize(self._theme.px(box), self._theme.px(box))
