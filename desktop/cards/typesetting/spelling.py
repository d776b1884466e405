"""Which letters stand behind the glyphs of a line, so that a PDF can be searched and copied.

Qt's own indexes are only right for a line of a single run. Elsewhere the fonts are asked which glyph each letter of the
line has, and the answer only counts if all the glyphs together give all the letters of the line.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtGui import QGlyphRun, QRawFont, QTextLayout

from desktop.cards.typesetting.faces import FALLBACK, qt_font, raw_font
from desktop.cards.typesetting.scripts import utf16_slice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.cards.typesetting.coverage import Covered
from desktop.cards.merge_fields import plain

_UNSEEN = dict.fromkeys(map(ord, " \t\u00a0\u200c\u200d\u2068\u2069\ufe0f"))
_ISOLATES = frozenset("\u2068\u2069")


def without_isolates(runs: list[QGlyphRun], words: str) -> list[QGlyphRun]:
    """The runs without the blank glyphs that stand for the marks around a merged value."""
    if _ISOLATES.isdisjoint(words):
        return runs
    blank = raw_font(FALLBACK).glyphIndexesForString(" ")
    family = raw_font(FALLBACK).familyName()
    return [run for run in runs if run.rawFont().familyName() != family or set(run.glyphIndexes()) != set(blank)]


def spell(runs: list[QGlyphRun], words: str, start: int, covered: Covered) -> list[tuple[str, ...]] | None:
    """The letters of each glyph of each run, or None where that is not certain.

    Args:
        runs: The runs of a line, glyphs in Qt's order.
        words: The text of the line.
        start: Where the line begins in its paragraph, in UTF-16 units.
        covered: The paragraph.
    """
    if not covered.simple:
        return None
    if len(runs) == 1 and not runs[0].isRightToLeft() and max(words, default="") <= "\uffff":
        texts = _by_index(runs[0], words, start)
        return [texts] if texts else None
    found = [_in_context(run, covered) or _by_letter(run.rawFont(), run.glyphIndexes(), words) for run in runs]
    together = "".join(text for texts in found for text in texts)
    return found if sorted(together.translate(_UNSEEN)) == sorted(words.translate(_UNSEEN)) else None


def _by_index(run: QGlyphRun, words: str, start: int) -> tuple[str, ...]:
    """From each glyph's index to that of the next; nothing if the indexes go back and forth."""
    indexes = [index - start for index in run.stringIndexes()]
    if not indexes or indexes[0] < 0 or any(a >= b for a, b in pairwise(indexes)):
        return ()
    return tuple(words[a:b] for a, b in pairwise([*indexes, len(words)]))


def _by_letter(raw: QRawFont, glyphs: list[int], words: str) -> tuple[str, ...]:
    known: dict[int, str] = {}
    for letter in dict.fromkeys(words):
        own = raw.glyphIndexesForString(letter)
        if len(own) == 1 and own[0]:
            known.setdefault(own[0], letter)
    return tuple(known.get(glyph, "") for glyph in glyphs)


def _in_context(run: QGlyphRun, covered: Covered) -> tuple[str, ...]:
    """The letters of a run whose glyphs depend on their neighbours: found again in its stretch laid out alone."""
    glyphs = tuple(run.glyphIndexes())
    for text, font, second in _stretches(covered, right_to_left=run.isRightToLeft()):
        alone, texts = _alone(text, font, second)
        for at in range(len(alone) - len(glyphs) + 1):
            if alone[at : at + len(glyphs)] == glyphs:
                return texts[at : at + len(glyphs)]
    return ()


def _stretches(covered: Covered, *, right_to_left: bool) -> Iterator[tuple[str, str, str]]:
    if right_to_left:
        for one in covered.segments:
            if one.right_to_left:
                yield utf16_slice(covered.text, one.start, one.length), one.font, one.font
    else:
        for start, length in covered.own_stretches():
            yield plain(utf16_slice(covered.text, start, length)), covered.font, covered.second


@lru_cache(maxsize=1000)
def _alone(text: str, font: str, second: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The glyphs of a text laid out on its own, where Qt's indexes are right, and their letters.

    Where several glyphs make one letter the first has it and the others have none.
    """
    layout = QTextLayout(text, qt_font(font, second, 0.0))
    layout.beginLayout()
    layout.createLine().setLineWidth(1e7)
    layout.endLayout()
    runs = layout.glyphRuns(-1, -1, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
    if len(runs) != 1:
        return (), ()
    indexes = runs[0].stringIndexes()
    ends = sorted({*indexes, len(text)})
    texts = tuple(
        "" if at and indexes[at - 1] == index else text[index : ends[ends.index(index) + 1]]
        for at, index in enumerate(indexes)
    )
    return tuple(runs[0].glyphIndexes()), texts
