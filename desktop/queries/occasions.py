"""The yearly dates of the next days, found by the index on month and day, never by reading every date."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.calendars.occurrence import age_on, month_day_ranges, next_occurrence
from desktop.calendars.partial_date import PartialDate, why_impossible
from desktop.formatting import occasion_title
from desktop.relationship.today_lines import OccasionLine, Who

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.storage.reader import Reader, Row

MONTH_DAYS = 7  # a date of which only the month is known is shown on the first days of its month

_COLUMNS = """d.id, d.kind, d.label, d.year, d.month, d.day, d.leap_rule, d.show_age,
  d.celebrate = 'quiet' OR c.celebrate = 'quiet' OR d.kind = 'memorial',
  s.customer_id, s.display_name, s.kind = 'business', s.stage,
  CASE s.kind WHEN 'person' THEN c.given_name ELSE '' END"""
_CELEBRATED = (
    """d.celebrate <> 'never' AND c.celebrate <> 'never' AND d.calendar = 'gregorian' AND s.status = 'active'"""
)
_ROWS = """FROM important_date d INDEXED BY ix_important_date_month_day
  CROSS JOIN customer c ON c.id = d.customer_id CROSS JOIN customer_summary s ON s.customer_id = c.id"""
# A mark for this return of the date, or one that leaves it out for good; asked through the marks' own index.
_MARK = """LEFT JOIN today_mark m ON m.task = 'occasion' AND m.ref_id = d.id AND m.for_on BETWEEN :first AND :last"""
_OPEN = """(m.id IS NULL OR m.state = 'snoozed' AND m.until <= :today) AND NOT EXISTS (SELECT 1 FROM today_mark x
  WHERE x.task = 'occasion' AND x.ref_id = d.id AND x.state = 'skipped')"""
_LATER = "coalesce(m.state = 'snoozed' AND m.marked_on = :counted_on, 0)"

_UNMARKED = f"""SELECT {_COLUMNS}, {_LATER} {_ROWS} {_MARK}
WHERE d.month_day BETWEEN :low AND :high AND {_CELEBRATED} AND {_OPEN}
ORDER BY d.month_day, d.customer_id LIMIT :most"""
_EVERY = f"""SELECT {_COLUMNS}, 0 {_ROWS}
WHERE d.month_day BETWEEN :low AND :high AND {_CELEBRATED}
ORDER BY d.month_day, d.customer_id LIMIT :most"""
_MONTHS = f"""SELECT {_COLUMNS}, {_LATER} {_ROWS} {_MARK}
WHERE d.month_day IS NULL AND d.month = :month AND {_CELEBRATED} AND {_OPEN} ORDER BY d.customer_id LIMIT :most"""

_KNOWN = """SELECT customer_id, category, value FROM fact
WHERE customer_id IN (SELECT value FROM json_each(:ids)) AND category IN ('like', 'dislike', 'allergy')
ORDER BY category <> 'allergy', id"""


def load_occasions(reader: Reader, start: date, days: int, most: int) -> list[OccasionLine]:
    """The dates that fall on `start` and the `days` after it, in order, whatever the owner has done with them."""
    found = []
    for low, high in month_day_ranges(start, days):
        found += reader.rows(_EVERY, low=low, high=high, most=most)
    return list(_lines(found, start, days))[:most]


def load_open_occasions(reader: Reader, today: date, counted_on: date, days: int, most: int) -> list[OccasionLine]:
    """The dates from `today` on that the owner has not dealt with, whole months last, with what helps to write a card.

    Args:
        reader: The book.
        today: The first day.
        counted_on: The day that what is put off now counts for.
        days: How many days after today.
        most: How many rows are read at most.
    """
    asked = {"today": today.isoformat(), "counted_on": counted_on.isoformat(), "most": most}
    window = {"first": today.isoformat(), "last": (today + timedelta(days=days)).isoformat()}
    found = []
    for low, high in month_day_ranges(today, days):
        found += reader.rows(_UNMARKED, low=low, high=high, **asked, **window)
    if today.day <= MONTH_DAYS:
        first = today.replace(day=1).isoformat()
        found += reader.rows(_MONTHS, month=today.month, first=first, last=first, **asked)
    return _with_facts(reader, list(_lines(found, today, days))[:most])


def _lines(rows: list[Row], start: date, days: int) -> Iterator[OccasionLine]:
    for row in rows:
        key, kind, label, year, month, day, leap_rule, show_age, quiet, *who, later = row
        if why_impossible(year, month, day):
            continue  # a date another program wrote into the book; it is shown and mended on the customer's page
        parts = PartialDate(year, month, day)
        falls_on = next_occurrence(parts, leap_rule, start)
        # The stretch of the index also holds 29 February where it is not this year's day, and what is still to come.
        if falls_on is None or (falls_on - start).days > days:
            continue
        years = age_on(parts, falls_on) if show_age else None
        yield OccasionLine(
            ref_id=key,
            for_on=falls_on if day else falls_on.replace(day=1),
            who=Who(who[0], who[1], bool(who[2]), *who[3:]),
            kind=kind,
            title=occasion_title(kind, label, years),
            label=label,
            years=years,
            quiet=bool(quiet),
            day_known=day is not None,
            later=bool(later),
        )


def _with_facts(reader: Reader, lines: list[OccasionLine]) -> list[OccasionLine]:
    if not lines:
        return lines
    likes: dict[int, str] = {}
    avoids: dict[int, str] = {}
    ids = str([line.who.customer_id for line in lines])  # a list of numbers is written like that in JSON too
    for customer_id, category, value in reader.rows(_KNOWN, ids=ids):
        (likes if category == "like" else avoids).setdefault(customer_id, value)
    return [
        line._replace(likes=likes.get(line.who.customer_id, ""), avoids=avoids.get(line.who.customer_id, ""))
        for line in lines
    ]
