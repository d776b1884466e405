"""A list to choose from, with the chevron of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox

from desktop.ui.widgets.styling import follow, mirrored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QWheelEvent

    from desktop.ui.theme.theme import Theme


class ComboBox(QComboBox):
    """A combo box.

    Args:
        theme: The theme.
        name: What is chosen, for screen readers.
        options: (value, text); the value is what `value` gives back.
    """

    def __init__(self, theme: Theme, name: str, options: Sequence[tuple[Any, str]] = ()) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for value, text in options:
            self.addItem(text, value)
        follow(theme, self._restyle)

    @property
    def value(self) -> Any:  # noqa: ANN401 - whatever the options hold
        """The value of the option in force."""
        return self.currentData()

    def set_value(self, value: object) -> None:
        """Show this option as the one in force."""
        place = self.findData(value)
        if place >= 0:
            self.setCurrentIndex(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the choice."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chevron over the box."""
        super().paintEvent(event)
        edge = self._theme.px(14)
        gap = self._theme.px(8)
        left = gap if mirrored() else self.width() - gap - edge
        painter = QPainter(self)
        painter.drawPixmap(QPointF(left, (self.height() - edge) / 2), self._theme.pixmap("chevron-down", "ink2", 14))
        painter.end()

    def _restyle(self) -> None:
        self.setFont(self._theme.font("body"))
        self.setMinimumHeight(self._theme.px(34))
