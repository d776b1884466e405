"""The resting face of a field: words that show a pencil when the mouse is over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.ui.widgets.enter_key import ENTER
from desktop.ui.widgets.painted_button import PaintedButton
from desktop.ui.widgets.styling import follow, mirrored
from desktop.ui.widgets.tooltip import as_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from desktop.ui.theme.theme import Theme

_SIDE = 6
_PENCIL = 14


class ValueButton(PaintedButton):
    """Paints a value, elided on one line or wrapped over several."""

    def __init__(self, theme: Theme, role: str, placeholder: str, *, several: bool) -> None:
        super().__init__(theme)
        self._role = role
        self._placeholder = placeholder
        self._several = several
        self._value = ""
        self.setCursor(Qt.CursorShape.IBeamCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(several)
        self.setSizePolicy(policy)
        follow(theme, self._restyle)

    def set_value(self, value: str) -> None:
        """Show a value; the placeholder where it is empty."""
        self._value = value
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words and the pencil."""
        metrics = self._theme.metrics(self._role)
        shown = self._value or self._placeholder
        wide = max(metrics.horizontalAdvance(line) for line in shown.split("\n"))
        wide = min(wide, self._theme.px(480)) + self._theme.px(2 * _SIDE + _PENCIL + 6)
        return QSize(wide, self.heightForWidth(max(self.width(), wide) if self._several else wide))

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(self._theme.px(60), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """One line, or as many as the words need."""
        metrics = self._theme.metrics(self._role)
        high = metrics.height()
        if self._several:
            room = QRect(0, 0, max(1, width - self._theme.px(2 * _SIDE + _PENCIL + 6)), 1 << 20)
            flags = Qt.TextFlag.TextWordWrap
            high = max(high, metrics.boundingRect(room, int(flags), self._value or self._placeholder).height())
        return max(high + self._theme.px(6), self._theme.px(26))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits, as a click does."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, and the pencil under the mouse."""
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hover = self.underMouse()
        if hover:
            painter.setPen(QPen(theme.colour("line"), 1))
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        side, pencil = theme.px(_SIDE), theme.px(_PENCIL)
        room = self.rect().adjusted(side, 0, -side, 0)
        if hover or self._several:
            end = pencil + theme.px(6)
            room = room.adjusted(end if mirrored() else 0, 0, 0 if mirrored() else -end, 0)
        painter.setFont(theme.font(self._role))
        painter.setPen(theme.colour("ink1" if self._value else "ink3"))
        text, flags = self._value or self._placeholder, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if self._several:
            painter.drawText(room, int(flags) | int(Qt.TextFlag.TextWordWrap), text)
        else:
            shown = theme.metrics(self._role).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
            self.setToolTip(as_tip(text) if shown != text else "")
            painter.drawText(room, int(flags), shown)
        if hover:
            left = side if mirrored() else self.width() - side - pencil
            painter.drawPixmap(QPointF(left, (self.height() - pencil) / 2), theme.pixmap("pencil", "ink3", _PENCIL))
        painter.end()
