"""Days as the owner types them: “yesterday”, “Friday”, “3 Nov”, “March 2019”, “2018”, “25/11”.

Things that happened look back, things promised look ahead. Month names are those of the window's language.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from desktop.calendars.written_date import read_sheet_date
from desktop.errors import BadInput
from desktop.i18n import _
from desktop.text import fold
from desktop.ui.local_format import capital, exact_day, long_day, month_and_year, month_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.calendars.partial_date import PartialDate

_WORD = re.compile(r"[^\W\d_]+\.?")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905 - reads as a year does
_IN_DAYS = re.compile(r"\+?\s*(\d{1,3})\s*d?")


@dataclass(frozen=True, slots=True)
class KnownDay:
    """A day as far as it is known; `day` is the first of the month or year where that is all."""

    day: date
    precision: str = "day"


def read_past(text: str, as_of: date) -> KnownDay:
    """When something happened; without a year it was the last time that day came by.

    Raises:
        BadInput: It is no date, or lies ahead.
    """
    if (named := _named_day(text, as_of, -1)) is not None:
        return _happened(KnownDay(named), as_of)
    found = _written(text, as_of)
    if found.month is None:
        return _happened(KnownDay(date(found.year or as_of.year, 1, 1), "year"), as_of)
    precision = "day" if found.day else "month"
    return _happened(KnownDay(_nearest(found, as_of, lambda day: day <= as_of, -1), precision), as_of)


def read_due(text: str, as_of: date) -> date:
    """When something is due; without a year it is the next time that day comes.

    Raises:
        BadInput: It is no day.
    """
    if (named := _named_day(text, as_of, 1)) is not None:
        return named
    if ahead := _IN_DAYS.fullmatch(text.strip()):
        return as_of + timedelta(days=int(ahead[1]))
    found = _written(text, as_of)
    if found.month is None or found.day is None:
        raise BadInput(_("Type a day, such as Friday or 4 Dec."))
    return _nearest(found, as_of, lambda day: day >= as_of, 1)


def read_known(text: str, as_of: date) -> PartialDate:
    """A birthday, or another date that comes back: as far as it is known, in whatever year.

    Raises:
        BadInput: It is no date, or lies ahead.
    """
    found = _written(text, as_of, newest_year=as_of.year)
    if found.year is not None and (found.year, found.month or 1, found.day or 1) > (as_of.year, as_of.month, as_of.day):
        raise BadInput(_("That day is still to come."))
    return found


def describe_known(found: PartialDate) -> str:
    """A date that comes back, in full as far as it is known: 12 April 1985, 12 April, April 1985, April or 1985."""
    if found.month is None:
        return str(found.year)
    if found.day is None:
        month = QLocale().standaloneMonthName(found.month, QLocale.FormatType.LongFormat)
        return capital(f"{month} {found.year}" if found.year else month)
    return exact_day(date(found.year, found.month, found.day)) if found.year else month_day(found.month, found.day)


def write_day(known: KnownDay) -> str:
    """The day as the owner would type it."""
    if known.precision == "year":
        return str(known.day.year)
    return month_and_year(known.day) if known.precision == "month" else exact_day(known.day)


def describe_day(known: KnownDay) -> str:
    """The day in full, to show how it was understood."""
    return long_day(known.day) if known.precision == "day" else capital(write_day(known))


def _happened(known: KnownDay, as_of: date) -> KnownDay:
    if known.day > as_of:
        raise BadInput(_("That day is still to come. Add a promise or an occasion for it."))
    return known


def _named_day(text: str, as_of: date, direction: int) -> date | None:
    word = fold(text.strip())
    near = {_("yesterday"): -1, _("today"): 0, _("tomorrow"): 1}
    for name, days in near.items():
        if word == fold(name):
            return as_of + timedelta(days=days)
    weekday = _weekdays(QLocale().name()).get(word)
    if weekday is None:
        return None
    # The last Friday, or the next one: a week away where today is a Friday.
    days = (as_of.isoweekday() - weekday) % 7 if direction < 0 else (weekday - as_of.isoweekday()) % 7
    return as_of + timedelta(days=direction * (days or 7))


def _written(text: str, as_of: date, newest_year: int = 0) -> PartialDate:
    plain = _WORD.sub(lambda word: _month_name(word[0]), _plain_digits(text.strip()))
    first = QLocale().dateFormat(QLocale.FormatType.ShortFormat).lstrip()[:1].lower()
    reading = read_sheet_date(plain, day_first=first != "m", newest_year=newest_year or as_of.year + 5)
    if reading.date is None:
        raise BadInput(reading.problem or _("This is not a date."))
    return reading.date


def _nearest(found: PartialDate, as_of: date, fits: Callable[[date], bool], step: int) -> date:
    """The date itself; without a year the nearest one that fits (29 February may be years away)."""
    day = found.day or 1
    if found.year is not None:
        return date(found.year, found.month or 1, day)
    for years in range(9):
        try:
            tried = date(as_of.year + step * years, found.month or 1, day)
        except ValueError:
            continue
        if fits(tried):
            return tried
    raise BadInput(_("This is not a date."))


def _month_name(word: str) -> str:
    month = _months(QLocale().name()).get(fold(word).rstrip("."))
    return _MONTHS[month - 1] if month else word


def _plain_digits(text: str) -> str:
    return "".join(str(int(letter)) if letter.isdecimal() else letter for letter in text)


@lru_cache(maxsize=4)
def _months(language: str) -> dict[str, int]:
    locale = QLocale(language)
    found = {}
    for month in range(1, 13):
        for width in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
            for name in (locale.monthName(month, width), locale.standaloneMonthName(month, width)):
                found[fold(name).rstrip(".")] = month
    return found


@lru_cache(maxsize=4)
def _weekdays(language: str) -> dict[str, int]:
    locale = QLocale(language)
    found = {}
    for day in range(1, 8):
        for width in (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat):
            found[fold(locale.dayName(day, width)).rstrip(".")] = day
    return found
