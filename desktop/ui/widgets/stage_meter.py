"""How far the friendship has come: five segments, always beside the word for the stage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.ui.widgets.styling import follow, mirrored

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme

STAGES = 5
_GAP = 3


def paint_stage(painter: QPainter, theme: Theme, rect: QRectF, stage: int, *, thickness: int = 4) -> None:
    """Draw the meter, filled up to `stage` (1 to 5), in the middle of the rectangle; thickness at text size 1."""
    high = theme.px(thickness)
    wide = (rect.width() - _GAP * (STAGES - 1)) / STAGES
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for place in range(STAGES):
        step = STAGES - place if mirrored() else place + 1
        painter.setBrush(theme.colour(f"s{stage}") if step <= stage else theme.colour("line"))
        segment = QRectF(rect.left() + place * (wide + _GAP), rect.center().y() - high / 2, wide, high)
        painter.drawRoundedRect(segment, high / 2, high / 2)
    painter.restore()


class StageMeter(QWidget):
    """The meter of one customer.

    Args:
        theme: The theme.
        stage: 1 to 5.
        word: The shop’s word for the stage (“Engaged”).
        width: In pixels at text size 1; 0 takes the room there is.
        thickness: 4, or 7 for the large one.
    """

    def __init__(self, theme: Theme, stage: int, word: str, width: int = 64, thickness: int = 4) -> None:
        super().__init__()
        self._theme = theme
        self._wide = width
        self._thickness = thickness
        self.set_stage(stage, word)
        follow(theme, self._restyle)

    def set_stage(self, stage: int, word: str) -> None:
        """Show another stage."""
        self._stage = stage
        text = _("Stage {stage} of 5: {word}").format(stage=stage, word=word)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the segments."""
        painter = QPainter(self)
        paint_stage(painter, self._theme, QRectF(self.rect()), self._stage, thickness=self._thickness)
        painter.end()

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(14))
        if self._wide:
            self.setFixedWidth(self._theme.px(self._wide))
        self.update()
