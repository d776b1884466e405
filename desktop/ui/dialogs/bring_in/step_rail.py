"""The steps of the wizard at its side: what is done, where one is, what comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import follow, mirrored, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme

_WIDE, _EDGE, _CORNER, _MARK = 208, 20, 11, 24


class StepMark(QWidget):
    """A number in a circle; a tick once it is behind."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._number = number
        self._state = "later"
        follow(theme, self._restyle)

    def set_state(self, state: str) -> None:
        """Show it as “done”, “now” or “later”."""
        self._state = state
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw circle and number."""
        theme = self._theme
        ground, ink = {"done": ("goodSoft", "good"), "now": ("fill", "onAccent"), "later": ("line", "ink2")}[
            self._state
        ]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(ground))
        painter.drawEllipse(self.rect())
        if self._state == "done":
            edge = theme.px(14)
            corner = QPointF((self.width() - edge) / 2, (self.height() - edge) / 2)
            painter.drawPixmap(corner, theme.pixmap("check", ink, 14))
        else:
            painter.setFont(theme.font("micro"))
            painter.setPen(theme.colour(ink))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()

    def _restyle(self) -> None:
        self.setFixedSize(self._theme.px(_MARK), self._theme.px(_MARK))
        self.update()


class StepRail(QWidget):
    """The title, the steps and a word of comfort, on the ground of the sidebar."""

    def __init__(self, theme: Theme, title: str, steps: Sequence[str], comfort: str) -> None:
        super().__init__()
        self._theme = theme
        self._steps = list(steps)
        self._marks = [StepMark(theme, number) for number in range(1, len(steps) + 1)]
        self._names = [Label(theme, name, "body", "2", wrap=True) for name in steps]
        layout = QVBoxLayout(self)
        edge = theme.px(_EDGE)
        layout.setContentsMargins(edge, theme.px(24), edge, theme.px(24))
        layout.setSpacing(theme.px(16))
        layout.addWidget(Label(theme, title, "title"))
        for mark, name in zip(self._marks, self._names, strict=True):
            line = row(mark, name, spacing=theme.px(10))
            line.setStretch(1, 1)
            layout.addLayout(line)
        layout.addStretch(1)
        layout.addWidget(Label(theme, comfort, "caption", "3", wrap=True))
        self.setFixedWidth(theme.px(_WIDE))
        theme.changed.connect(self.update)
        self.set_current(0)

    def set_current(self, step: int) -> None:
        """Show which step is in front."""
        for place, (mark, name) in enumerate(zip(self._marks, self._names, strict=True)):
            mark.set_state("done" if place < step else "now" if place == step else "later")
            name.set_ink("1" if place == step else "2")  # first: restyling forgets the font
            name.setFont(self._theme.font("strong" if place == step else "body"))
        self.setAccessibleName(self.sentence(step))

    def sentence(self, step: int) -> str:
        """Where one is, in a sentence: “Step 2 of 4, Match the columns”."""
        words = _("Step {number} of {count}, {name}")
        return words.format(number=step + 1, count=len(self._steps), name=self._steps[step])

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground, round where the card is round."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("app"))
        beyond = 2 * _CORNER
        ground = QRectF(self.rect()).adjusted(-beyond if mirrored() else 1, 1, -1 if mirrored() else beyond, -1)
        painter.setClipRect(self.rect())
        painter.drawRoundedRect(ground, _CORNER, _CORNER)
        painter.end()
