"""What comes up next with some customers: their first open promise, or the next return of a yearly date."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop.calendars.occurrence import age_on, next_occurrence
from desktop.queries.stored_days import known_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.storage.reader import Reader

AHEAD = 92  # days; a date further away is nothing that comes up
PROMISE = "promise"

_AMONG = "IN (SELECT value FROM json_each(:ids))"
_PROMISES = f"""SELECT p.customer_id, p.what, p.due_on FROM promise p
 WHERE p.status = 'open' AND p.customer_id {_AMONG} ORDER BY p.due_on IS NULL, p.due_on, p.id"""
_DATES = f"""SELECT d.customer_id, d.kind, d.label, d.leap_rule, d.show_age, d.year, d.month, d.day
 FROM important_date d JOIN customer c ON c.id = d.customer_id
 WHERE d.customer_id {_AMONG} AND d.calendar = 'gregorian' AND d.month IS NOT NULL
 AND d.celebrate <> 'never' AND c.celebrate <> 'never' AND c.status = 'active' ORDER BY d.id"""


@dataclass(frozen=True, slots=True)
class NextEvent:
    """What comes up.

    Attributes:
        kind: "promise", or the kind of the yearly date.
        text: What was promised, or the owner's own word for the date; may be empty.
        on: The day; None for a promise without one.
        years: How old the event is on that day, where known and to be shown.
    """

    kind: str
    text: str
    on: date | None
    years: int | None = None


@dataclass(frozen=True, slots=True)
class _Parts:
    year: int | None
    month: int | None
    day: int | None


def load_next_events(reader: Reader, ids: Sequence[int], as_of: date) -> dict[int, NextEvent]:
    """What comes up next, for those of the given customers with whom anything does; overdue promises first.

    Args:
        reader: The book.
        ids: Some customers, such as those on the screen.
        as_of: Today.
    """
    among = json.dumps(list(ids))
    found: dict[int, NextEvent] = {}
    for customer_id, kind, label, leap_rule, show_age, *parts in reader.rows(_DATES, ids=among):
        event = _return(_Parts(*parts), leap_rule, kind, label, as_of)
        if event and not show_age:
            event = NextEvent(event.kind, event.text, event.on)
        if event:
            _keep_sooner(found, customer_id, event)
    for customer_id, what, due_on in reader.rows(_PROMISES, ids=among):
        _keep_sooner(found, customer_id, NextEvent(PROMISE, what, known_day(due_on)))
    return found


def _return(parts: _Parts, leap_rule: str, kind: str, label: str, as_of: date) -> NextEvent | None:
    on = next_occurrence(parts, leap_rule, as_of)
    if on is None or (on - as_of).days > AHEAD:
        return None
    return NextEvent(kind, label, on, age_on(parts, on))


def _keep_sooner(found: dict[int, NextEvent], customer_id: int, event: NextEvent) -> None:
    other = found.get(customer_id)
    if other is None or _rank(event) < _rank(other):
        found[customer_id] = event


def _rank(event: NextEvent) -> tuple[bool, date, bool]:
    """What is sooner comes first, on the same day the promise, and last a promise without a day."""
    return event.on is None, event.on or date.max, event.kind != PROMISE
