"""Glyphs of a stretch of text in one font, from HarfBuzz without Qt around it.

Numbers are whole 64ths of a thousandth of the size, the grid on which Qt's own layout counts.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

import uharfbuzz as hb

from desktop.cards.typesetting.faces import EM, face_of, font_data, raw_font

if TYPE_CHECKING:
    from desktop.cards.display_list import Face

UNIT = 64
_CLOSE: dict[str, bool] = {"kern": True}
_APART = {"kern": True, "liga": False, "clig": False, "dlig": False, "hlig": False}


@dataclass(frozen=True, slots=True, eq=False)
class Glyphs:
    """Glyphs as they stand, from left to right.

    Attributes:
        font: Theirs.
        codes: Their numbers in the font.
        letters: Where in the text the letters of each begin.
        texts: Their letters; empty for a glyph that only adds to the one before it.
        xs: Where they stand.
        ys: How high they stand.
        pens: Where the pen is before each of them and after the last.
    """

    font: Font
    codes: list[int]
    letters: list[int]
    texts: list[str]
    xs: list[int]
    ys: list[int]
    pens: list[int]


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """A font as HarfBuzz sees it, and all its letters."""

    face: Face
    shaper: hb.Font
    letters: frozenset[str]
    _overhangs: dict[int, int] = field(default_factory=dict)

    def overhang(self, glyph: int) -> int:
        """How far the ink of a glyph reaches beyond its width; Qt counts it in whole pixels."""
        known = self._overhangs.get(glyph)
        if known is None:
            extents = self.shaper.get_glyph_extents(glyph)
            ink = math.ceil((extents.x_bearing + extents.width) / UNIT) * UNIT if extents is not None else 0
            known = self._overhangs[glyph] = max(0, ink - self.shaper.get_glyph_h_advance(glyph))
        return known


@cache
def font_of(name: str) -> Font | None:
    """A font by its file; None if it cannot be printed."""
    raw = raw_font(name)
    face = face_of(raw)
    if face is None:
        return None
    shaper = hb.Font(hb.Face(hb.Blob(font_data(raw, shaping=True))))
    shaper.scale = EM * UNIT, EM * UNIT
    return Font(face, shaper, frozenset(map(chr, shaper.face.unicodes)))


@lru_cache(maxsize=200)
def glyphs_of(text: str, font: Font, script: str, tracking: float, *, backward: bool) -> Glyphs | None:
    """The glyphs of letters that are all in the font.

    Args:
        text: The letters.
        font: Their font.
        script: Their script ("Latn"), empty to look at the letters.
        tracking: Space between them, in em.
        backward: Whether they run from right to left.

    Returns:
        The glyphs; None if it is not certain which letters stand behind them.
    """
    buffer = hb.Buffer()
    buffer.add_str(text)
    if script:
        buffer.script = script
    buffer.direction = "rtl" if backward else "ltr"
    buffer.guess_segment_properties()
    hb.shape(font.shaper, buffer, _APART if tracking else _CLOSE)
    infos = buffer.glyph_infos
    letters = [info.cluster for info in infos]
    texts = _backward(text, letters) if backward else _forward(text, letters)
    if texts is None:
        return None
    apart = round(tracking * EM * UNIT)
    places = [place.position for place in buffer.glyph_positions]
    pens = [0, *accumulate([advance + apart for _x, _y, advance, _up in places])]
    xs = [pen + x for pen, (x, _y, _advance, _up) in zip(pens, places, strict=False)]
    return Glyphs(font, [info.codepoint for info in infos], letters, texts, xs, [place[1] for place in places], pens)


def _forward(text: str, letters: list[int]) -> list[str] | None:
    ends = letters[1:]
    ends.append(len(text))
    texts = [text[a:b] for a, b in zip(letters, ends, strict=True)]
    return texts if all(texts) else None


def _backward(text: str, letters: list[int]) -> list[str] | None:
    """The letters of the first glyph of each group; a group may be a letter and its dots."""
    ends = dict(zip(sorted(set(letters)), [*sorted(set(letters))[1:], len(text)], strict=True))
    if letters != sorted(letters, reverse=True):
        return None
    return ["" if at and letters[at - 1] == start else text[start : ends[start]] for at, start in enumerate(letters)]
