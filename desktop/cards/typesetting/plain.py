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
from desktop.cards.merge_fields import plain
from desktop.cards.typesetting.faces import EM
from desktop.cards.typesetting.glyphs import UNIT, Glyphs, glyphs_of
from desktop.cards.typesetting.pieces import Piece, pieces

if TYPE_CHECKING:
    from desktop.cards.typesetting.shaped import Style, Words

_SPACES = re.compile(" +")


@lru_cache(maxsize=100)
def plain_paragraph(text: str, style: Style) -> Paragraph | None:
    """The paragraph shaped, or None if it is not plain."""
    found = pieces(text, style)
    if found is None:
        return None
    made = [
        glyphs_of(one.text, one.font, one.script, style.tracking if one.own else 0.0, backward=one.backward)
        for one in found
    ]
    shaped = [one for one in made if one is not None]
    return Paragraph(plain(text), style, found, shaped) if len(shaped) == len(found) else None


class Paragraph:
    """A shaped paragraph that can be broken into lines of any width."""

    def __init__(self, text: str, style: Style, cut: tuple[Piece, ...], shaped: list[Glyphs]) -> None:
        self.text, self.style, self.cut, self.shaped = text, style, cut, shaped
        self.begins = [0]  # the first glyph of each piece
        first = shaped[0]
        self.letters, self.texts, self.pens = first.letters, first.texts, first.pens
        if len(cut) > 1 or cut[0].value:
            self.letters, self.texts, self.pens = [], [], [0]
            for piece, glyphs in zip(cut, shaped, strict=True):
                pen = self.pens[-1]
                self.letters += [piece.start + (0 if piece.value else at) for at in glyphs.letters]
                self.texts += glyphs.texts
                self.pens += [pen + at for at in glyphs.pens[1:]]
                self.begins.append(len(self.letters))
        self._whole = PlainLine(self, 0, len(self.letters))

    def lines(self, width: float, *, anywhere: bool) -> tuple[PlainLine, ...] | None:
        """The lines, none wider than `width` thousandths of the size but for a single word.

        None if a line must end where only Qt knows how: in a word that may be broken `anywhere`, or in a value of
        several words in the other direction.
        """
        limit = round(width * UNIT)
        if self._whole.reach <= limit:
            return (self._whole,)
        ends = None
        if not any(piece.backward and " " in piece.text for piece in self.cut):
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
        last = len(self.letters)
        of_letter = {letter: last - 1 - back for back, letter in enumerate(reversed(self.letters))}
        return [*sorted(of_letter[at] for at in places if at in of_letter), last]

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
        while end > start and self.texts[end - 1] == " ":
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
        letters = self._of.letters
        behind = letters[self._end] if self._end < len(letters) else None
        return self._of.text[letters[self._start] : behind].rstrip()

    @property
    def words(self) -> Words:
        """Where they stand."""
        of, left = self._of, self._of.pens[self._start]
        edges: list[float] = [0.0]
        for glyph in range(self._start, of.without_spaces(self._start, self._end)):
            if of.texts[glyph] == " ":
                edges += [(of.pens[glyph] - left) / UNIT, (of.pens[glyph + 1] - left) / UNIT]
        edges.append(self.width)
        return list(zip(edges[::2], edges[1::2], strict=True))

    @cached_property
    def runs(self) -> tuple[GlyphRun, ...]:
        """Its glyphs."""
        of, start = self._of, self._start
        stop = of.without_spaces(start, self._end)
        runs = []
        for begin, piece, glyphs in zip(of.begins, of.cut, of.shaped, strict=False):
            first, last = max(start, begin), min(stop, begin + len(glyphs.codes))
            if first < last:
                part, left = slice(first - begin, last - begin), of.pens[start] - of.pens[begin]
                runs.append(_run(glyphs, part, left, spaced=of.style.spaced and not piece.backward))
        return tuple(runs)


def _run(glyphs: Glyphs, part: slice, left: int, *, spaced: bool) -> GlyphRun:
    """A part of the glyphs, seen from `left`."""
    texts = tuple(glyphs.texts[part])
    return GlyphRun(
        glyphs.font.face,
        tuple(glyphs.codes[part]),
        tuple([(x - left) / UNIT for x in glyphs.xs[part]]),
        tuple([y / UNIT for y in glyphs.ys[part]]),
        texts,
        spaced and max(texts) <= "\uffff",
    )
