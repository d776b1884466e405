"""A text cut into stretches that one font writes from left to right, the way Qt would cut it; or not at all.

Understood are Latin letters and signs, words of Japanese kana or Han, and single pictographs: nothing that joins, turns
or stacks. What else there is in the world is left to Qt.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby
from typing import TYPE_CHECKING

from desktop.cards.typesetting.faces import FALLBACK, same_look
from desktop.cards.typesetting.glyphs import Font, font_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.cards.typesetting.shaped import Style

# No other space than " ", no soft hyphen.
_LATIN = " -~\u00a1-\u00ac\u00ae-\u02af\u1e00-\u1eff\u2010\u2012-\u2022\u2026\u2030-\u203a\u20ac\u2122"
_TOKENS = (
    ("Latn", "", f"[{_LATIN}]+"),
    ("Hira", "NotoSansJP_400Regular", "[ぁ-ゖ][ぁ-ゖー]*"),
    ("Kana", "NotoSansJP_400Regular", "[ァ-ヺ][ァ-ヺー]*"),
    ("Hani", "NotoSansJP_400Regular", "[一-鿿㐀-䶿]+"),
    ("", "NotoEmoji_400Regular", "[\u2600-\u27bf\U0001f300-\U0001f3fa\U0001f400-\U0001faff]+"),
)
_PLAIN = re.compile(f"[{_LATIN}]+")
_CUT = re.compile("|".join(f"({letters})" for _script, _font, letters in _TOKENS))
_LETTER = re.compile("[A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff]")
_APART = re.compile(f"[^{_LATIN}] +[^{_LATIN}]")  # Qt sets that space in the font of the words beside it


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text.

    Attributes:
        start: Where it begins.
        text: Its letters.
        font: Their font.
        script: Their script, or that of the letters beside them; empty if there are none.
        own: Whether the design's own fonts write it, with the space between letters that the design wants.
    """

    start: int
    text: str
    font: Font
    script: str
    own: bool


def pieces(text: str, style: Style) -> list[Piece] | None:
    """The pieces of a text that is to run from left to right; None if it is not plain."""
    font = font_of(style.font)
    if font is None or style.right_to_left:
        return None
    if font.letters.issuperset(text) and _PLAIN.fullmatch(text):
        return [Piece(0, text, font, "", own=True)]
    tokens = list(_cut(text))
    if not tokens or "".join(letters for letters, _script, _font in tokens) != text or _APART.search(text):
        return None
    return _with_fonts(tokens, style)


def _cut(text: str) -> Iterator[tuple[str, str, str]]:
    """Letters, their script (empty for signs) and the font their script asks for."""
    for found in _CUT.finditer(text):
        script, font, _letters = _TOKENS[(found.lastindex or 1) - 1]
        letter = _LETTER.search(found[0]) if script == "Latn" else None
        if script != "Latn":
            yield found[0], script, font
        elif letter is None:
            yield found[0], "", ""
        else:
            # Signs before a letter belong to the script before them.
            at = letter.start() if found.start() else 0
            if at:
                yield found[0][:at], "", ""
            yield found[0][at:], "Latn", ""


def _with_fonts(tokens: list[tuple[str, str, str]], style: Style) -> list[Piece] | None:
    made: list[Piece] = []
    script = next((script for _letters, script, _font in tokens if script), "")
    at = 0
    for letters, own_script, wanted in tokens:
        script = own_script or script
        names = (wanted,) if wanted else (style.font, style.second, FALLBACK)
        for name, part in groupby(letters, partial(_writer, names)):
            font = font_of(name) if name else None
            if font is None or not (wanted or same_look(name, style.font)):
                return None
            text = "".join(part)
            made.append(Piece(at, text, font, script, own=not wanted))
            at += len(text)
    return made


@lru_cache(maxsize=2000)
def _writer(names: tuple[str, ...], letter: str) -> str:
    """The first of the fonts that has a letter; empty if none has."""
    fonts = ((name, font_of(name)) for name in names)
    return next((name for name, font in fonts if font is not None and letter in font.letters), "")
