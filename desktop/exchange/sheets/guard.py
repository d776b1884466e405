"""Cells that a spreadsheet would run as a formula: an apostrophe in front going out, exactly that one off coming in."""

from __future__ import annotations

import re

_INVISIBLE = " \u00a0\u1680\u2000-\u200f\u202a-\u202f\u205f-\u2064\u3000\ufeff"
_RUNS = re.compile(f"[{_INVISIBLE}]*[=+\\-@\t\r\n|%＝＋－＠]")
_NUMBER = re.compile(r"[+-]?[\d ().-]+", re.ASCII)
_GUARDED_NUMBER = re.compile(r"\+?[\d ().,/-]*\d[\d ().,/-]*", re.ASCII)  # Shopify writes '89801 to keep its zeros


def _dangerous(value: str) -> bool:
    return bool(_RUNS.match(value)) and not _NUMBER.fullmatch(value.lstrip(" "))


def _guarded(value: str) -> bool:
    quotes = len(value) - len(value.lstrip("'"))
    bare = value[quotes:]
    return quotes > 0 and (_dangerous(bare) or bool(_GUARDED_NUMBER.fullmatch(bare)))


def guard(value: str) -> str:
    """The cell as written: safe to open in any spreadsheet. Telephone numbers stay as they are."""
    return f"'{value}" if _guarded(value) or _dangerous(value) else value


def unguard(value: str) -> str:
    """The cell as meant: `unguard(guard(x)) == x` for every text, and ’t Hart keeps its apostrophe."""
    return value[1:] if value.startswith("'") and (_dangerous(value[1:]) or _guarded(value)) else value
