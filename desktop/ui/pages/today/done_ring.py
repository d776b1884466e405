"""How much of the day is done: a ring that closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.ui.widgets.styling import follow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme

_TOP = 90 * 16
_WHOLE = 360 * 16


class DoneRing(QWidget):
    """A ring with “2/7” in it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._done = self._total = 0
        follow(theme, self._restyle)

    def show_progress(self, done: int, total: int) -> None:
        """Show how many of how many things are done."""
        self._done, self._total = done, total
        text = _("{done} of {total} done today").format(done=done, total=total)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring and the figures."""
        theme = self._theme
        edge, thickness = theme.px(3), theme.px(3.2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.setPen(QPen(theme.colour("line"), thickness))
        painter.drawEllipse(ring)
        if self._done:
            painter.setPen(QPen(theme.colour("good"), thickness, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(ring, _TOP, -round(_WHOLE * self._done / max(self._total, self._done)))
        painter.setFont(theme.font("micro"))
        painter.setPen(theme.colour("ink2"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, f"{self._done}/{self._total}")
        painter.end()

    def _restyle(self) -> None:
        self.setFixedSize(self._theme.px(40), self._theme.px(40))
        self.update()
