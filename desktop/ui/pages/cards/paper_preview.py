"""A card on a desk: its pages painted from the very display list that is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.painting.card_painter import page_image

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.cards.display_list import DisplayList
    from desktop.ui.theme.theme import Theme

_GAP = 14
_MARGIN = 32
_SHADES = ((1, 26), (3, 14), (6, 8), (10, 4))  # spread in pixels, darkness of 255


class PaperPreview(QWidget):
    """Pages side by side, as large as there is room; never mirrored, for paper is not."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pages: tuple[DisplayList, ...] = ()
        self._folds: tuple[bool, ...] = ()
        self._images: list[QImage] = []
        self._painted_for: tuple[int, float] = (0, 0.0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(theme.px(240), theme.px(200))

    def show_pages(self, pages: tuple[DisplayList, ...], folds: tuple[bool, ...], words: str) -> None:
        """Show these pages; `folds` says which have a fold at their left edge, `words` is read to screen readers."""
        self._pages, self._folds, self._images = pages, folds, []
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
        for rect, image, fold in zip(rects, self._images, self._folds, strict=True):
            _shadow(painter, rect)
            painter.drawImage(rect, image)
            if fold:
                _fold(painter, rect)
        painter.end()

    def _rects(self) -> list[QRectF]:
        gap, margin = self._theme.px(_GAP), self._theme.px(_MARGIN)
        count = len(self._pages)
        page = self._pages[0]
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
            self._images = [page_image(page, *wanted) for page in self._pages]
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
