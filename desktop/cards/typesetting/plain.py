"""Plain paragraphs, which most texts on most cards are: shaped once and broken into lines by reckoning.

Qt shapes with HarfBuzz and spends fifteen times as long around it as in it, anew for every width. Here HarfBuzz is
asked directly and lines end where Qt says they may. Glyphs, places and lines are those of Qt's own layout, which a test
holds beside them; a text that is not plain in every respect is left to Qt.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QTextBoundaryFinder

from desktop.cards.display_list import GlyphRun
from desktop.cards.typesetting.faces import EM
from desktop.cards.typesetting.glyphs import UNIT, Glyphs, glyphs_of
from desktop.cards.typesetting.pieces import Piece, pieces

if TYPE_CHECKING:
    from desktop.cards.typesetting.shaped import Style

_SPACES = re.compile(" +")


@lru_cache(maxsize=500)
def plain_paragraph(text: str, style: Style) -> Paragraph | None:
    """The paragraph shaped, or None if it is not plain."""
    found = pieces(text, style)
    if found is None:
        return None
    shaped = [glyphs_of(one.text, one.font, one.script, style.tracking if one.own else 0.0) for one in found]
    return Paragraph(text, style, found, [one for one in shaped if one]) if all(shaped) else None


class Paragraph:
    """A shaped paragraph that can be broken into lines of any width."""

    def __init__(self, text: str, style: Style, cut: list[Piece], shaped: list[Glyphs]) -> None:
        self.text, self.style, self.shaped = text, style, shaped
        self.begins = [0]  # the first glyph of each piece
        self.letters, self.pens = shaped[0].letters, shaped[0].pens
        for piece, glyphs in zip(cut[1:], shaped[1:], strict=True):
            pen = self.pens[-1]
            self.begins.append(len(self.letters))
            self.letters = self.letters + [piece.start + at for at in glyphs.letters]
            self.pens = self.pens + [pen + at for at in glyphs.pens[1:]]
        self._whole = PlainLine(self, 0, len(self.letters))

    def lines(self, width: float, *, anywhere: bool) -> tuple[PlainLine, ...] | None:
        """The lines, none wider than `width` thousandths of the size but for a single word.

        None if a word is wider than that and may be broken `anywhere`: that is left to Qt.
        """
        limit = round(width * UNIT)
        if self._whole.reach <= limit:
            return (self._whole,)
        ends = self._ends(limit, anywhere=anywhere)
        return tuple([PlainLine(self, start, end) for start, end in pairwise((0, *ends))]) if ends else None

    def _ends(self, limit: int, *, anywhere: bool) -> list[int] | None:
        """Behind which glyph each line ends."""
        ends: list[int] = []
        start = fitting = 0
        for stop in self._stops:
            if fitting > start and self.reach(start, stop) > limit:
                ends.append(fitting)
                start = fitting
            if anywhere and self.reach(start, stop) > limit:
                return None
            fitting = stop
        return [*ends, fitting]

    @cached_property
    def _stops(self) -> list[int]:
        """Behind which glyphs the paragraph may be broken; the last one is its end.

        A layout of Qt breaks behind every space, also where the Unicode rules that its finder knows would not.
        """
        finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, self.text)
        places = {match.end() for match in _SPACES.finditer(self.text)}
        # The finder counts in UTF-16.
        units = [at for at, letter in enumerate(self.text) for _unit in range(2 if letter > "\uffff" else 1)]
        while 0 <= (at := finder.toNextBoundary()) < len(units):
            places.add(units[at])
        of_letter = {letter: glyph for glyph, letter in enumerate(self.letters)}
        return [*sorted(of_letter[at] for at in places if at in of_letter), len(of_letter)]

    def reach(self, start: int, end: int) -> int:
        """How far glyphs reach from the first one's start to the end of the last one's ink, spaces left out."""
        end = self.without_spaces(start, end)
        if end == start:
            return 0
        at = bisect_left(self.begins, end) - 1
        last = self.shaped[at]
        return self.pens[end] - self.pens[start] + last.font.overhang(last.codes[end - 1 - self.begins[at]])

    def without_spaces(self, start: int, end: int) -> int:
        """The end without the spaces before it."""
        letters, text = self.letters, self.text
        while end > start and text[letters[end - 1]] == " ":
            end -= 1
        return end


class PlainLine:
    """Some glyphs of a paragraph, see `ShapedLine`; most lines are only measured, so the rest waits to be asked for."""

    spelled = True
    missing = ""

    def __init__(self, paragraph: Paragraph, start: int, end: int) -> None:
        self._of, self._start, self._end = paragraph, start, end
        self.reach = paragraph.reach(start, end)
        self.width = max(0.0, self.reach / UNIT - paragraph.style.tracking * EM)

    @property
    def text(self) -> str:
        """Its words."""
        return self._of.text[self._of.letters[self._start] : self._behind].rstrip()

    @property
    def _behind(self) -> int:
        """The letter behind the line."""
        letters = self._of.letters
        return letters[self._end] if self._end < len(letters) else len(self._of.text)

    @cached_property
    def runs(self) -> tuple[GlyphRun, ...]:
        """Its glyphs."""
        of, start = self._of, self._start
        stop, text = of.without_spaces(start, self._end), of.text
        texts = tuple([text[a:b] for a, b in pairwise((*of.letters[start:stop], self._behind))])
        runs = []
        for begin, shaped in zip(of.begins, of.shaped, strict=True):
            first, last = max(start, begin), min(stop, begin + len(shaped.codes))
            if first < last:
                part, left = slice(first - begin, last - begin), of.pens[start] - of.pens[begin]
                runs.append(_run(shaped, part, left, texts[first - start : last - start], of.style))
        return tuple(runs)


def _run(shaped: Glyphs, part: slice, left: int, texts: tuple[str, ...], style: Style) -> GlyphRun:
    """A part of the glyphs, seen from `left`."""
    return GlyphRun(
        shaped.font.face,
        tuple(shaped.codes[part]),
        tuple([(x - left) / UNIT for x in shaped.xs[part]]),
        tuple([y / UNIT for y in shaped.ys[part]]),
        texts,
        style.spaced and max(texts) <= "\uffff",
    )
