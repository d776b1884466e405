"""Paper on a desk: pages or sheets, painted from the very display list that is printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme

_GAP = 14
_MARGIN = 32
_SHADES = ((1, 26), (3, 14), (6, 8), (10, 4))  # spread in pixels, darkness of 255


class Measured(Protocol):
    """Whatever has the size of a piece of paper."""

    @property
    def width(self) -> float:
        """In points."""

    @property
    def height(self) -> float:
        """In points."""


@dataclass(frozen=True, slots=True)
class PaperPage:
    """One piece of paper.

    Attributes:
        size: How large it is.
        paint: Makes its picture, so many pixels wide, with so many device pixels for each.
        fold: Whether it has a fold at its left edge.
    """

    size: Measured
    paint: Callable[[int, float], QImage]
    fold: bool = False


class PaperPreview(QWidget):
    """Pages side by side, as large as there is room; never mirrored, for paper is not."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pages: tuple[PaperPage, ...] = ()
        self._images: list[QImage] = []
        self._painted_for: tuple[int, float] = (0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(200), theme.px(140))

    def show_pages(self, pages: Sequence[PaperPage], words: str) -> None:
        """Show these pages; `words` is read to screen readers."""
        self._pages, self._images = tuple(pages), []
        self.setAccessibleName(words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shadow, paper and fold."""
        if not self._pages:
            return
        rects = self._rects()
        self._make_images(round(rects[0].width()))
        painter = QPainter(self)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect, image, page in zip(rects, self._images, self._pages, strict=True):
            _shadow(painter, rect)
            painter.drawImage(rect, image)
            if page.fold:
                _fold(painter, rect)
        painter.end()

    def _rects(self) -> list[QRectF]:
        gap, margin = self._theme.px(_GAP), self._theme.px(_MARGIN)
        count = len(self._pages)
        page = self._pages[0].size
        wide = (self.width() - 2 * margin - gap * (count - 1)) / count
        high = self.height() - 2 * margin
        scale = max(0.05, min(wide / page.width, high / page.height))
        width, height = round(page.width * scale), round(page.height * scale)
        left = (self.width() - width * count - gap * (count - 1)) / 2
        top = (self.height() - height) / 2
        return [QRectF(round(left + place * (width + gap)), round(top), width, height) for place in range(count)]

    def _make_images(self, width: int) -> None:
        wanted = (width, self.devicePixelRatioF())
        if not self._images or wanted != self._painted_for:
            self._images = [page.paint(*wanted) for page in self._pages]
            self._painted_for = wanted


def _shadow(painter: QPainter, rect: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    for spread, dark in _SHADES:
        painter.setBrush(QColor(0, 0, 0, dark))
        painter.drawRoundedRect(rect.adjusted(-spread, -spread + 2, spread, spread + 2), spread, spread)


def _fold(painter: QPainter, rect: QRectF) -> None:
    width = rect.width() * 0.09
    shade = QLinearGradient(rect.topLeft(), rect.topLeft() + QPointF(width, 0))
    shade.setColorAt(0, QColor(60, 40, 20, 34))
    shade.setColorAt(1, QColor(60, 40, 20, 0))
    painter.fillRect(QRectF(rect.left(), rect.top(), width, rect.height()), shade)
