"""Lucide icons as pixmaps in the colours of the theme, rendered once and kept.

A `QIconEngine` written in Python crashes Qt, so an icon is a set of ready pixmaps.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.resources import resource

_STROKE = 'stroke-width="2"'
_THINNER = 'stroke-width="1.9"'


@cache
def source(name: str) -> str:
    """The SVG text of an icon.

    Raises:
        FileNotFoundError: No such icon in `resources/icons`: a slip of ours.
    """
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8").replace(_STROKE, _THINNER)


def render(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    """The icon as a square pixmap of `size` device-independent pixels for a screen of the given pixel ratio."""
    edge = max(1, round(size * ratio))
    image = QImage(edge, edge, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source(name).replace("currentColor", colour.name()).encode())).render(painter)
    painter.end()
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)
