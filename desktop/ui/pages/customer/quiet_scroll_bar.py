"""A scroll bar that keeps its room, so that nothing wraps anew, but shows nothing where there is nothing to scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollBar

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class QuietScrollBar(QScrollBar):
    """To be used with the policy “always on”."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the handle if it can move."""
        if self.maximum() > self.minimum():
            super().paintEvent(event)
