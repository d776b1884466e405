"""What every button that paints itself begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class PaintedButton(QAbstractButton):
    """The keyboard reaches it, the mouse shows a hand over it, and it is painted anew as the mouse comes and goes.

    A subclass calls `follow(theme, self._restyle)` when its own fields are there.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _restyle(self) -> None:
        """The look has changed: ask for the room it needs now, and paint."""
        self.updateGeometry()
        self.update()
