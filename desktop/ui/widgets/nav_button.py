"""An entry of the sidebar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.i18n import _
from desktop.ui.widgets.painted_button import PaintedButton
from desktop.ui.widgets.styling import follow, mirrored

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme


class NavButton(PaintedButton):
    """A page in the sidebar: icon, word, and a badge with how many things wait there."""

    def __init__(self, theme: Theme, icon: str, text: str) -> None:
        super().__init__(theme)
        self._icon = icon
        self._badge = ""
        self._compact = False
        self.setText(text)
        self.setCheckable(True)
        self.set_badge("")
        follow(theme, self._restyle)

    def set_badge(self, badge: str) -> None:
        """Show how many things wait; nothing for an empty text."""
        self._badge = badge
        text = self.text()
        self.setAccessibleName(_("{page}, {count} things").format(page=text, count=badge) if badge else text)
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Show only the icon, with the word as its tooltip."""
        self._compact = compact
        self.setToolTip(self.text() if compact else "")
        self.update()

    def sizeHint(self) -> QSize:
        """38 pixels high."""
        return QSize(self._theme.px(180), self._theme.px(38))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, icon, word and badge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_icon(painter)
        if not self._compact:
            self._paint_word(painter)
            self._paint_badge(painter)
        elif self._badge:
            px = self._theme.px
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(QPointF(self.width() - px(10), px(10)), px(4), px(4))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        rect = QRectF(self.rect())
        if self.isChecked():
            painter.setPen(QPen(self._theme.colour("line"), 1))
            painter.setBrush(self._theme.colour("card"))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        elif self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("line"))
            painter.drawRoundedRect(rect, 9, 9)

    def _paint_icon(self, painter: QPainter) -> None:
        edge = self._theme.px(18)
        left = (self.width() - edge) / 2 if self._compact else self._at(self._theme.px(12), edge)
        colour = "accentText" if self.isChecked() else "ink2"
        painter.drawPixmap(QPointF(left, (self.height() - edge) / 2), self._theme.pixmap(self._icon, colour, 18))

    def _paint_word(self, painter: QPainter) -> None:
        start, end = self._theme.px(40), self._theme.px(10)
        painter.setFont(self._theme.font("strong" if self.isChecked() else "medium"))
        painter.setPen(self._theme.colour("ink1" if self.isChecked() else "ink2"))
        wide = self.width() - start - end
        word = QRectF(self._at(start, wide), 0, wide, self.height())
        painter.drawText(word, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _paint_badge(self, painter: QPainter) -> None:
        if not self._badge:
            return
        px = self._theme.px
        high = px(20)
        wide = max(high, self._theme.metrics("micro").horizontalAdvance(self._badge) + px(12))
        badge = QRectF(self._at(self.width() - wide - px(10), wide), (self.height() - high) / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("fill" if self.isChecked() else "line"))
        painter.drawRoundedRect(badge, high / 2, high / 2)
        painter.setFont(self._theme.font("micro"))
        painter.setPen(self._theme.colour("onAccent" if self.isChecked() else "ink2"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, self._badge)

    def _at(self, start: float, wide: float) -> float:
        return self.width() - start - wide if mirrored() else start

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(38))
        self.update()
