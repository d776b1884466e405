"""What lies ahead with one customer: open promises and the next return of every yearly date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from desktop.calendars.occurrence import age_on, occurrences
from desktop.calendars.partial_date import PartialDate
from desktop.queries.stored_days import known_day

if TYPE_CHECKING:
    from desktop.storage.reader import Reader, Row

DAYS_AHEAD: Final = 400
PROMISE, DATE = "promise", "date"

_PROMISES = """
SELECT id, what, detail, due_on FROM promise WHERE customer_id = :customer AND status = 'open'
ORDER BY due_on IS NULL, due_on, id
"""
_DATES = """
SELECT d.id, d.kind, d.label, d.note, d.year, d.month, d.day, d.leap_rule, d.celebrate, d.show_age
FROM important_date d JOIN customer c ON c.id = d.customer_id
WHERE d.customer_id = :customer AND d.month IS NOT NULL AND d.celebrate <> 'never' AND d.calendar = 'gregorian'
  AND c.celebrate <> 'never' AND (c.status <> 'deceased' OR d.kind = 'memorial')
"""


@dataclass(frozen=True, slots=True)
class Upcoming:
    """One thing to come.

    Attributes:
        source: "promise" or "date".
        id: Of the promise or the important date.
        kind: "promise", or the kind of the date ("birthday", …).
        day: When; an overdue promise lies behind today, and one without a day has none.
        precision: "month" where only the month of a date is known.
        label: What was promised, or the owner's word for the date.
        note: What else was written.
        years: How old the event is on that day, where known and to be spoken of.
        quiet: To be remembered, but not celebrated.
    """

    source: str
    id: int
    kind: str
    day: date | None
    precision: str = "day"
    label: str = ""
    note: str = ""
    years: int | None = None
    quiet: bool = False


def load_coming_up(reader: Reader, customer_id: int, as_of: date, days: int = DAYS_AHEAD) -> tuple[Upcoming, ...]:
    """What lies ahead, soonest first; promises without a day come last. Overdue promises are still to come.

    Args:
        reader: The book.
        customer_id: With whom.
        as_of: Today.
        days: How far to look for yearly dates. Each is named once, however far.
    """
    found = [_promise(row) for row in reader.rows(_PROMISES, customer=customer_id)]
    last = as_of + timedelta(days=days)
    returns = (_next_return(row, as_of, last) for row in reader.rows(_DATES, customer=customer_id))
    found.extend(upcoming for upcoming in returns if upcoming is not None)
    return tuple(sorted(found, key=_order))


def _promise(row: Row) -> Upcoming:
    key, what, detail, due_on = row
    return Upcoming(PROMISE, key, "promise", known_day(due_on), label=what, note=detail)


def _next_return(row: Row, as_of: date, last: date) -> Upcoming | None:
    key, kind, label, note, year, month, day, leap_rule, celebrate, show_age = row
    parts = PartialDate(year, month, day)
    found = next(occurrences(parts, leap_rule, as_of, last), None)
    if found is None:
        return None
    return Upcoming(
        source=DATE,
        id=key,
        kind=kind,
        day=found.first,
        precision="day" if day else "month",
        label=label,
        note=note,
        years=age_on(parts, found.first) if show_age else None,
        quiet=celebrate == "quiet",
    )


def _order(upcoming: Upcoming) -> tuple[date, str, int]:
    return (upcoming.day or date.max, upcoming.source, upcoming.id)
