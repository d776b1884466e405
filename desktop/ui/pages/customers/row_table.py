"""The look of the customers' table: its columns, and what lies under the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QTableView

from desktop.i18n import _
from desktop.ui.delegates.customer_row import BOX, NAME, NOTHING, PENCIL, ROW_HEIGHT, CustomerRowDelegate
from desktop.ui.item_models.customer_list_model import CUSTOMER, CustomerListModel
from desktop.ui.pages.customers.column_widths import column_widths

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from desktop.ui.theme.theme import Theme

_HEAD = 38


class RowTable(QTableView):
    """Shows the rows of a `CustomerListModel` and marks the one under the mouse and the one the keyboard is in."""

    def __init__(self, theme: Theme, model: CustomerListModel, delegate: CustomerRowDelegate) -> None:
        super().__init__()
        self._theme = theme
        self._rows = model
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self._dress()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would do."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        self._hover(index.row(), self._spot(index, point))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        super().leaveEvent(event)
        self._hover(-1, NOTHING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        for column, width in enumerate(column_widths(self.viewport().width(), self._theme.px)):
            self.setColumnHidden(column, width == 0)
            if width:
                self.setColumnWidth(column, width)

    def _spot(self, index: QModelIndex, point: QPoint) -> str:
        customer = self._rows.at(index.row()) if index.isValid() else None
        if customer is None or index.column() != CUSTOMER:
            return NOTHING
        return self._delegate.spot_at(self.visualRect(index), self.layoutDirection(), customer, point)

    def _show_current(self) -> None:
        current = self.currentIndex().row() if self.hasFocus() else -1
        rows = {self._delegate.current, current}
        self._delegate.current = current
        self._repaint(rows)

    def _hover(self, row: int, spot: str) -> None:
        delegate = self._delegate
        if (row, spot) == (delegate.hovered, delegate.spot):
            return
        rows = {delegate.hovered, row}
        delegate.hovered, delegate.spot = row, spot
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if spot in {BOX, NAME, PENCIL} else Qt.CursorShape.ArrowCursor
        )
        self._repaint(rows)

    def _repaint(self, rows: set[int]) -> None:
        for row in rows:
            if row >= 0:
                top, high = self.rowViewportPosition(row), self.rowHeight(row)
                self.viewport().update(QRect(0, top, self.viewport().width(), high))

    def _dress(self) -> None:
        px = self._theme.px
        self.setAccessibleName(_("Customers"))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.NoSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        side = self.verticalHeader()
        side.hide()
        side.setMinimumSectionSize(px(ROW_HEIGHT))
        side.setDefaultSectionSize(px(ROW_HEIGHT))
        self.verticalScrollBar().setSingleStep(px(ROW_HEIGHT) // 2)
        head = self.horizontalHeader()
        head.setFixedHeight(px(_HEAD))
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setMinimumSectionSize(px(40))
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
