"""This week at a glance: which days hold something, and the next things that come up. Asked after the first paint."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.queries.occasions import load_occasions

if TYPE_CHECKING:
    from desktop.storage.reader import Reader

PROMISE, BIRTHDAY, OCCASION = "promise", "birthday", "occasion"
_NEXT = 4
_A_WEEK = 6  # days after today
_A_DAY = 20  # dates looked at for the marks of a day

_PROMISES = """SELECT p.what, s.customer_id,
  CASE WHEN s.kind = 'person' AND c.given_name <> '' THEN c.given_name ELSE s.display_name END
FROM promise p INDEXED BY ix_promise_open CROSS JOIN customer_summary s ON s.customer_id = p.customer_id
CROSS JOIN customer c ON c.id = s.customer_id
WHERE p.status = 'open' AND p.due_on = :day AND s.status IN ('active', 'former') ORDER BY p.id LIMIT :most"""


@dataclass(frozen=True, slots=True)
class Coming:
    """One thing that comes up.

    Attributes:
        on: The day.
        kind: promise, or the kind of a yearly date.
        what: What was promised, or the owner's own word for the date; may be empty.
        years: How old the event is on that day, where known.
        customer_id: Whose it is.
        name: What they are called among friends.
    """

    on: date
    kind: str
    what: str
    years: int | None
    customer_id: int
    name: str


@dataclass(frozen=True, slots=True)
class WeekAhead:
    """The week around a day.

    Attributes:
        marks: What each remaining day of the week holds: promise, birthday, occasion.
        next_up: The next few things of the coming seven days, soonest first.
    """

    marks: dict[date, tuple[str, ...]]
    next_up: tuple[Coming, ...]


def load_week_ahead(reader: Reader, as_of: date, week_ends: date) -> WeekAhead:
    """Read what comes up.

    Args:
        reader: The book.
        as_of: Today.
        week_ends: The last day of the week shown, not before today.
    """
    marks: dict[date, tuple[str, ...]] = {}
    next_up: list[Coming] = []
    for ahead in range(max((week_ends - as_of).days, _A_WEEK) + 1):
        day = as_of + timedelta(days=ahead)
        if day > week_ends and len(next_up) >= _NEXT:
            break
        coming = _on(reader, day)
        next_up += coming
        if day <= week_ends:
            marks[day] = tuple(kind for kind in (PROMISE, BIRTHDAY, OCCASION) if any(_mark(c) == kind for c in coming))
    return WeekAhead(marks, tuple(next_up[:_NEXT]))


def _on(reader: Reader, day: date) -> list[Coming]:
    promised = reader.rows(_PROMISES, day=day.isoformat(), most=_A_DAY)
    return [
        *(Coming(day, PROMISE, what, None, customer_id, name) for what, customer_id, name in promised),
        *(
            Coming(day, line.kind, line.label, line.years, line.who.customer_id, line.who.given or line.who.name)
            for line in load_occasions(reader, day, 0, _A_DAY)
        ),
    ]


def _mark(coming: Coming) -> str:
    return coming.kind if coming.kind in {PROMISE, BIRTHDAY} else OCCASION
