"""What a number or address is for: between vCard's TYPE, Apple's X-ABLabel and the words of the book."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_APPLE = re.compile(r"_\$!<(.*)>!\$_")
# Label of the book → the TYPE of a telephone. Anything else becomes an X-ABLabel, which Apple and Google read.
PHONE_TYPES: Final[dict[str, tuple[str, ...]]] = {
    "mobile": ("CELL",),
    "home": ("HOME",),
    "work": ("WORK",),
    "fax": ("FAX",),
    "home fax": ("HOME", "FAX"),
    "work fax": ("WORK", "FAX"),
    "pager": ("PAGER",),
}
OTHER_TYPES: Final[dict[str, tuple[str, ...]]] = {"home": ("HOME",), "work": ("WORK",)}
WELL_KNOWN: Final = frozenset({"", *PHONE_TYPES, "main", "other"})
_PLAIN: Final = {"cell": "mobile", "iphone": "mobile", "homepage": "home page"}


@lru_cache(maxsize=1024)
def label_of(types: frozenset[str]) -> str:
    """The label that TYPE stands for; empty where it says nothing we tell apart."""
    if "fax" in types:
        return "home fax" if "home" in types else "work fax" if "work" in types else "fax"
    if "cell" in types or "mobile" in types:
        return "mobile"
    return next((label for label in ("work", "home", "pager", "main", "other") if label in types), "")


@lru_cache(maxsize=1024)
def canonical_label(label: str) -> str:
    """A label as the book writes it: the well-known ones in lower case and without Apple's wrapping."""
    label = label.strip(" *")
    if wrapped := _APPLE.fullmatch(label):
        low = wrapped[1].strip(" *").lower()
        return _PLAIN.get(low, low)
    low = _PLAIN.get(label.lower(), label.lower())
    return low if low in WELL_KNOWN else label
