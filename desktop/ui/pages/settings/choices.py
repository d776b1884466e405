"""What can be chosen about a shop: its country, currency and language."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLocale

from desktop.i18n import _
from desktop.text import fold

# Qt says “American English” and “Español de España”, so the names stand here.
_LANGUAGES = (
    ("en", "English"), ("fr", "Français"), ("es", "Español"), ("de", "Deutsch"), ("pt", "Português"),
    ("it", "Italiano"),
    ("nl", "Nederlands"), ("pl", "Polski"), ("sv", "Svenska"), ("da", "Dansk"), ("nb", "Norsk bokmål"), ("fi", "Suomi"),
    ("cs", "Čeština"), ("tr", "Türkçe"), ("el", "Ελληνικά"), ("he", "עברית"), ("ar", "العربية"), ("ja", "日本語"),
)  # fmt: skip

Options = list[tuple[str, str]]


def languages() -> Options:
    """(code, its own name) of the languages cards can be written in."""
    return list(_LANGUAGES)


@cache
def currencies() -> Options:
    """(ISO 4217 code, code and symbol) of the currencies in use, by code."""
    found: dict[str, str] = {}
    for place in _places():
        code = place.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode)
        symbol = place.currencySymbol(QLocale.CurrencySymbolFormat.CurrencySymbol)
        if len(code) == 3 and code.isascii():
            short = symbol.isprintable() and 0 < len(symbol) < len(found.get(code, code))
            found[code] = symbol if short else found.get(code, code)
    return [(code, code if symbol == code else f"{code} ({symbol})") for code, symbol in sorted(found.items())]


def countries(language: str) -> Options:
    """(ISO 3166 code, name in the window's language) of every country, by name."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - heavy, and only this page needs it

    try:
        names = Locale.parse(language.replace("-", "_")).territories
    except (ValueError, UnknownLocaleError):
        names = Locale("en").territories
    codes = {QLocale.territoryToCode(place.territory()) for place in _places()}
    known = [(code, names[code]) for code in codes if len(code) == 2 and code in names]
    return [("", _("Not said")), *sorted(known, key=lambda option: fold(option[1]))]


@cache
def _places() -> list[QLocale]:
    any_language, any_script = QLocale.Language.AnyLanguage, QLocale.Script.AnyScript
    return list(QLocale.matchingLocales(any_language, any_script, QLocale.Country.AnyCountry))
