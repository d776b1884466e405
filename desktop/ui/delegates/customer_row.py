"""How a row of the customers' list is drawn, and what lies under the mouse in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.formatting import stage_name
from desktop.ui.delegates.match_marks import paint_marks
from desktop.ui.delegates.tag_pills import paint_tags
from desktop.ui.item_models.customer_cells import TwoLines, coming_up, last_time
from desktop.ui.item_models.customer_list_model import COMING_UP, CUSTOMER, LAST_TIME, STAGE, CustomerListModel
from desktop.ui.widgets.avatar import paint_avatar
from desktop.ui.widgets.stage_meter import paint_stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from desktop.queries.customer_list import ListRow
    from desktop.ui.theme.theme import Theme

ROW_HEIGHT = 58
_START = 20  # before the avatar
_AVATAR = 38
_TEXT = _START + _AVATAR + 12
_PAD = 8
_METER = 72
_BOX = 22  # the tick box in the place of the avatar
_PENCIL = 14
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter  # the painter mirrors it
_ELIDE = Qt.TextElideMode.ElideRight

# What lies under the mouse in the first cell.
BOX, NAME, ABOUT, PENCIL, NOTHING = "box", "name", "about", "pencil", ""


class CustomerRowDelegate(QStyledItemDelegate):
    """Draws the cells of a `CustomerListModel`.

    Attributes:
        hovered: The row under the mouse, or -1.
        spot: What lies under the mouse in its first cell.
        current: The row the keyboard is in, or -1.
    """

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self.hovered = -1
        self.spot = NOTHING
        self.current = -1

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every row is equally high."""
        del option, index
        return QSize(self._theme.px(80), self._theme.px(ROW_HEIGHT))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one cell."""
        model = index.model()
        row = model.at(index.row()) if isinstance(model, CustomerListModel) else None
        if row is None or not isinstance(model, CustomerListModel):
            return
        chosen = row.id in model.chosen
        painter.save()
        self._ground(painter, option.rect, index.row(), chosen=chosen)
        column = index.column()
        if column == CUSTOMER:
            if model.typed:
                self._marks(painter, option, row, model.typed)
            self._customer(painter, option, row, index.row(), chosen=chosen)
        elif column == STAGE:
            self._stage(painter, option, row, model.words)
        elif column in {LAST_TIME, COMING_UP}:
            cell = last_time(row, self._today()) if column == LAST_TIME else coming_up(row, self._today())
            self._two_lines(painter, self._inner(option), cell, "small", "ink1")
        else:
            paint_tags(painter, self._theme, self._inner(option), row.tags, "card" if chosen else "sunken")
        painter.restore()

    def text_rect(self, cell: QRect, direction: Qt.LayoutDirection) -> QRect:
        """Where name and about line stand in the first cell."""
        px = self._theme.px
        logical = QRect(cell.left() + px(_TEXT), cell.top(), cell.width() - px(_TEXT + _PAD), cell.height())
        return QStyle.visualRect(direction, cell, logical)

    def spot_at(self, cell: QRect, direction: Qt.LayoutDirection, row: ListRow, point: QPoint) -> str:
        """What lies at a point of the first cell."""
        px = self._theme.px
        # Measured from the side the line starts on.
        along = QStyle.visualPos(direction, cell, point).x() - cell.left()
        if along < px(_TEXT):
            return BOX
        along -= px(_TEXT)
        end = self._name_width(row, cell)
        if point.y() - cell.top() >= px(30):
            return ABOUT
        if along <= end:
            return NAME
        return PENCIL if end + px(2) <= along <= end + px(_PENCIL + 14) else NOTHING

    def _ground(self, painter: QPainter, rect: QRect, row: int, *, chosen: bool) -> None:
        theme = self._theme
        ground = "accentSoft" if chosen else "hover" if row in {self.hovered, self.current} else "card"
        painter.fillRect(rect, theme.colour(ground))
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _customer(
        self, painter: QPainter, option: QStyleOptionViewItem, row: ListRow, number: int, *, chosen: bool
    ) -> None:
        px, rect = self._theme.px, option.rect
        edge = px(_AVATAR)
        logical = QRect(rect.left() + px(_START), rect.center().y() - edge // 2, edge, edge)
        picture = QStyle.visualRect(option.direction, rect, logical)
        hovered = number == self.hovered
        if chosen or (hovered and self.spot == BOX):
            self._box(painter, picture, chosen=chosen)
        else:
            paint_avatar(painter, self._theme, QRectF(picture), row.name, business=row.kind != "person")
        if number == self.current:
            self._mark_current(painter, option)
        text = self.text_rect(rect, option.direction)
        pressed = hovered and self.spot == NAME
        self._two_lines(painter, text, TwoLines(row.name, row.about), "strong", "accentText" if pressed else "ink1")
        if hovered and not row.deleted_on:
            self._pencil(painter, option, row)

    def _box(self, painter: QPainter, picture: QRect, *, chosen: bool) -> None:
        theme = self._theme
        edge = theme.px(_BOX)
        box = QRectF(0, 0, edge, edge)
        box.moveCenter(QRectF(picture).center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("accent" if chosen else "lineStrong"), 1.4))
        painter.setBrush(theme.colour("fill" if chosen else "card"))
        painter.drawRoundedRect(box, 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        if chosen:
            half = theme.px(14) / 2
            painter.drawPixmap(box.center() - QPointF(half, half), theme.pixmap("check", "onAccent", 14))

    def _mark_current(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        rect = option.rect
        bar = QRect(rect.left(), rect.top(), self._theme.px(3), rect.height())
        painter.fillRect(QStyle.visualRect(option.direction, rect, bar), self._theme.colour("accent"))

    def _pencil(self, painter: QPainter, option: QStyleOptionViewItem, row: ListRow) -> None:
        px, rect = self._theme.px, option.rect
        left = rect.left() + px(_TEXT) + self._name_width(row, rect) + px(8)
        place = QRect(left, rect.top() + px(12), px(_PENCIL), px(_PENCIL))
        ink = "accentText" if self.spot == PENCIL else "ink3"
        painter.drawPixmap(
            QStyle.visualRect(option.direction, rect, place).topLeft(), self._theme.pixmap("pencil", ink, _PENCIL)
        )

    def _name_width(self, row: ListRow, cell: QRect) -> int:
        """How far the name reaches, with room left for the pencil."""
        room = cell.width() - self._theme.px(_TEXT + _PAD + _PENCIL + 8)
        return min(self._theme.metrics("strong").horizontalAdvance(row.name), room)

    def _stage(self, painter: QPainter, option: QStyleOptionViewItem, row: ListRow, words: str) -> None:
        theme, px = self._theme, self._theme.px
        inner = self._inner(option)
        painter.setFont(theme.font("smallm"))
        painter.setPen(theme.colour(f"s{row.stage}Text"))
        line = QRect(inner.left(), inner.top() + px(11), inner.width(), px(20))
        word = theme.metrics("smallm").elidedText(stage_name(row.stage, words), _ELIDE, inner.width())
        painter.drawText(line, _LEADING, word)
        meter = QRect(inner.left(), inner.top() + px(34), min(px(_METER), inner.width()), px(10))
        paint_stage(painter, theme, QRectF(QStyle.visualRect(option.direction, inner, meter)), row.stage)

    def _marks(self, painter: QPainter, option: QStyleOptionViewItem, row: ListRow, typed: str) -> None:
        theme = self._theme
        top, bottom = self._lines(self.text_rect(option.rect, option.direction), two=bool(row.about))
        paint_marks(painter, theme, top, row.name, typed, theme.metrics("strong"))
        paint_marks(painter, theme, bottom, row.about, typed, theme.metrics("small"))

    def _lines(self, rect: QRect, *, two: bool) -> tuple[QRect, QRect]:
        """Where the lines of a cell stand; a single one stands in the middle."""
        px = self._theme.px
        top = QRect(rect.left(), rect.top() + px(9), rect.width(), px(20))
        if not two:
            top.moveTop(rect.top() + (rect.height() - top.height()) // 2)
        return top, QRect(rect.left(), rect.top() + px(29), rect.width(), px(19))

    def _two_lines(self, painter: QPainter, rect: QRect, cell: TwoLines, role: str, ink: str) -> None:
        theme = self._theme
        top, bottom = self._lines(rect, two=bool(cell.bottom))
        painter.setFont(theme.font(role))
        painter.setPen(theme.colour(ink if cell.bottom or role == "strong" else "ink3"))
        painter.drawText(top, _LEADING, theme.metrics(role).elidedText(cell.top, _ELIDE, rect.width()))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour(cell.ink))
        painter.drawText(bottom, _LEADING, theme.metrics("small").elidedText(cell.bottom, _ELIDE, rect.width()))

    def _inner(self, option: QStyleOptionViewItem) -> QRect:
        pad = self._theme.px(_PAD)
        return option.rect.adjusted(pad, 0, -pad, 0)
