"""Which font writes which letter, decided before the layout.

Qt's own search ends in a placeholder font when nothing installed has a letter, and that font cannot be printed; so a
letter that no font has is taken out here, and named.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontDatabase, QRawFont

from desktop.cards.typesetting.faces import FALLBACK, face_of, qt_font, raw_font
from desktop.cards.typesetting.scripts import script_runs

if TYPE_CHECKING:
    from collections.abc import Iterator

_STAND_IN = "\ufffd"
_INVISIBLE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text, in UTF-16 units as Qt counts, that another font than the design's writes."""

    start: int
    length: int
    font: str
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Covered:
    """A text that can be set.

    Attributes:
        text: The text, with a stand-in for every letter that no font has.
        segments: Where other fonts step in.
        missing: The letters that no font has.
        simple: Whether glyphs can be told apart by letter.
        font: The design's font.
        second: The font for letters it lacks.
    """

    text: str
    segments: tuple[Segment, ...]
    missing: str
    simple: bool
    font: str
    second: str

    def own_stretches(self) -> Iterator[tuple[int, int]]:
        """Start and length of what the design's own fonts write, in UTF-16 units."""
        at = 0
        for segment in self.segments:
            yield at, segment.start - at
            at = segment.start + segment.length
        yield at, len(self.text.encode("utf-16-le", "surrogatepass")) // 2 - at


def cover(text: str, font: str, second: str) -> Covered:
    """Find a font for every letter of a text whose design wants `font`, then `second`."""
    if text.isascii():
        return Covered(text, (), "", simple=True, font=font, second=second)
    letters = list(text)
    wanted: list[str] = [""] * len(text)
    simple, backward = True, frozenset[str]()
    for start, end, script in script_runs(text):
        wanted[start:end] = [script.font] * (end - start)
        simple = simple and script.simple
        backward |= {script.font} if script.right_to_left else frozenset()
    missing: list[str] = []
    for at, letter in enumerate(letters):
        if letter.isascii() or unicodedata.category(letter) in _INVISIBLE or ord(letter) in _VARIATION_SELECTORS:
            continue
        found = writer(letter, wanted[at], font, second)
        if found is None:
            missing.append(letter)
            letters[at] = _STAND_IN
        wanted[at] = found or ""
    segments = tuple(_segments(letters, wanted, backward))
    return Covered("".join(letters), segments, "".join(dict.fromkeys(missing)), simple, font, second)


@lru_cache(maxsize=20_000)
def writer(letter: str, script_font: str, font: str, second: str) -> str | None:
    """The font for a letter: "" for the design's own fonts, a bundled or an installed one, or None."""
    code = ord(letter)
    if script_font and raw_font(script_font).supportsCharacter(code):
        return script_font
    if any(raw_font(one).supportsCharacter(code) for one in (font, second, FALLBACK)):
        return ""
    return _installed(code)


@lru_cache(maxsize=500)
def _installed(code: int) -> str | None:
    """An installed family with outlines that has the letter; slow, and asked only for scripts we bring no font for."""
    for family in QFontDatabase.families():
        raw = QRawFont.fromFont(qt_font(family, family, 0.0))
        if raw.familyName() == family and raw.supportsCharacter(code) and face_of(raw) is not None:
            return family
    return None


def _segments(letters: list[str], wanted: list[str], backward: frozenset[str]) -> list[Segment]:
    found: list[Segment] = []
    at = 0
    for letter, font in zip(letters, wanted, strict=True):
        units = 2 if ord(letter) > 0xFFFF else 1
        if font and found and found[-1].font == font and found[-1].start + found[-1].length == at:
            found[-1] = Segment(found[-1].start, found[-1].length + units, font, font in backward)
        elif font:
            found.append(Segment(at, units, font, font in backward))
        at += units
    return found
