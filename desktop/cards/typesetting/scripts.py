"""Which bundled face writes which script, so that a name in any of them is set by a font made for it."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Script:
    """Letters of one script: their font, whether its glyphs can be told apart by letter, and its direction."""

    font: str
    letters: str
    simple: bool = True
    right_to_left: bool = False


SCRIPTS = (
    Script(
        "NotoNaskhArabic_400Regular",
        "\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
        right_to_left=True,
    ),
    Script("NotoSansHebrew_400Regular", "\u0590-\u05ff\ufb1d-\ufb4f", right_to_left=True),
    Script("NotoSansDevanagari_400Regular", "\u0900-\u097f\ua8e0-\ua8ff", simple=False),
    Script("NotoSansThai_400Regular", "\u0e00-\u0e7f", simple=False),
    Script("NotoSansJP_400Regular", "\u2e80-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef"),
    Script("NotoEmoji_400Regular", "\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\U000e0020-\U000e007f"),
)

# Words of one script and the spaces (and joiners) between them; a group per script, in the order of SCRIPTS.
_SEGMENTS = re.compile("|".join(f"([{s.letters}]+(?:[ \u200c\u200d]+[{s.letters}]+)*)" for s in SCRIPTS))
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_ISOLATED = re.compile("\u2068[^\u2069]*\u2069?")
_STRONG = re.compile(r"[^\W\d_]")
RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "ckb"})


def script_runs(text: str) -> list[tuple[int, int, Script]]:
    """The stretches (start, end) of a text in a script that has a font of its own."""
    if text.isascii():
        return []
    return [(one.start(), one.end(), SCRIPTS[(one.lastindex or 1) - 1]) for one in _SEGMENTS.finditer(text)]


def reads_right_to_left(text: str, *, by_language: bool) -> bool:
    """The direction of a paragraph: its first letter outside the merged values, else that of the card's language."""
    match = _STRONG.search(_ISOLATED.sub("", text) if "\u2068" in text else text)
    return bool(_RIGHT_TO_LEFT.match(match[0])) if match else by_language


def utf16_slice(text: str, start: int, length: int) -> str:
    """A part of a text, counted in UTF-16 units as Qt does."""
    if text.isascii():
        return text[start : start + length]
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")
