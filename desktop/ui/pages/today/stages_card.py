"""Everybody the shop knows, by stage; each count opens the list of exactly those customers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.formatting import STAGES, stage_name
from desktop.i18n import _, ngettext
from desktop.ui import local_format
from desktop.ui.widgets.frames import Card, Hairline
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.painted_button import PaintedButton
from desktop.ui.widgets.styling import column, follow, mirrored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme

_LEAST = 6  # pixels a stage takes however few stand there


class StageBar(QWidget):
    """One bar, parted by stage."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._counts: Sequence[int] = ()
        follow(theme, self._restyle)

    def show_counts(self, counts: Sequence[int], words: str) -> None:
        """Show how many stand where."""
        self._counts = counts
        parts = [f"{count} {stage_name(stage, words)}" for stage, count in zip(STAGES, counts, strict=True)]
        self.setAccessibleName(_("Customers by stage: {parts}").format(parts=", ".join(parts)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts, widest where most stand."""
        total = sum(self._counts)
        if not total:
            return
        theme = self._theme
        gap, high = theme.px(4), theme.px(10)
        shown = [(stage, count) for stage, count in zip(STAGES, self._counts, strict=True) if count]
        room = self.width() - gap * (len(shown) - 1) - _LEAST * len(shown)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        at = 0.0
        for stage, count in shown:
            wide = _LEAST + room * count / total
            left = self.width() - at - wide if mirrored() else at
            painter.setBrush(theme.colour(f"s{stage}"))
            painter.drawRoundedRect(QRectF(left, (self.height() - high) / 2, wide, high), theme.px(4), theme.px(4))
            at += wide + gap
        painter.end()

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(14))
        self.update()


class StageCount(PaintedButton):
    """One stage and how many stand there."""

    def __init__(self, theme: Theme, stage: int) -> None:
        super().__init__(theme)
        self._stage = stage
        self._count = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        follow(theme, self._restyle)

    def show_count(self, word: str, count: int) -> None:
        """Show another count."""
        self.setText(word)
        self._count = local_format.number(count)
        self.setAccessibleName(
            ngettext("{stage}: {count} customer", "{stage}: {count} customers", count).format(stage=word, count=count)
        )
        self.update()

    def sizeHint(self) -> QSize:
        """A line of small text with air around it."""
        return QSize(self._theme.px(200), self._theme.px(26))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw dot, word and count."""
        theme, dot = self._theme, self._theme.px(10)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"s{self._stage}"))
        left = self.width() - dot if mirrored() else 0
        painter.drawEllipse(QRectF(left, (self.height() - dot) / 2, dot, dot))
        painter.setFont(theme.font("smallm" if self.underMouse() else "small"))
        painter.setPen(theme.colour("accentText" if self.underMouse() else "ink2"))
        start = theme.px(20)
        room = QRectF(0 if mirrored() else start, 0, self.width() - start, self.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, self.text())
        painter.setFont(theme.figures("small"))
        painter.setPen(theme.colour("ink1"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | middle, self._count)
        painter.end()


class StagesCard(Card):
    """The bar, the five counts and one sentence of news.

    Signals:
        chosen: A stage whose customers the owner wants to see.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 16, 10)
        self._heading = Label(theme, "", "heading")
        self._bar = StageBar(theme)
        self._news = Label(theme, "", "small", "2", wrap=True)
        self._line = Hairline()
        self.counts = [StageCount(theme, stage) for stage in STAGES]
        self.body.addWidget(self._heading)
        self.body.addWidget(self._bar)
        for stage, count in zip(STAGES, self.counts, strict=True):
            count.clicked.connect(lambda _checked=False, stage=stage: self.chosen.emit(stage))
        self.body.addLayout(column(*self.counts, spacing=0))
        self.body.addWidget(self._line)
        self.body.addWidget(self._news)

    def show_stages(self, counts: Sequence[int], words: str, moved: tuple[str, int] | None) -> None:
        """Show how many stand where, and who moved last."""
        total = sum(counts)
        heading = ngettext("Your {count} customer", "Your {count} customers", total)
        self._heading.setText(heading.format(count=local_format.number(total)))
        self._bar.show_counts(counts, words)
        for stage, count, button in zip(STAGES, counts, self.counts, strict=True):
            button.show_count(stage_name(stage, words), count)
        for part in (self._line, self._news):
            part.setVisible(moved is not None)
        if moved is not None:
            name, stage = moved
            self._news.setText(_("{name} moved to {stage}.").format(name=name, stage=stage_name(stage, words)))
