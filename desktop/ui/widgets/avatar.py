"""Initials on a coloured ground: round for people, a rounded square for businesses."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.ui.widgets.styling import follow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme

_CORNER = 0.28
_SMALLEST = 9


def initials(name: str) -> str:
    """The first letters of the first and the last word; empty for a name without letters."""
    parts = [part for part in unicodedata.normalize("NFC", name).replace("’", "").split() if part[0].isalnum()]
    if not parts:
        return ""
    last = parts[-1][0] if len(parts) > 1 else ""
    return (parts[0][0] + last).upper()


def avatar_number(name: str) -> int:
    """Which of the colour pairs a name gets: always the same one, on every computer."""
    return sum(ord(letter) * (place + 3) for place, letter in enumerate(name[:64]))


def paint_avatar(painter: QPainter, theme: Theme, rect: QRectF, name: str, *, business: bool = False) -> None:
    """Draw the initials of a name into a square."""
    ground, ink = theme.avatar(avatar_number(name))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    if business:
        painter.drawRoundedRect(rect, rect.width() * _CORNER, rect.width() * _CORNER)
    else:
        painter.drawEllipse(rect)
    font = QFont(theme.font("strong"))
    font.setPixelSize(max(_SMALLEST, round(rect.width() * 0.36)))
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()


class Avatar(QWidget):
    """The initials of a customer; sizes of the design: 28, 32, 38, 40, 52, 60, 64."""

    def __init__(self, theme: Theme, name: str, size: int = 40, *, business: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._size = size
        self._business = business
        self.set_name(name)
        follow(theme, self._restyle)

    def set_name(self, name: str, *, business: bool | None = None) -> None:
        """Show somebody else’s initials."""
        self._name = name
        if business is not None:
            self._business = business
        self.setAccessibleName(_("Initials of {name}").format(name=name))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the initials."""
        painter = QPainter(self)
        paint_avatar(painter, self._theme, QRectF(self.rect()), self._name, business=self._business)
        painter.end()

    def _restyle(self) -> None:
        edge = self._theme.px(self._size)
        self.setFixedSize(edge, edge)
        self.update()
