"""Text into a box: smaller by half points, balanced, and cut at a word only when nothing else helps."""

from __future__ import annotations

import bisect
import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.cards.display_list import TextLine
from desktop.cards.typesetting.balance import polished
from desktop.cards.typesetting.faces import EM, cap_height
from desktop.cards.typesetting.scripts import reads_right_to_left
from desktop.cards.typesetting.shaped import ShapedLine, Style
from desktop.cards.typesetting.shaping import shape_within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.cards.units import Color

_STEP = 0.5
_CLOSE = 0.05  # points that nobody sees
_PARAGRAPH_GAP = 0.5  # of a line
_DESCENT = 0.28  # of the size, below the last baseline
_LONGEST = 3000  # letters that are tried at all; more never fit on a card
_WORD = re.compile(r"\S+")
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True, eq=False)
class TextBox:
    """Where and how a text stands. Lengths in points, y upward; `leading` is line pitch ÷ size, `tracking` in em.

    `align` is left, center or right of the reader, where left means the start of the line; `valign` is top, middle or
    bottom. `lines` 0 means as many as fit.
    """

    font: str
    second: str
    size: float
    smallest: float
    leading: float
    tracking: float
    left: float
    bottom: float
    width: float
    height: float
    align: str
    valign: str
    lines: int
    balance: bool
    color: Color

    def ink_height(self, size: float, lines: int, paragraphs: int) -> float:
        """From the top of the first capitals to the last baseline."""
        return (cap_height(self.font) + ((lines - 1) + (paragraphs - 1) * _PARAGRAPH_GAP) * self.leading) * size


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A text in its box.

    Attributes:
        lines: The lines, placed.
        size: Points per em that came out.
        cut: Whether the end of the text is missing.
        missing: Letters that no font has.
        spare_lines: Lines that would still fit; below 0 the lines too many at the smallest size.
    """

    lines: tuple[TextLine, ...]
    size: float
    cut: bool
    missing: str
    spare_lines: int


class _Trial:
    """The text broken into lines at one size."""

    __slots__ = ("count", "height", "paragraphs", "size")

    def __init__(self, box: TextBox, size: float, paragraphs: list[tuple[ShapedLine, ...]]) -> None:
        self.size, self.paragraphs = size, paragraphs
        self.count = sum(map(len, paragraphs))
        self.height = box.ink_height(size, self.count, len(paragraphs)) + _DESCENT * size

    def fits(self, box: TextBox) -> bool:
        if box.lines and self.count > box.lines:
            return False
        widest = max(line.width for lines in self.paragraphs for line in lines)
        return widest * self.size / EM <= box.width + _CLOSE and self.height <= box.height + _CLOSE


def typeset(text: str, box: TextBox, *, rtl_language: bool = False) -> Block:
    """Set a text into a box."""
    too_long = len(text) > _LONGEST
    setter = _Setter(text[:_LONGEST], box, rtl_language=rtl_language)
    trial = setter.largest()
    cut = trial is None or too_long
    spare = _spare(box, trial) if trial else -setter.lines_too_many()
    if trial is None or too_long:
        trial = setter.cut()
    return Block(
        lines=tuple(_placed(box, trial)),
        size=trial.size,
        cut=cut,
        missing="".join(dict.fromkeys(c for lines in trial.paragraphs for line in lines for c in line.missing)),
        spare_lines=spare,
    )


class _Setter:
    """Tries one text at several sizes."""

    def __init__(self, text: str, box: TextBox, *, rtl_language: bool) -> None:
        self.box = box
        self.text = text
        self.rtl_language = rtl_language

    def largest(self) -> _Trial | None:
        """The text at the largest size at which it fits, or None."""
        box = self.box
        first = self._try(box.size)
        if first.fits(box):
            return self._polished(first)
        steps = math.floor((box.size - box.smallest) / _STEP + 1e-9)
        sizes = [box.size - _STEP * step for step in range(1, steps + 1)]
        found = bisect.bisect_left(sizes, True, key=lambda size: self._try(size).fits(box))  # noqa: FBT003 - the key sought
        return self._polished(self._try(sizes[found])) if found < len(sizes) else None

    def lines_too_many(self) -> int:
        """Lines over what the box holds, at the smallest size."""
        return max(1, self._try(self.box.smallest, anywhere=True).count - _room(self.box, self.box.smallest))

    def cut(self) -> _Trial:
        """As many words as fit at the smallest size, and an ellipsis."""
        ends = [match.end() for match in _WORD.finditer(self.text)]
        words = self._longest(ends)
        if words is None:
            words = self._longest(list(range(1, len(self.text) + 1)))
        return words or self._trial(_ELLIPSIS, self.box.smallest, anywhere=True)

    def _longest(self, ends: list[int]) -> _Trial | None:
        def start(end: int) -> _Trial:
            return self._trial(self.text[:end].rstrip() + _ELLIPSIS, self.box.smallest, anywhere=True)

        found = bisect.bisect_left(ends, True, key=lambda end: not start(end).fits(self.box))  # noqa: FBT003 - the key sought
        return start(ends[found - 1]) if found else None

    def _try(self, size: float, *, anywhere: bool = False) -> _Trial:
        return self._trial(self.text, size, anywhere=anywhere)

    def _trial(self, text: str, size: float, *, anywhere: bool) -> _Trial:
        width = self.box.width / size * EM
        parts = [shape_within(one, self._style(one), width, anywhere=anywhere) for one in text.split("\n")]
        return _Trial(self.box, size, parts)

    def _style(self, paragraph: str) -> Style:
        return _style(self.box, reads_right_to_left(paragraph, by_language=self.rtl_language))

    def _polished(self, trial: _Trial) -> _Trial:
        """Lines of like length where the design asks for it, and no last line of one word."""
        if trial.count == len(trial.paragraphs):
            return trial
        parts = zip(self.text.split("\n"), trial.paragraphs, strict=True)
        return _Trial(self.box, trial.size, [self._polish(text, lines, trial.size) for text, lines in parts])

    def _polish(self, text: str, lines: tuple[ShapedLine, ...], size: float) -> tuple[ShapedLine, ...]:
        if len(lines) < 2:
            return lines
        widest, style = self.box.width / size * EM, self._style(text)
        if not self.box.balance and len(lines[-1].text.split()) > 1:
            return lines
        return polished(text, style, lines, widest, balance=self.box.balance)


@lru_cache(maxsize=500)
def _style(box: TextBox, right_to_left: bool) -> Style:  # noqa: FBT001 - a key
    return Style(box.font, box.second, box.tracking, right_to_left)


def _room(box: TextBox, size: float) -> int:
    """Lines that the box holds at a size, paragraphs not counted."""
    rows = 1 + math.floor((box.height - (cap_height(box.font) + _DESCENT) * size) / (box.leading * size) + 0.01)
    return max(1, min(rows, box.lines) if box.lines else rows)


def _spare(box: TextBox, trial: _Trial) -> int:
    rows = math.floor((box.height - trial.height) / (box.leading * trial.size) + 0.01)
    return max(0, min(rows, box.lines - trial.count) if box.lines else rows)


def _placed(box: TextBox, trial: _Trial) -> Iterator[TextLine]:
    size = trial.size
    pitch = box.leading * size
    ink = trial.height - _DESCENT * size
    top = {
        "top": box.bottom + box.height,
        "middle": box.bottom + (box.height + ink) / 2,
        "bottom": box.bottom + _DESCENT * size + ink,
    }[box.valign]
    y = top - cap_height(box.font) * size
    for lines in trial.paragraphs:
        for line in lines:
            if line.runs:
                yield TextLine(line.text, _start(box, line, size), y, size, line.runs, box.color, line.spelled)
            y -= pitch
        y -= _PARAGRAPH_GAP * pitch


def _start(box: TextBox, line: ShapedLine, size: float) -> float:
    free = box.width - line.width * size / EM
    return box.left + {"left": 0.0, "center": free / 2, "right": free}[box.align]
