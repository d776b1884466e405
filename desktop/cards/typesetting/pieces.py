"""A text cut into stretches that one font writes in one direction, the way Qt would cut it; or not at all.

Understood are Latin letters and signs, words of Japanese kana or Han, single pictographs, and among them merged values
of Arabic or Hebrew letters. Whatever else there is in the world, and every paragraph from right to left, is Qt's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.cards.merge_fields import END_ISOLATE, ISOLATE
from desktop.cards.typesetting.faces import FALLBACK, same_look
from desktop.cards.typesetting.glyphs import Font, font_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.cards.typesetting.shaped import Style

# No other space than " ", no soft hyphen.
_LATIN = " -~\u00a1-\u00ac\u00ae-\u02af\u1e00-\u1eff\u2010\u2012-\u2022\u2026\u2030-\u203a\u20ac\u2122"
_ARABIC = "\u0621-\u063a\u0641-\u064a\u0671-\u06d3"  # no vowel signs, no figures
_HEBREW = "\u05d0-\u05ea"
_TOKENS = (
    ("Latn", "", f"[{_LATIN}]+"),
    ("Hira", "NotoSansJP_400Regular", "[ぁ-ゖ][ぁ-ゖー]*"),
    ("Kana", "NotoSansJP_400Regular", "[ァ-ヺ][ァ-ヺー]*"),
    ("Hani", "NotoSansJP_400Regular", "[\u4e00-\u9fff\u3400-\u4dbf]+"),
    ("", "NotoEmoji_400Regular", "[\u2600-\u27bf\U0001f300-\U0001f3fa\U0001f400-\U0001faff]+"),
    ("Arab", "NotoNaskhArabic_400Regular", f"{ISOLATE}[{_ARABIC}]+(?: +[{_ARABIC}]+)*[0-9]*{END_ISOLATE}"),
    ("Hebr", "NotoSansHebrew_400Regular", f"{ISOLATE}[{_HEBREW}]+(?: +[{_HEBREW}]+)*[0-9]*{END_ISOLATE}"),
)
_PLAIN = re.compile(f"[{_LATIN}]+")
_CUT = re.compile("|".join(f"({letters})" for _script, _font, letters in _TOKENS))
_LETTER = re.compile("[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff]")
_EASY = f"{_LATIN}{_ARABIC}{_HEBREW}{ISOLATE}{END_ISOLATE}"
_APART = re.compile(f"[^{_EASY}] +[^{_EASY}]")  # Qt sets such a space in the font of the words beside it


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text.

    Attributes:
        start: Where it begins in the text; for part of a value in the other direction, where the value begins.
        text: Its letters.
        font: Their font.
        script: Their script, or that of the letters before them; empty if there are none.
        own: Whether the design's own fonts write it, with the space between letters that the design wants.
        value: Whether it is part of a value in the other direction, which is kept in one piece.
        backward: Whether its letters run from right to left.
    """

    start: int
    text: str
    font: Font
    script: str
    own: bool = True
    value: bool = False
    backward: bool = False


def pieces(text: str, style: Style) -> tuple[Piece, ...] | None:
    """The pieces of a paragraph as they stand on the line, from left to right; None if it is not plain."""
    font = font_of(style.font)
    if font is None or style.right_to_left or not text:
        return None
    if font.letters.issuperset(text) and _PLAIN.fullmatch(text):
        return (Piece(0, text, font, ""),)
    found = list(_CUT.finditer(text))
    if sum(one.end() - one.start() for one in found) != len(text) or _APART.search(text):
        return None
    return _with_fonts(_tokens(found), (style.font, style.second, FALLBACK))


@dataclass(frozen=True, slots=True)
class _Token:
    """Letters of one script (empty for signs) and the font it asks for (empty for the design's own)."""

    letters: str
    script: str
    font: str
    value: bool = False
    backward: bool = False


def _tokens(cut: list[re.Match[str]]) -> list[_Token]:
    tokens: list[_Token] = []
    before = ""
    for found in cut:
        script, font, _pattern = _TOKENS[(found.lastindex or 1) - 1]
        if font:
            tokens += _of_value(found[0], script, font) if found[0][0] == ISOLATE else [_Token(found[0], script, font)]
        else:
            tokens += _of_latin(found[0], before)
        before = tokens[-1].script or before
    return tokens


def _of_value(letters: str, script: str, font: str) -> Iterator[_Token]:
    words = letters[1:-1].rstrip("0123456789")
    if figures := letters[1 + len(words) : -1]:
        yield _Token(figures, script, "", value=True)
    yield _Token(words, script, font, value=True, backward=True)


def _of_latin(letters: str, before: str) -> Iterator[_Token]:
    """Signs belong to the script before them; those at the beginning to the first one that comes."""
    letter = _LETTER.search(letters)
    at = 0 if letter and before in {"", "Latn"} else letter.start() if letter else len(letters)
    if at:
        yield _Token(letters[:at], "", "")
    if letter:
        yield _Token(letters[at:], "Latn", "")


def _with_fonts(tokens: list[_Token], own: tuple[str, ...]) -> tuple[Piece, ...] | None:
    made: list[Piece] = []
    script = next((token.script for token in tokens if token.script), "")
    at = value = 0
    for before, token in zip([None, *tokens], tokens, strict=False):
        script = token.script or script
        if before is None or not before.value:
            value = at
        for name, part in groupby(token.letters, partial(_writer, (token.font,) if token.font else own)):
            font = font_of(name) if name else None
            if font is None or not (token.font or same_look(name, own[0])):
                return None
            letters = "".join(part)
            start = value if token.value else at
            made.append(Piece(start, letters, font, script, not token.font, token.value, token.backward))
            at += len(letters)
    return tuple(made)


@lru_cache(maxsize=2000)
def _writer(names: tuple[str, ...], letter: str) -> str:
    """The first of the fonts that has a letter; empty if none has."""
    fonts = ((name, font_of(name)) for name in names)
    return next((name for name, font in fonts if font is not None and letter in font.letters), "")
