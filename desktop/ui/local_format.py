"""Dates, times and money as the window shows them, in Qt's own locale, which is quick.

Cards and files use `desktop.formatting` instead; days that are near have words in `desktop.day_words`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

from desktop.i18n import _

if TYPE_CHECKING:
    from datetime import date, time

# How many digits a currency has behind the point; 2 where it is not named here (ISO 4217).
_DIGITS = dict.fromkeys(("JPY", "KRW", "VND", "CLP", "ISK", "PYG", "UGX", "XAF", "XOF", "XPF", "RWF"), 0)
_DIGITS |= dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3)
_SPACE = "\N{NO-BREAK SPACE}"
# As CLDR writes them abroad; a currency without a sign of its own is told by its code.
_SYMBOLS = {
    "EUR": "€", "GBP": "£", "USD": "$", "JPY": "¥", "INR": "₹", "PLN": "zł", "BRL": "R$", "AUD": "A$", "CAD": "CA$",
    "NZD": "NZ$", "MXN": "MX$", "HKD": "HK$", "CNY": "CN¥", "ILS": "₪", "KRW": "₩", "VND": "₫", "PHP": "₱",
}  # fmt: skip


def capital(text: str) -> str:
    """The text with a capital letter in front, where a line begins with it."""
    return text[:1].upper() + text[1:]


def weekday_letter(day: date) -> str:
    """The shortest name of the day: T."""
    return _locale().dayName(day.isoweekday(), QLocale.FormatType.NarrowFormat)


def month_and_year(day: date) -> str:
    """A month as a heading: November 2026."""
    return f"{_locale().standaloneMonthName(day.month, QLocale.FormatType.LongFormat)} {day.year}"


def long_day(day: date) -> str:
    """A day in full, with its weekday: Tuesday, 24 November 2026."""
    return _locale().toString(_qdate(day), QLocale.FormatType.LongFormat)


def short_day(day: date, as_of: date) -> str:
    """A day beside an entry: Tue 24 Nov this year, 15 May 2027 in another."""
    pattern = _("ddd d MMM") if day.year == as_of.year else _("d MMM yyyy")
    return _locale().toString(_qdate(day), pattern)


def headline_day(day: date) -> str:
    """Today above the page: Tuesday 24 November."""
    return _locale().toString(_qdate(day), _("dddd d MMMM"))


def exact_day(day: date) -> str:
    """A day without its weekday, for tooltips and screen readers: 24 November 2026."""
    return _locale().toString(_qdate(day), _("d MMMM yyyy"))


def month_day(month: int, day: int) -> str:
    """A day of the year whose year nobody knows: 5 December."""
    return _locale().toString(QDate(2000, month, day), _("d MMMM"))


def clock(moment: time) -> str:
    """A time of day: 08:12."""
    return _locale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)


def number(value: int) -> str:
    """A whole number with its thousands parted: 1,248."""
    return _locale().toString(value)


def money(minor: int, currency: str) -> str:
    """An amount in minor units with its currency: €48.00."""
    digits = _DIGITS.get(currency, 2)
    written = _locale().toCurrencyString(minor / 10**digits, _symbol(currency), digits)
    return written.replace(_SPACE * 2, _SPACE).strip()


def _symbol(currency: str) -> str:
    locale = _locale()
    if locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode) == currency:
        return locale.currencySymbol()
    return _SYMBOLS.get(currency, currency + _SPACE)


def _locale() -> QLocale:
    return QLocale()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
