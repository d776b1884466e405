"""A pill one can press: a fact that opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.painted_button import PaintedButton
from desktop.ui.widgets.styling import follow, mirrored
from desktop.ui.widgets.tooltip import as_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme

_SIDE = 9
_BADGE = 13


class PillButton(PaintedButton):
    """A pill of 22 pixels in a target of 24.

    Args:
        theme: The theme.
        text: What it says; ends in “…” where there is no room.
        tone: As for pills.
        name: For screen readers.
        doubtful: Whether it wears a question mark and a dashed edge: we only assume it.
    """

    def __init__(self, theme: Theme, text: str, tone: str, name: str, *, doubtful: bool = False) -> None:
        super().__init__(theme)
        self._tone = tone
        self._doubtful = doubtful
        self._said = text
        self.setText(text.replace("&", "&&"))  # or it would be a shortcut
        self.setAccessibleName(name)
        self.setToolTip(as_tip(name))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        follow(theme, self._restyle)

    def sizeHint(self) -> QSize:
        """Room for the words, and for the badge if it wears one."""
        theme = self._theme
        badge = theme.px(_BADGE + 4) if self._doubtful else 0
        return QSize(theme.metrics("micro").horizontalAdvance(self._said) + theme.px(2 * _SIDE) + badge, theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(min(self.sizeHint().width(), self._theme.px(60)), self._theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the pill."""
        theme = self._theme
        ink, ground = theme.tone(self._tone)
        high = theme.px(22)
        box = QRectF(0, (self.height() - high) / 2, self.width(), high).adjusted(0.75, 0.75, -0.75, -0.75)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPen(ink if self._doubtful or self.underMouse() else ground, 1)
        if self._doubtful:
            edge.setDashPattern([2.5, 2.5])
        painter.setPen(edge)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        badge = theme.px(_BADGE + 4) if self._doubtful else 0
        room = self.width() - theme.px(2 * _SIDE) - badge
        left = theme.px(_SIDE) + (badge if mirrored() else 0)
        painter.setFont(theme.font("micro"))
        painter.setPen(ink)
        shown = theme.metrics("micro").elidedText(self._said, Qt.TextElideMode.ElideRight, room + 1)
        painter.drawText(QRectF(left, box.top(), room + 1, box.height()), int(Qt.AlignmentFlag.AlignVCenter), shown)
        if self._doubtful:
            place = theme.px(_SIDE - 2) if mirrored() else self.width() - theme.px(_SIDE - 2 + _BADGE)
            icon = theme.pixmap("circle-question-mark", ink.name(), _BADGE)
            painter.drawPixmap(QPointF(place, (self.height() - theme.px(_BADGE)) / 2), icon)
        painter.end()
