"""Countries as lists write them, told by name in the languages of the window, by ISO code or by habit."""

from __future__ import annotations

from functools import cache, lru_cache

from desktop.text import fold

_LANGUAGES = ("en", "de", "fr", "es", "pt", "it", "nl", "pl")
_HABITS = {
    "usa": "US", "u.s.a.": "US", "u.s.": "US", "united states of america": "US", "uk": "GB", "england": "GB",
    "scotland": "GB", "wales": "GB", "great britain": "GB", "eire": "IE", "republic of ireland": "IE", "holland": "NL",
    "brd": "DE", "czech republic": "CZ", "the netherlands": "NL", "uae": "AE", "espana": "ES",
}  # fmt: skip


@lru_cache(maxsize=1024)
def country_code(text: str) -> str:
    """The ISO 3166 alpha-2 code of a country's name or code; empty where nobody knows it."""
    return _codes().get(fold(text.strip()), "")


@cache
def _codes() -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415 - not wanted before the first list

    codes: dict[str, str] = {}
    for language in reversed(_LANGUAGES):  # English has the last word
        for code, name in Locale(language).territories.items():
            if len(code) == 2 and code.isalpha() and code not in {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}:
                codes[fold(name)] = code
    codes |= {code.casefold(): code for code in set(codes.values())}
    return codes | _HABITS
