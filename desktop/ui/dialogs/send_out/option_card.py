"""A choice with a sentence of its own; one of several is in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.painted_button import PaintedButton
from desktop.ui.widgets.styling import follow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme

_HIGH, _SIDE, _RING, _GAP = 54, 14, 18, 12


class OptionCard(PaintedButton):
    """A round mark, a title and a sentence in a card; Space or a click chooses it."""

    def __init__(self, theme: Theme, title: str, sentence: str) -> None:
        super().__init__(theme)
        self._title = title
        self._sentence = sentence
        self.setCheckable(True)
        self.setAccessibleName(f"{title}. {sentence}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(theme, self._restyle)

    def sizeHint(self) -> QSize:
        """Room for two lines."""
        theme = self._theme
        words = max(
            theme.metrics("medium").horizontalAdvance(self._title),
            theme.metrics("small").horizontalAdvance(self._sentence),
        )
        return QSize(words + theme.px(2 * _SIDE + _RING + _GAP), theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """The words end in “…” where there is no room."""
        return QSize(self._theme.px(160), self._theme.px(_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw card, mark and words."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        painter.setPen(QPen(theme.colour("accent" if chosen else "line"), 1))
        painter.setBrush(theme.colour("accentSoft" if chosen else "hover" if self.underMouse() else "card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(10), theme.px(10))
        side, ring = theme.px(_SIDE), theme.px(_RING)
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - side - ring if from_right else side
        mark = QRectF(left, (self.height() - ring) / 2, ring, ring)
        painter.setBrush(theme.colour("card"))
        painter.setPen(QPen(theme.colour("accent" if chosen else "lineStrong"), 1.6))
        painter.drawEllipse(mark)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(QPointF(mark.center()), ring * 0.28, ring * 0.28)
        self._draw_words(painter, side + ring + theme.px(_GAP), side)
        painter.end()

    def _draw_words(self, painter: QPainter, before: int, after: int) -> None:
        theme = self._theme
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = self.rect().adjusted(after if from_right else before, 0, -(before if from_right else after), 0)
        middle = self.height() // 2
        lines = (("medium", "ink1", self._title, True), ("small", "ink2", self._sentence, False))
        for role, ink, text, upper in lines:
            metrics = theme.metrics(role)
            top = middle - metrics.height() - theme.px(1) if upper else middle + theme.px(1)
            painter.setFont(theme.font(role))
            painter.setPen(theme.colour(ink))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            line = QRectF(room.left(), top, room.width(), metrics.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
