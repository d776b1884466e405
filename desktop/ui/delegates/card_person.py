"""How somebody who gets a card is drawn: box, initials, name, reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop.ui.item_models.card_people_model import CardPerson
from desktop.ui.widgets.avatar import paint_avatar

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from desktop.ui.theme.theme import Theme

ROW_HEIGHT = 46
PAD = 6  # between the edge of the tint and the box
_BOX = 20
_AVATAR = 32
_GAP = 12
_TEXT = PAD + _BOX + _GAP + _AVATAR + 10
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter  # the painter mirrors it
_ELIDE = Qt.TextElideMode.ElideRight
_RADIUS = 8


class CardPersonDelegate(QStyledItemDelegate):
    """Draws the rows of a `CardPeopleModel`; a click on the box and the space bar tick."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Every row is equally high."""
        del option, index
        return QSize(self._theme.px(120), self._theme.px(ROW_HEIGHT))

    def box_rect(self, option: QStyleOptionViewItem) -> QRect:
        """What can be clicked to tick, with room for a thumb around the box."""
        px, rect = self._theme.px, option.rect
        return QStyle.visualRect(
            option.direction, rect, QRect(rect.left(), rect.top(), px(PAD + _BOX + _GAP // 2), rect.height())
        )

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        person = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(person, CardPerson):
            return
        theme, px, rect = self._theme, self._theme.px, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        box = QRect(rect.left() + px(PAD), rect.center().y() + 1 - px(_BOX) // 2, px(_BOX), px(_BOX))
        self._box(painter, QRectF(QStyle.visualRect(option.direction, rect, box)), ticked=person.ticked)
        edge = px(_AVATAR)
        picture = QRect(rect.left() + px(PAD + _BOX + _GAP), rect.center().y() + 1 - edge // 2, edge, edge)
        paint_avatar(
            painter,
            theme,
            QRectF(QStyle.visualRect(option.direction, rect, picture)),
            person.name,
            business=person.business,
        )
        self._words(painter, option, person)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tick by the mouse on the box or by the space bar."""
        on_box = isinstance(event, QMouseEvent) and self.box_rect(option).contains(event.position().toPoint())
        if on_box and event.type() in {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick}:
            return True  # the row is not looked at only because it is left out
        released = on_box and event.type() == QEvent.Type.MouseButtonRelease
        spaced = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if not (released or (spaced and event.type() == QEvent.Type.KeyPress)):
            return super().editorEvent(event, model, option, index) if not isinstance(event, QMouseEvent) else False
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        return model.setData(index, turned, Qt.ItemDataRole.CheckStateRole)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        state = QStyle.StateFlag
        if not option.state & (state.State_Selected | state.State_MouseOver):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("accentSoft" if option.state & state.State_Selected else "hover"))
        painter.drawRoundedRect(QRectF(option.rect), _RADIUS, _RADIUS)

    def _box(self, painter: QPainter, box: QRectF, *, ticked: bool) -> None:
        theme = self._theme
        painter.setPen(QPen(theme.colour("accent" if ticked else "lineStrong"), 1.2))
        painter.setBrush(theme.colour("fill" if ticked else "card"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if ticked:
            half = theme.px(14) / 2
            painter.drawPixmap(box.center() - QPointF(half, half), theme.pixmap("check", "onAccent", 14))

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, person: CardPerson) -> None:
        theme, px, rect = self._theme, self._theme.px, option.rect
        width = rect.width() - px(_TEXT) - px(PAD)
        for text, role, ink, top, high in (
            (person.name, "body", "ink1", px(4), px(20)),
            (person.told, "small", person.ink, px(23), px(18)),
        ):
            painter.setFont(theme.font(role))
            painter.setPen(theme.colour(ink))
            line = QRect(rect.left() + px(_TEXT), rect.top() + top, width, high)
            shown = theme.metrics(role).elidedText(text, _ELIDE, width)
            painter.drawText(QStyle.visualRect(option.direction, rect, line), _LEADING, shown)
