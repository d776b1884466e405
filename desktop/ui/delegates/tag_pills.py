"""Tags in a table cell: what fits, and how many more there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle

from desktop.ui.widgets.styling import mirrored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.theme.theme import Theme

_HIGH = 22
_ROUND = 8  # before and behind the word
_GAP = 6
_MORE = 30  # for “+1”


def fitting(widths: Sequence[int], room: int, gap: int, more: int) -> int:
    """How many pills of these widths fit, with room for “+n” behind them unless all do; at least one."""
    if sum(widths) + gap * (len(widths) - 1) <= room:
        return len(widths)
    count, used = 0, 0
    for width in widths:
        if used + width + more > room:
            break
        used += width + gap
        count += 1
    return max(1, count)


def paint_tags(painter: QPainter, theme: Theme, rect: QRect, tags: Sequence[str], ground: str) -> None:
    """Draw pills side by side; the first is cut where even it has no room."""
    if not tags:
        return
    px, metrics = theme.px, theme.metrics("caption")
    widths = [metrics.horizontalAdvance(tag) + 2 * px(_ROUND) for tag in tags]
    count = fitting(widths, rect.width(), px(_GAP), px(_MORE))
    left_over = len(tags) - count
    room = rect.width() - (px(_MORE) if left_over else 0)
    direction = Qt.LayoutDirection.RightToLeft if mirrored() else Qt.LayoutDirection.LeftToRight
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(theme.font("caption"))
    at = rect.left()
    for tag, wide in zip(tags[:count], widths, strict=False):
        width = min(wide, room)
        pill = QRect(at, rect.center().y() - px(_HIGH) // 2, width, px(_HIGH))
        pill = QStyle.visualRect(direction, rect, pill)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(QRectF(pill), px(_HIGH) / 2, px(_HIGH) / 2)
        painter.setPen(theme.colour("ink2"))
        # A word that was measured fits; eliding it again would cut it for a fraction of a pixel.
        cut = width < wide
        word = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, width - 2 * px(_ROUND)) if cut else tag
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, word)
        at += width + px(_GAP)
    if left_over:
        place = QStyle.visualRect(direction, rect, QRect(at, rect.top(), px(_MORE), rect.height()))
        painter.setPen(theme.colour("ink3"))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, f"+{left_over}")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
