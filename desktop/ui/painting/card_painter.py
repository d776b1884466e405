"""The preview: the same display list that the PDF is made of, painted with QPainter."""

from __future__ import annotations

import math
from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPen, QRawFont, QTransform

from desktop.cards.display_list import Art, DisplayList, Face, GlyphRun, Path, Picture, TextLine

_EM = 1000
_QUALITY = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform


def page_image(page: DisplayList, width_px: int, dpr: float = 1.0) -> QImage:
    """The page as a picture.

    Args:
        page: What to paint.
        width_px: Width in the window's pixels.
        dpr: Device pixels for each of them.
    """
    scale = width_px * dpr / page.width
    image = QImage(round(width_px * dpr), round(page.height * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_page(painter, page, scale)
    painter.end()
    image.setDevicePixelRatio(dpr)
    return image


def paint_page(painter: QPainter, page: DisplayList, scale: float) -> None:
    """Paint a page with its upper left corner at the painter's origin.

    Args:
        painter: Where to; its own scale must be that of the device.
        page: What to paint.
        scale: Device pixels per point.
    """
    painter.setRenderHints(_QUALITY)
    for item in page.items:
        if isinstance(item, Art):
            around = math.ceil(page.bleed * scale)
            painter.drawImage(QPointF(-around, -around), _art_image(item, page.width, page.height, scale, around))
        else:
            _paint_line(painter, item, page.height, scale)


@lru_cache(maxsize=64)
def _art_image(art: Art, width: float, height: float, scale: float, around: int) -> QImage:
    """The art of a page and of its bleed, `around` whole pixels on every side so that nothing is blurred."""
    size = round(width * scale) + 2 * around, round(height * scale) + 2 * around
    image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHints(_QUALITY)
    painter.setTransform(QTransform(scale, 0, 0, -scale, around, height * scale + around))
    for shape in art.shapes:
        if isinstance(shape, Path):
            paint_path(painter, shape)
        else:
            _paint_picture(painter, shape)
    painter.end()
    return image


def paint_path(painter: QPainter, shape: Path) -> None:
    """Fill or stroke one outline in the painter’s own coordinates."""
    outline = _outline(shape)
    color = QColor.fromRgbF(*shape.color, shape.alpha)
    if shape.width:
        pen = QPen(color, shape.width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(outline, pen)
    else:
        painter.fillPath(outline, color)


def _outline(shape: Path) -> QPainterPath:
    outline = QPainterPath()
    outline.setFillRule(Qt.FillRule.WindingFill)
    points = iter(shape.points)
    for op in shape.ops:
        if op == "m":
            outline.moveTo(next(points), next(points))
        elif op == "l":
            outline.lineTo(next(points), next(points))
        elif op == "c":
            outline.cubicTo(next(points), next(points), next(points), next(points), next(points), next(points))
        else:
            outline.closeSubpath()
    return outline


def _paint_picture(painter: QPainter, picture: Picture) -> None:
    wide, high = picture.pixels
    image = QImage(picture.rgba, wide, high, wide * 4, QImage.Format.Format_RGBA8888)
    painter.save()
    painter.translate(picture.x, picture.y + picture.height)
    painter.scale(1, -1)
    painter.drawImage(QRectF(0, 0, picture.width, picture.height), image)
    painter.restore()


def _paint_line(painter: QPainter, line: TextLine, height: float, scale: float) -> None:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for run in line.runs:
        _add_run(path, run)
    unit = line.size / _EM * scale
    placed = QTransform(unit, 0, 0, unit, line.x * scale, (height - line.y) * scale).map(path)
    placed.setFillRule(Qt.FillRule.WindingFill)
    painter.fillPath(placed, QColor.fromRgbF(*line.color))


def _add_run(path: QPainterPath, run: GlyphRun) -> None:
    for glyph, x, y in zip(run.glyphs, run.xs, run.ys, strict=True):
        outline = _glyph(run.face, glyph)
        if not outline.isEmpty():
            path.addPath(outline.translated(x, -y))


@lru_cache(maxsize=4000)
def _glyph(face: Face, glyph: int) -> QPainterPath:
    return _raw_font(face).pathForGlyph(glyph)


@lru_cache(maxsize=40)
def _raw_font(face: Face) -> QRawFont:
    return QRawFont(QByteArray(face.data), _EM, QFont.HintingPreference.PreferNoHinting)
