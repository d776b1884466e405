"""The round mark that says “done”."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.i18n import _
from desktop.ui.widgets.painted_button import PaintedButton
from desktop.ui.widgets.styling import follow
from desktop.ui.widgets.tooltip import as_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme


class CheckCircle(PaintedButton):
    """A check circle; `name` says what is done and for whom (“Done: ring back, for Tomasz Wójcik”)."""

    def __init__(self, theme: Theme, name: str, *, tip: str = "") -> None:
        super().__init__(theme)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(as_tip(tip) or _("Mark as done"))
        follow(theme, self._restyle)

    def sizeHint(self) -> QSize:
        """32 pixels to hit."""
        return QSize(self._theme.px(32), self._theme.px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring or tick."""
        theme = self._theme
        size = theme.px(20)
        ring = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tick = QPointF(ring.left() + theme.px(3), ring.top() + theme.px(3))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("good"))
            painter.drawEllipse(ring)
            painter.drawPixmap(tick, theme.pixmap("check", "card", 14))
        else:
            hover = self.underMouse()
            painter.setPen(QPen(theme.colour("good" if hover else "lineStrong"), 1.6))
            painter.setBrush(theme.colour("goodSoft") if hover else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(ring)
            if hover:
                painter.drawPixmap(tick, theme.pixmap("check", "good", 14))
        painter.end()

    def _restyle(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()
