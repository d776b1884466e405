"""The printed sheet on the screen: cards as they lie on the paper, with their fold and crop marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTransform

from desktop.cards.display_list import Path
from desktop.ui.painting.card_painter import paint_page, paint_path

if TYPE_CHECKING:
    from desktop.cards.imposition import Placement, SheetSide


def sheet_image(side: SheetSide, width_px: int, dpr: float = 1.0) -> QImage:
    """One side of a sheet as a picture, `width_px` wide in the window's pixels."""
    scale = width_px * dpr / side.width
    image = QImage(round(width_px * dpr), round(side.height * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    for placement in side.placements:
        painter.save()
        _paint(painter, placement, side.height, scale)
        painter.restore()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(QTransform(scale, 0, 0, -scale, 0, side.height * scale))
    for mark in side.marks.shapes if side.marks else ():
        if isinstance(mark, Path):
            paint_path(painter, mark)
    painter.end()
    image.setDevicePixelRatio(dpr)
    return image


def _paint(painter: QPainter, placement: Placement, height: float, scale: float) -> None:
    page, frame = placement.page, placement.frame
    left, bottom, wide, high = (value * scale for value in frame.clip)
    painter.setClipRect(QRectF(left, height * scale - bottom - high, wide, high))
    inner = scale * frame.scale
    painter.translate(frame.x * scale, (height - frame.y) * scale)
    if frame.upside_down:
        painter.rotate(180)
    painter.translate(0, -page.height * inner)
    paint_page(painter, page, inner)
