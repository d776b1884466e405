"""Draws a timeline: a rail with nodes, titles with their dates, notes, pills, and the Today line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from desktop.ui.delegates.timeline_measures import MARK, NODE, RAIL, TEXT, TITLE, TOP, WRAP, TimelineMeasures
from desktop.ui.item_models.timeline_model import ROW_ROLE
from desktop.ui.item_models.timeline_row import RowKind, TimelineRow

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QListView, QStyleOptionViewItem

    from desktop.ui.theme.theme import Theme

_LEADING: Final = Qt.AlignmentFlag.AlignLeft  # the painter mirrors it by itself
_MIDDLE: Final = Qt.AlignmentFlag.AlignVCenter
_LINE: Final = 1.6
_DASHES: Final = (2.0, 3.0)
_RING: Final = (2.2, 2.2)
_ELIDED: Final = Qt.TextElideMode.ElideRight


class TimelineDelegate(QStyledItemDelegate):
    """Draws the rows of a `TimelineModel`. `hovered` is the row under the mouse."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.measures = TimelineMeasures(theme)
        self.hovered = -1

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height of the row at the width of the view."""
        width = self._view.viewport().width()
        return QSize(width - 4, self.measures.height(index.data(ROW_ROLE), width))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        row: TimelineRow = index.data(ROW_ROLE)
        brush = _Brush(painter, self._theme, option.rect, option.direction)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last = index.row() == index.model().rowCount() - 1
        if row.kind is RowKind.TODAY:
            self._paint_today(brush, row)
        elif row.kind is RowKind.ENTRY:
            self._paint_entry(brush, row, option, last=last, place=index.row())
        else:
            brush.rail(row, above=index.row() > 0, below=not last)
            self._paint_words(brush, row, hovered=index.row() == self.hovered)
        painter.restore()

    def _paint_today(self, brush: _Brush, row: TimelineRow) -> None:
        theme, px, rect = self._theme, self._theme.px, brush.rect
        middle = rect.center().y()
        brush.line(px(10), rect.width() - px(16), middle, "accent", 1.4)
        wide = theme.metrics("micro").horizontalAdvance(row.title) + px(20)
        pill = brush.box(px(10), middle - rect.top() - px(11), wide, px(22))
        brush.pill(pill, row.title, "onAccent", "fill")

    def _paint_words(self, brush: _Brush, row: TimelineRow, *, hovered: bool) -> None:
        px, rect = self._theme.px, brush.rect
        wide = self.measures.text_width(rect.width())
        if row.kind is RowKind.EARLIER:
            box = brush.box(px(TEXT), 0, wide, rect.height())
            brush.text(box, row.title, "strong", "accent" if hovered else "accentText", _LEADING | _MIDDLE)
        else:
            box = brush.box(px(TEXT), 0, wide, rect.height() - px(6))
            brush.text(box, row.title, "micro", "ink3", _LEADING | Qt.AlignmentFlag.AlignBottom)

    def _paint_entry(
        self, brush: _Brush, row: TimelineRow, option: QStyleOptionViewItem, *, last: bool, place: int
    ) -> None:
        px, rect = self._theme.px, brush.rect
        opened = self.measures.is_open(row)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if not opened and (chosen or place == self.hovered):
            ground = brush.box(px(TEXT - 10), 2, rect.width() - px(TEXT - 10) - px(4), rect.height() - 4)
            brush.ground(ground, chosen=chosen)
        brush.rail(row, above=place > 0, below=not last)
        brush.node(row)
        if opened:
            return
        width = self._view.viewport().width()
        text_wide = self.measures.text_width(width)
        day_wide = self._theme.metrics("small").horizontalAdvance(row.day_text)
        day = brush.box(px(TEXT) + text_wide - day_wide, px(TOP), day_wide + 2, px(TITLE))
        brush.text(day, row.day_text, "small", "ink3", _LEADING | _MIDDLE)
        title_wide = text_wide - day_wide - px(12)
        shown = self._theme.metrics("strong").elidedText(row.title, _ELIDED, title_wide)
        brush.text(brush.box(px(TEXT), px(TOP), title_wide, px(TITLE)), shown, "strong", "ink1", _LEADING | _MIDDLE)
        if row.body:
            box = brush.box(px(TEXT), self.measures.body_top(), text_wide, self.measures.body_height(row, width))
            brush.text(box, row.body, "body", "ink2", _LEADING | WRAP)
        self._paint_marks(brush, row, width)

    def _paint_marks(self, brush: _Brush, row: TimelineRow, width: int) -> None:
        px, metrics = self._theme.px, self._theme.metrics("micro")
        left, end = px(TEXT), px(TEXT) + self.measures.text_width(width)
        top = self.measures.marks_top(row, width) if row.marks else 0
        for mark in row.marks:
            wide = min(metrics.horizontalAdvance(mark.text) + px(18), end - left)
            if wide <= px(18):
                return
            brush.tone_pill(brush.box(left, top, wide, px(MARK)), mark.text, mark.tone)
            left += wide + px(6)


class _Brush:
    """A painter inside one row: lengths are counted from the side the line starts on, and mirrored where it must be."""

    def __init__(self, painter: QPainter, theme: Theme, rect: QRect, direction: Qt.LayoutDirection) -> None:
        self._painter = painter
        self._theme = theme
        self.rect = rect
        self._direction = direction

    def box(self, start: int, top: int, width: int, height: int) -> QRect:
        """A rectangle by its distance from the start and the top of the row."""
        plain = QRect(self.rect.left() + start, self.rect.top() + top, width, height)
        return QStyle.visualRect(self._direction, self.rect, plain)

    def text(self, box: QRect, text: str, role: str, ink: str, flags: Qt.AlignmentFlag | Qt.TextFlag) -> None:
        """Words in a role of the type scale."""
        self._painter.setFont(self._theme.font(role))
        self._painter.setPen(self._theme.colour(ink))
        self._painter.drawText(box, int(flags), text)

    def line(self, start: int, end: int, y: int, ink: str, thickness: float) -> None:
        """A line across."""
        box = self.box(start, 0, end - start, 1)
        self._painter.setPen(QPen(self._theme.colour(ink), thickness))
        self._painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))

    def pill(self, box: QRect, text: str, ink: str, ground: str) -> None:
        """A pill in two colours."""
        self._pill(box, text, self._theme.colour(ink), self._theme.colour(ground))

    def tone_pill(self, box: QRect, text: str, tone: str) -> None:
        """A pill in the colours of a tone."""
        self._pill(box, text, *self._theme.tone(tone))

    def ground(self, box: QRect, *, chosen: bool) -> None:
        """The ground of a row that is chosen, or under the mouse."""
        self._painter.setPen(QPen(self._theme.colour("accentLine"), 1) if chosen else Qt.PenStyle.NoPen)
        self._painter.setBrush(self._theme.colour("accentSoft" if chosen else "hover"))
        self._painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)

    def rail(self, row: TimelineRow, *, above: bool, below: bool) -> None:
        """The rail through the row: dashed ahead of today, solid behind."""
        if row.ahead:
            colour = self._theme.colour("lineStrong") if self._theme.dark else self._theme.colour("line").darker(112)
            pen = QPen(colour, _LINE)
            pen.setDashPattern(list(_DASHES))
        else:
            pen = QPen(self._theme.colour("line"), _LINE)
        x = self._rail_x()
        middle = self.rect.top() + self._theme.px(20)
        first = row.kind is RowKind.HEADING and not above
        top = self.rect.bottom() - self._theme.px(2) if first else self.rect.top() if above else middle
        bottom = self.rect.bottom() + 1 if below else middle
        if bottom > top:
            self._painter.setPen(pen)
            self._painter.drawLine(QPointF(x, top), QPointF(x, bottom))

    def node(self, row: TimelineRow) -> None:
        """The round mark with the icon of the kind."""
        px = self._theme.px
        ink, ground = self._theme.tone(row.tone)
        edge = px(NODE)
        ring = QRectF(self._rail_x() - edge / 2, self.rect.top() + px(5), edge, edge)
        self._painter.setPen(QPen(self._theme.colour("canvas"), 3))
        self._painter.setBrush(ground)
        self._painter.drawEllipse(ring.adjusted(-1.5, -1.5, 1.5, 1.5))
        if row.ahead:
            pen = QPen(ink, 1.3)
            pen.setDashPattern(list(_RING))
            self._painter.setPen(pen)
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawEllipse(ring.adjusted(0.6, 0.6, -0.6, -0.6))
        icon = px(16)
        corner = QPointF(self._rail_x() - icon / 2, ring.center().y() - icon / 2)
        ratio = self._painter.device().devicePixelRatioF()
        self._painter.drawPixmap(corner, self._theme.pixmap(row.icon, ink.name(), 16, ratio))

    def _rail_x(self) -> float:
        return QRectF(self.box(self._theme.px(RAIL), 0, 1, 1)).center().x()

    def _pill(self, box: QRect, text: str, ink: QColor, ground: QColor) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ground)
        self._painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._painter.setFont(self._theme.font("micro"))
        self._painter.setPen(ink)
        shown = self._theme.metrics("micro").elidedText(text, _ELIDED, box.width() - self._theme.px(14))
        self._painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown)
