"""What happened with one customer, newest first, a page at a time.

Touchpoints, settled promises and printed cards are one line of days. A page starts behind the key of the last
entry shown, so that page fifty costs what page one costs.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from desktop.queries.stored_days import known_day

if TYPE_CHECKING:
    from collections.abc import Collection

    from desktop.storage.reader import Reader, Row

PAGE: Final = 200
TOUCHPOINT, PROMISE, CARD = "touchpoint", "promise", "card"
# Entries of one day stand in the order of this number, the highest on top, then of their ids.
_RANKS = {TOUCHPOINT: 0, PROMISE: 1, CARD: 2}
_SOURCES = tuple(_RANKS)

# A promise that is no longer wanted stands on the day it was made.
_PROMISE_DAY = "CASE status WHEN 'kept' THEN delivered_on ELSE made_on END"
_SETTLED = "customer_id = :customer AND status <> 'open'"
_PRINTED = "customer_id = :customer AND state NOT IN ('void', 'queued')"
_BRANCHES = f"""
SELECT * FROM (
  SELECT 0 AS source, id, kind, happened_on AS day, precision, subject, we_said, they_said, minutes, amount_minor,
    currency, NULL AS due_on, '' AS state
  FROM touchpoint WHERE customer_id = :customer AND {{in_kinds}} AND {{touchpoint_after}}
  ORDER BY happened_on DESC, id DESC LIMIT :limit)
UNION ALL SELECT * FROM (
  SELECT 1, id, 'promise', {_PROMISE_DAY} AS day, 'day', what, detail, '', NULL, NULL, '', due_on, status
  FROM promise WHERE {_SETTLED} AND :promises AND {{promise_after}} ORDER BY day DESC, id DESC LIMIT :limit)
UNION ALL SELECT * FROM (
  SELECT 2, id, 'card', printed_on AS day, 'day', occasion, words, '', NULL, NULL, '', NULL, state
  FROM card_item WHERE {_PRINTED} AND :cards AND {{card_after}} ORDER BY day DESC, id DESC LIMIT :limit)
ORDER BY day DESC, source DESC, id DESC LIMIT :limit
"""
_ALL_KINDS = "1"
_SOME_KINDS = "kind IN (SELECT value FROM json_each(:kinds))"


def _after(day: str, rank: int) -> str:
    """Comparing the day alone first lets the index find the place."""
    return f"{day} <= :day AND ({day}, {rank}, id) < (:day, :rank, :id)"


_ANYWHERE = {"touchpoint_after": "1", "promise_after": "1", "card_after": "1"}
_BEHIND = {
    "touchpoint_after": _after("happened_on", 0),
    "promise_after": _after(f"({_PROMISE_DAY})", 1),
    "card_after": _after("printed_on", 2),
}
_COUNTS = f"""
SELECT kind, count(*) FROM touchpoint WHERE customer_id = :customer GROUP BY kind
UNION ALL SELECT 'promise', count(*) FROM promise WHERE {_SETTLED}
UNION ALL SELECT 'card', count(*) FROM card_item WHERE {_PRINTED}
"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where on the timeline an entry stands: the key the next page starts behind."""

    day: date
    source: str
    id: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened.

    Attributes:
        source: "touchpoint", "promise" or "card": the table it is written in.
        kind: A touchpoint kind, "promise" or "card".
        precision: "day", "month" or "year": how much of `day` is known.
        subject: The note; what was promised; the occasion of a card.
        we_said: What we answered; the details of a promise; the words of a card.
        amount_minor: In the smallest unit of `currency`.
        due_on: When a promise was due.
        state: Of a promise ("kept", "released") or a card ("printed", "posted", …).
    """

    source: str
    id: int
    kind: str
    day: date
    precision: str = "day"
    subject: str = ""
    we_said: str = ""
    they_said: str = ""
    minutes: int | None = None
    amount_minor: int | None = None
    currency: str = ""
    due_on: date | None = None
    state: str = ""

    @property
    def place(self) -> Place:
        """The key of the entry."""
        return Place(self.day, self.source, self.id)


def load_timeline(
    reader: Reader,
    customer_id: int,
    *,
    kinds: Collection[str] | None = None,
    behind: Place | None = None,
    limit: int = PAGE,
) -> tuple[Entry, ...]:
    """The newest entries, or those that follow `behind`.

    Args:
        reader: The book.
        customer_id: Whose.
        kinds: Only these kinds ("promise" and "card" are kinds too); None for everything.
        behind: The last entry that is known.
        limit: How many at most.
    """
    sql = _BRANCHES.format(in_kinds=_ALL_KINDS if kinds is None else _SOME_KINDS, **(_BEHIND if behind else _ANYWHERE))
    values: dict[str, object] = {
        "customer": customer_id,
        "limit": limit,
        "promises": kinds is None or "promise" in kinds,
        "cards": kinds is None or "card" in kinds,
    }
    if kinds is not None:
        values["kinds"] = json.dumps(sorted(kinds))
    if behind is not None:
        values |= {"day": behind.day.isoformat(), "rank": _RANKS[behind.source], "id": behind.id}
    return tuple(_entry(row) for row in reader.rows(sql, **values))


def count_timeline(reader: Reader, customer_id: int) -> dict[str, int]:
    """How many entries of each kind there are."""
    return {kind: count for kind, count in reader.rows(_COUNTS, customer=customer_id) if count}


def _entry(row: Row) -> Entry:
    source, key, kind, day, precision, subject, we_said, they_said, minutes, amount_minor, currency, due_on, state = row
    return Entry(
        source=_SOURCES[source],
        id=key,
        kind=kind,
        day=date.fromisoformat(day),
        precision=precision,
        subject=subject,
        we_said=we_said,
        they_said=they_said,
        minutes=minutes,
        amount_minor=amount_minor,
        currency=currency,
        due_on=known_day(due_on),
        state=state,
    )
