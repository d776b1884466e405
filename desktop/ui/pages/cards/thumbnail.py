"""Small buttons that show what they choose: a design's front, a colourway's colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton

from desktop.cards.compose import compose
from desktop.i18n import _
from desktop.ui.painting.card_painter import page_image

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QPaintEvent

    from desktop.cards.template_model import CardTemplate
    from desktop.ui.pages.cards.draft import CardDraft
    from desktop.ui.theme.theme import Theme

_SIZE = (80, 112)
_INSET = 4
_SWATCH = 30


class _Choice(QAbstractButton):
    """A checkable picture; which one of several is in force is the panel's affair."""

    def __init__(self, theme: Theme, name: str, size: QSize) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setFixedSize(size)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def nextCheckState(self) -> None:
        """A click chooses; it never takes the choice away."""
        self.setChecked(True)

    def _ring(self, painter: QPainter, radius: float) -> None:
        colour = "accent" if self.isChecked() else "lineStrong" if self.underMouse() else "line"
        painter.setPen(QPen(self._theme.colour(colour), 2.0 if self.isChecked() else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


class Thumbnail(_Choice):
    """The front of a design, in its own colours; made when it is first seen, after whatever is more urgent."""

    def __init__(self, theme: Theme, draft: CardDraft, design: CardTemplate) -> None:
        super().__init__(theme, design.name(draft.language), QSize(theme.px(_SIZE[0]), theme.px(_SIZE[1])))
        self._draft, self._design = draft, design
        self._image: QImage | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._make)

    def forget(self) -> None:
        """Make the picture anew when next seen; the old one stays until then."""
        self._later.start(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the front."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._image is None:
            self._later.start(0)
        else:
            size = self._image.deviceIndependentSize()
            corner = QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2)
            painter.drawImage(corner, self._image)
        self._ring(painter, 8)
        painter.end()

    def _make(self) -> None:
        if not self.isVisible():
            self._image = None
            return
        inset = self._theme.px(_INSET)
        room = self.rect().adjusted(inset, inset, -inset, -inset)
        front = compose(self._design, self._draft.sample_content()).front
        width = min(room.width(), int(room.height() * front.width / front.height))
        self._image = page_image(front, width, self.devicePixelRatioF())
        self.update()


class SwatchButton(_Choice):
    """Three colours of a colourway."""

    def __init__(self, theme: Theme, name: str, palette: Mapping[str, str]) -> None:
        edge = theme.px(_SWATCH)
        super().__init__(theme, _("Colours: {name}").format(name=name), QSize(edge, edge))
        self._tints = _telling(list(palette.values()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a disc in three parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        disc = QRectF(self.rect()).adjusted(5, 5, -5, -5)
        third = 360 * 16 // 3
        for place, tint in enumerate(self._tints):
            painter.setBrush(QColor(tint))
            painter.drawPie(disc, 90 * 16 + place * third, third)
        self._ring(painter, self.width() / 2 - 1)
        painter.end()


def _telling(tints: list[str]) -> list[str]:
    """The three most colourful, which tell one colourway from another."""
    return sorted(tints, key=lambda tint: -QColor(tint).hsvSaturationF())[:3]
