"""Lucide icons as pixmaps in the colours of the theme, rendered once and kept.

A `QIconEngine` written in Python crashes Qt, so an icon is a set of ready pixmaps.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.resources import resource

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

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
    image = QImage(_shape(name, max(1, round(size * ratio))))
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)  # not `fillRect`, which would make PySide6 load every gradient Qt has a name for
    painter.drawRect(image.rect())
    painter.end()
    image.setDevicePixelRatio(ratio)
    return QPixmap.fromImage(image)


@cache
def _shape(name: str, edge: int) -> QImage:
    """The icon in black, which takes a colour much sooner than it is drawn."""
    image = QImage(edge, edge, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(source(name).replace("currentColor", "black").encode()).render(painter)
    painter.end()
    return image
