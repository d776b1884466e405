"""Whether two pictures show the same, smoothing of edges apart."""

from __future__ import annotations

from PIL import Image, ImageChops, ImageFilter
from PySide6.QtGui import QImage

_TOLERANCE = 16  # of 255, beyond the lightest and darkest neighbour: edges are smoothed differently


def picture(image: QImage) -> Image.Image:
    """A Qt picture for Pillow."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    size = image.width(), image.height()
    return Image.frombytes("RGB", size, bytes(image.constBits()), "raw", "RGB", image.bytesPerLine())


def share_that_differs(ours: Image.Image, printed: Image.Image) -> float:
    """The share of pixels that differ by more than an edge can."""
    printed = printed.convert("RGB").crop((0, 0, *ours.size))
    darkest, lightest = printed.filter(ImageFilter.MinFilter(3)), printed.filter(ImageFilter.MaxFilter(3))
    beyond = ImageChops.add(ImageChops.subtract(ours, lightest), ImageChops.subtract(darkest, ours)).convert("L")
    return sum(beyond.histogram()[_TOLERANCE:]) / (ours.width * ours.height)
