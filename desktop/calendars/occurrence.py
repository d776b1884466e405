"""When a date comes back: the days of a partial date in each year, by the Gregorian calendar.

Every occurrence is computed from the date itself, never by stepping from the one before: 29 February stays
29 February, however many common years lie between. Today counts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.date_parts import DateParts

FEB28, MAR1, LEAP_ONLY = "feb28", "mar1", "leap_only"
LEAP_RULES = (FEB28, MAR1, LEAP_ONLY)
_LEAP_CYCLE = 8  # years between 29 February and the next one, at most (1896 to 1904)
_LEAP_DAY = 229


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One return of a date.

    Attributes:
        first: The day, or the first of the month where the day is not known.
        last: The same day, or the last of that month.
    """

    first: date
    last: date


def occurrences(parts: DateParts, leap_rule: str, start: date, end: date) -> Iterator[Occurrence]:
    """The returns that touch the days from `start` to `end`, in order; the first of all is the event itself.

    Args:
        parts: The date. A year alone never comes back.
        leap_rule: Where 29 February falls in common years: one of LEAP_RULES.
        start: First day looked at.
        end: Last day looked at.
    """
    if parts.month is None:
        return
    for year in range(max(start.year, parts.year or MINYEAR), end.year + 1):
        found = _in_year(year, parts.month, parts.day, leap_rule)
        if found and found.last >= start and found.first <= end:
            yield found


def next_occurrence(parts: DateParts, leap_rule: str, as_of: date) -> date | None:
    """The first day from `as_of` on, today included, on which the date is, or may be.

    Where only the month is known this is the first of the month, and `as_of` itself while the month lasts.
    None for a year alone.
    """
    first_year = max(as_of.year, parts.year or MINYEAR)
    end = date(min(first_year + _LEAP_CYCLE, MAXYEAR), 12, 31)
    found = next(occurrences(parts, leap_rule, as_of, end), None)
    return max(found.first, as_of) if found else None


def age_on(parts: DateParts, occurrence: date) -> int | None:
    """How many years old the event is at its return on that day; None where its year is unknown or still to come."""
    if parts.year is None or occurrence.year < parts.year:
        return None
    return occurrence.year - parts.year


def month_day_ranges(as_of: date, days: int) -> list[tuple[int, int]]:
    """The stretches of `month_day` (1224 on 24 December) that the next days cover, in order, for an index to search.

    Dates on a known day that return from `as_of` to `as_of + days` all lie in them. So does 29 February in a
    common year wherever 28 February or 1 March is covered, for either may be its day: ask `next_occurrence`.

    Args:
        as_of: Today, the first day covered.
        days: Days after today; a year covers everything.
    """
    last = min(as_of.toordinal() + days, date(min(as_of.year + 1, MAXYEAR), 12, 31).toordinal())
    end = date.fromordinal(last)
    if end.year == as_of.year:
        return [(_from(as_of), _to(end))]
    first = _from(as_of)
    return [(first, 1231), (101, min(_to(end), first - 1))]


def _in_year(year: int, month: int, day: int | None, leap_rule: str) -> Occurrence | None:
    if day is None:
        first = date(year, month, 1)
        return Occurrence(first, _last_of_month(first))
    if month == 2 and day == 29 and not _is_leap(year):
        if leap_rule == LEAP_ONLY:
            return None
        month, day = (3, 1) if leap_rule == MAR1 else (2, 28)
    only = date(year, month, day)
    return Occurrence(only, only)


def _last_of_month(first: date) -> date:
    if first.month == 12:
        return first.replace(day=31)
    return first.replace(month=first.month + 1) - timedelta(days=1)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _from(day: date) -> int:
    """Where a stretch begins: a common year's 1 March is also the day of some who were born on 29 February."""
    month_day = day.month * 100 + day.day
    return _LEAP_DAY if month_day == 301 and not _is_leap(day.year) else month_day


def _to(day: date) -> int:
    """Where a stretch ends: a common year's 28 February is also the day of some who were born on 29 February."""
    month_day = day.month * 100 + day.day
    return _LEAP_DAY if month_day == 228 and not _is_leap(day.year) else month_day
