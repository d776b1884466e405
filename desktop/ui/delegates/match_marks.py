"""Marking in a row what was searched for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt

from desktop.text import fold, words

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics, QPainter

    from desktop.ui.theme.theme import Theme


def found_in(text: str, typed: str) -> list[tuple[int, int]]:
    """The stretches of a text that match the typed words, as (start, end), accents and case aside."""
    folded = [fold(letter) for letter in text]
    # Where each letter of the text begins in its folded form: one letter may become two (ß).
    starts = [0]
    for letter in folded:
        starts.append(starts[-1] + len(letter))
    whole = "".join(folded)
    found = []
    for word in words(fold(typed)):
        at = whole.find(word)
        while at > 0 and whole[at - 1].isalnum() and (better := whole.find(f" {word}", at)) >= 0:
            at = better + 1  # the beginning of a word is what was meant
        if at >= 0:
            first = max(place for place, start in enumerate(starts) if start <= at)
            last = min(place for place, start in enumerate(starts) if start >= at + len(word))
            found.append((first, last))
    return found


def paint_marks(painter: QPainter, theme: Theme, line: QRect, text: str, typed: str, metrics: QFontMetrics) -> None:
    """Draw a soft ground behind what matches, before the text is drawn; only for lines read from the left."""
    if painter.layoutDirection() == Qt.LayoutDirection.RightToLeft or _from_right(text):
        return
    for first, last in found_in(text, typed):
        start = metrics.horizontalAdvance(text[:first])
        end = min(metrics.horizontalAdvance(text[:last]), line.width())
        if start < end:
            high = metrics.height() + 2
            top = line.center().y() - high // 2 + 1
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("warnSoft"))
            painter.drawRoundedRect(QRectF(line.left() + start - 1, top, end - start + 2, high), 3, 3)


def _from_right(text: str) -> bool:
    return any("\u0590" <= letter <= "\u08ff" for letter in text)
