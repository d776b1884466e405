"""A layout that fills lines like words do: pills, tags, small buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QWidget

from desktop.ui.widgets.styling import empty, mirrored

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QLayoutItem


class FlowLayout(QLayout):
    """Lays widgets side by side and starts a new line where there is no room."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take one more."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The one at a place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It wants no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high it is at this width."""
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, rect: QRect) -> None:
        """Put everything in its place."""
        super().setGeometry(rect)
        self._arrange(rect, place=True)

    def sizeHint(self) -> QSize:
        """Room for the widest."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the widest."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, rect: QRect, *, place: bool) -> int:
        left, top, high = rect.x(), rect.y(), 0
        for item in self._items:
            size = item.sizeHint().boundedTo(QSize(max(rect.width(), 1), 1 << 20))
            if left + size.width() > rect.right() + 1 and high > 0:
                left = rect.x()
                top += high + self._gap
                high = 0
            if place:
                start = rect.right() - (left - rect.x()) - size.width() + 1 if mirrored() else left
                item.setGeometry(QRect(QPoint(start, top), size))
            left += size.width() + self._gap
            high = max(high, size.height())
        return top + high - rect.y()


class Flow(QWidget):
    """A widget with a flow of others in it."""

    def __init__(self, widgets: Iterable[QWidget] = (), gap: int = 6) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for widget in widgets:
            self.add(widget)

    def add(self, widget: QWidget) -> None:
        """Put one more at the end."""
        self._flow.addWidget(widget)

    def set_widgets(self, widgets: Iterable[QWidget]) -> None:
        """Show these instead."""
        empty(self._flow)
        for widget in widgets:
            self.add(widget)
        self.updateGeometry()
