"""Dates as address books and spreadsheets write them, read into partial dates.

A reading never guesses: what cannot be a date, or could be two, comes back without a date and with the reason.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.calendars.partial_date import PartialDate
from desktop.i18n import _
from desktop.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

NO_YEAR = 1604  # what Apple writes where the year is not known: a leap year long ago
_VCARD = re.compile(
    r"(?:(?P<year>\d{4})(?:-?(?P<month>\d\d)-?(?P<day>\d\d)|-(?P<only_month>\d\d))?"
    r"|--(?P<m>\d\d)(?:-?(?P<d>\d\d))?|---(?P<lone_day>\d\d))(?:T.*|\s.*)?",
    re.DOTALL,
)
_WHOLE = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)")  # what nearly all of them are
_LOOSE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].*)?", re.DOTALL)
_TIME = re.compile(r"[T,\s]+\d{1,2}:\d\d.*", re.DOTALL)
_YEAR_FIRST = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?")
_NO_YEAR = re.compile(r"--?(\d{1,2})(?:-?(\d{1,2}))?")
_NUMBERS = re.compile(r"(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d\d|\d)?)?")
_MONTH_YEAR = re.compile(r"(\d{1,2})[./-](\d{4})")
_WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th|\.|er|º)?\s*(?:de\s+)?)?-?([^\W\d_]{3,})\.?-?\s*(.*)")
_WORD_TAIL = re.compile(r"(?:de\s+|del\s+)?(?:(\d{1,2})(?:st|nd|rd|th|\.)?(?:,\s*|\s+|$))?(\d{4})?")
_ZEROS = re.compile(r"[0\s./-]+")
_MONTHS = {
    name: month
    for month, names in enumerate(
        ("jan ene", "feb fev", "mar mrz", "apr avr abr", "may mai", "jun juin", "jul juil", "aug aou ago",
         "sep set", "oct okt out", "nov", "dec dez dic"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip


class DateOrder(Enum):
    """What the values of a column say about 03/05: nothing to ask, proven, or to be asked."""

    CLEAR = "clear"
    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class DateReading:
    """What was read.

    Attributes:
        date: The date, where there is one.
        problem: Why there is none, or what was assumed; empty where all is plain. Neither: nothing was there.
    """

    date: PartialDate | None = None
    problem: str = ""


NOTHING = DateReading()


@lru_cache(maxsize=4096)
def read_vcard_date(text: str, omit_year: str = "") -> DateReading:
    """Read BDAY, ANNIVERSARY and their like; `omit_year` is the parameter X-APPLE-OMIT-YEAR."""
    text = text.strip()
    if whole := _WHOLE.fullmatch(text):
        return _year_known(int(whole[1]), int(whole[2]), int(whole[3]), omit_year)
    return _less_usual(text, omit_year) if text else NOTHING


def _less_usual(text: str, omit_year: str) -> DateReading:
    if not (found := _VCARD.fullmatch(text)):
        if not (loose := _LOOSE.fullmatch(text)):
            return DateReading(problem=_("This is not a date."))
        return _year_known(int(loose[1]), int(loose[2]), int(loose[3]), omit_year)
    if found["lone_day"]:
        return DateReading(problem=_("A day without a month is not a date."))
    if found["m"]:
        return _checked(None, int(found["m"]), int(found["d"]) if found["d"] else None)
    month = found["month"] or found["only_month"]
    return _year_known(int(found["year"]), int(month) if month else None, int(found["day"] or 0) or None, omit_year)


def _year_known(year: int, month: int | None, day: int | None, omit_year: str) -> DateReading:
    if day is None or month is None:
        return _checked(year, month, day)
    if year == 0 or (omit_year and omit_year == f"{year:04}"):
        return _checked(None, month, day)
    if year == NO_YEAR:
        reading = _checked(None, month, day)
        return reading if reading.problem else DateReading(reading.date, _("The year 1604 stands for “no year”."))
    return _checked(year, month, day)


def date_order(values: Iterable[str]) -> DateOrder:
    """What a column of dates proves about itself; dates with dots begin with the day unless one of them cannot."""
    day_first = month_first = open_question = 0
    for value in values:
        found = _NUMBERS.fullmatch(_TIME.sub("", value.strip()))
        if not found or _MONTH_YEAR.fullmatch(found[0]) or _ZEROS.fullmatch(found[0]):
            continue
        first, second = int(found[1]), int(found[2])
        day_first += first > 12 >= second
        month_first += second > 12 >= first
        open_question += first <= 12 and second <= 12 and first != second and "." not in found[0]
    if day_first or month_first:
        return DateOrder.UNSURE if day_first == month_first else _order(day_first=day_first > month_first)
    return DateOrder.UNSURE if open_question else DateOrder.CLEAR


def _order(*, day_first: bool) -> DateOrder:
    return DateOrder.DAY_FIRST if day_first else DateOrder.MONTH_FIRST


def read_sheet_date(text: str, *, day_first: bool | None, newest_year: int) -> DateReading:
    """Read a spreadsheet's date.

    Args:
        text: The cell.
        day_first: What was decided for the whole column; None where nobody said.
        newest_year: The year of today; two-digit years are the last hundred up to it.
    """
    text = text.strip()
    if ":" in text:
        text = _TIME.sub("", text)
    if not text or (text[0] in "0./-" and _ZEROS.fullmatch(text)):
        return NOTHING
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(part) if part else None for part in found.groups())
        return _checked(year or None, month, day)
    if found := _NO_YEAR.fullmatch(text):
        return _checked(None, int(found[1]), int(found[2]) if found[2] else None)
    if found := _MONTH_YEAR.fullmatch(text):
        return _checked(int(found[2]), int(found[1]), None)
    if found := _NUMBERS.fullmatch(text):
        return _numbers(found, day_first=day_first, newest_year=newest_year)
    return _in_words(text)


def _numbers(found: re.Match[str], *, day_first: bool | None, newest_year: int) -> DateReading:
    first, second = int(found[1]), int(found[2])
    year = _full_year(found[3], newest_year)
    if day_first is None and first != second and first <= 12 and second <= 12 and "." not in found[0]:
        return DateReading(problem=_("It is not clear which of the two numbers is the month."))
    if day_first is None:
        day_first = second <= 12
    return _checked(year, second if day_first else first, first if day_first else second)


def _full_year(text: str | None, newest_year: int) -> int | None:
    if not text or not int(text):
        return None
    year = int(text)
    if len(text) == 4:
        return year
    year += newest_year - newest_year % 100
    return year if year <= newest_year else year - 100


def _in_words(text: str) -> DateReading:
    if not (found := _WORDS.fullmatch(text)) or not (month := _month(found[2])):
        return DateReading(problem=_("This is not a date."))
    tail = _WORD_TAIL.fullmatch(found[3])
    if not tail or (found[1] and tail[1]):
        return DateReading(problem=_("This is not a date."))
    day = found[1] or tail[1]
    return _checked(int(tail[2]) if tail[2] else None, month, int(day) if day else None)


def _month(word: str) -> int | None:
    folded = fold(word)
    return _MONTHS.get(folded[:4]) or _MONTHS.get(folded[:3])


def _checked(year: int | None, month: int | None, day: int | None) -> DateReading:
    try:
        return DateReading(PartialDate(year, month, day))
    except ValueError as error:
        return DateReading(problem=str(error))
