"""Dates, times and money as the window shows them: Qt's own locale (quick), and words for days that are near.

Cards and files use `desktop.formatting` instead. Today is always handed in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

from desktop.i18n import _, ngettext

if TYPE_CHECKING:
    from datetime import date, time

_WEEK = 7
_TWO_MONTHS = 60
_MONTH = 30.44
_YEAR = 365.25
# How many digits a currency has behind the point; 2 where it is not named here (ISO 4217).
_DIGITS = dict.fromkeys(("JPY", "KRW", "VND", "CLP", "ISK", "PYG", "UGX", "XAF", "XOF", "XPF", "RWF"), 0)
_DIGITS |= dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3)


def relative(day: date, as_of: date) -> str:
    """A day in words, seen from today: today, tomorrow, on Thursday, in 11 days, in 3 weeks, 2 days ago."""
    days = (day - as_of).days
    if days == 0:
        return _("today")
    if abs(days) == 1:
        return _("tomorrow") if days > 0 else _("yesterday")
    return _ahead(day, days) if days > 0 else _behind(-days)


def span(days: int) -> str:
    """A length of time in words: 5 days, 3 weeks, 6 months, 2 years."""
    unit, count = _measure(days)
    forms = {
        "days": ngettext("{n} day", "{n} days", count),
        "weeks": ngettext("{n} week", "{n} weeks", count),
        "months": ngettext("{n} month", "{n} months", count),
        "years": ngettext("{n} year", "{n} years", count),
    }
    return forms[unit].format(n=count)


def capital(text: str) -> str:
    """The text with a capital letter in front, where a line begins with it."""
    return text[:1].upper() + text[1:]


def weekday(day: date) -> str:
    """The name of the day: Thursday."""
    return _locale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)


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
    return _locale().toCurrencyString(minor / 10**digits, _symbol(currency), digits)


def _symbol(currency: str) -> str:
    locale = _locale()
    if locale.currencySymbol(QLocale.CurrencySymbolFormat.CurrencyIsoCode) == currency:
        return locale.currencySymbol()
    return {"EUR": "€", "GBP": "£", "USD": "$", "JPY": "¥", "INR": "₹", "PLN": "zł", "BRL": "R$"}.get(
        currency, currency
    )


def _ahead(day: date, days: int) -> str:
    if days < _WEEK:
        return _("on {weekday}").format(weekday=weekday(day))
    unit, count = _measure(days)
    forms = {
        "days": ngettext("in {n} day", "in {n} days", count),
        "weeks": ngettext("in {n} week", "in {n} weeks", count),
        "months": ngettext("in {n} month", "in {n} months", count),
        "years": ngettext("in {n} year", "in {n} years", count),
    }
    return forms[unit].format(n=count)


def _behind(days: int) -> str:
    unit, count = _measure(days)
    forms = {
        "days": ngettext("{n} day ago", "{n} days ago", count),
        "weeks": ngettext("{n} week ago", "{n} weeks ago", count),
        "months": ngettext("{n} month ago", "{n} months ago", count),
        "years": ngettext("{n} year ago", "{n} years ago", count),
    }
    return forms[unit].format(n=count)


def _measure(days: int) -> tuple[str, int]:
    """The unit a length of time is told in, and how many of it."""
    if days < 2 * _WEEK:
        return "days", days
    if days < _TWO_MONTHS:
        return "weeks", round(days / _WEEK)
    months = round(days / _MONTH)
    return ("months", months) if months < 24 else ("years", round(days / _YEAR))


def _locale() -> QLocale:
    return QLocale()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
