"""The name as shown, from its parts."""

from __future__ import annotations

import re

# Han, kana and Hangul: the family name comes first there.
_EAST = re.compile(
    "[\u1100-\u11ff\u3005\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+"
)


def full_name(given: str, additional: str, family: str, suffix: str = "", phonetic: str = "") -> str:
    """Given name first, except where the letters are East Asian; kana beside the name ask for a space between."""
    if given and family and _EAST.fullmatch(given + family):
        return (" " if phonetic else "").join((family, given))
    name = " ".join(part for part in (given, additional, family) if part)
    return f"{name}, {suffix}" if name and suffix else name
