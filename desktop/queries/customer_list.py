"""The list of customers: only the rows that are looked at, however many there are."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.queries.condition import EVERYBODY
from desktop.queries.customer_filters import DELETED, CustomerFilter, ids, where
from desktop.queries.list_order import ByIds, ByName, ListOrder
from desktop.queries.next_event import NextEvent, load_next_events
from desktop.queries.stored_days import day_of, known_day

if TYPE_CHECKING:
    from datetime import date

    from desktop.storage.reader import Reader, Row

NAME, LAST, STAGE = "name", "last", "stage"
# Sort → as it comes naturally, and turned round.
_ORDERS = {
    NAME: ("c.sort_key, c.customer_id", "c.sort_key DESC, c.customer_id DESC"),
    LAST: ("c.last_on DESC, c.customer_id DESC", "c.last_on IS NULL, c.last_on, c.customer_id"),
    STAGE: ("c.stage DESC, c.sort_key, c.customer_id", "c.stage, c.sort_key, c.customer_id"),
}
SORTS = tuple(_ORDERS)
PAGE = 100

_IDS = "SELECT c.customer_id FROM customer_summary c WHERE {where} ORDER BY {order}"
_ROWS = """SELECT c.customer_id, c.display_name, c.kind, c.about, c.stage, c.tags, c.last_kind, c.last_on,
 c.quiet_on <= :today FROM customer_summary c WHERE c.customer_id IN (SELECT value FROM json_each(:ids))"""
_DELETED_ROWS = """SELECT c.id, c.display_name, c.kind, c.about, c.stage, '', '', NULL, 0, c.deleted_at
 FROM customer c WHERE c.id IN (SELECT value FROM json_each(:ids)) AND c.deleted_at IS NOT NULL"""


@dataclass(frozen=True, slots=True)
class ListRow:
    """One customer of the list.

    Attributes:
        id: Their number in the book.
        name: As shown.
        kind: person, business or household.
        about: The line under the name; may be empty.
        stage: 1 to 5.
        tags: In order.
        last_kind: What happened last; empty for nothing yet.
        last_on: The day of it.
        quiet: Whether their silence is longer than usual for them.
        coming: What comes up next, if anything.
        deleted_on: The day they were put into the trash, UTC; None for the living.
    """

    id: int
    name: str
    kind: str
    about: str
    stage: int
    tags: tuple[str, ...]
    last_kind: str
    last_on: date | None
    quiet: bool
    coming: NextEvent | None = None
    deleted_on: date | None = None


@dataclass(frozen=True, slots=True)
class ListRequest:
    """What the list is to show.

    Attributes:
        wanted: Whom.
        sort: One of SORTS; a search is ordered by how well it fits, and the trash by when.
        turned: Whether the order is turned round.
    """

    wanted: CustomerFilter = CustomerFilter()  # noqa: RUF009 - frozen
    sort: str = NAME
    turned: bool = False


class CustomerList:
    """An open list: how many, and any stretch of it. It belongs to the thread of its reader.

    Args:
        reader: The book.
        request: What to show.
        as_of: Today.
    """

    def __init__(self, reader: Reader, request: ListRequest, as_of: date) -> None:
        self.request = request
        self._reader = reader
        self._as_of = as_of
        self._order = _order(reader, request, as_of)

    @property
    def count(self) -> int:
        """How many customers it shows."""
        return self._order.count

    def ids(self, first: int, most: int) -> list[int]:
        """The ids from place `first` on, at most `most`."""
        return self._order.ids(first, most)

    def place(self, customer_id: int) -> int | None:
        """Where a customer stands; None where they are not in the list."""
        return self._order.place(customer_id)

    def rows(self, first: int, most: int = PAGE) -> list[ListRow | None]:
        """The rows from place `first` on; None where somebody has gone since the list was opened."""
        wanted = self._order.ids(first, most)
        among = json.dumps(wanted)
        if self.request.wanted.show == DELETED:
            found = {row[0]: _list_row(row) for row in self._reader.rows(_DELETED_ROWS, ids=among)}
        else:
            coming = load_next_events(self._reader, wanted, self._as_of)
            rows = self._reader.rows(_ROWS, ids=among, today=self._as_of.isoformat())
            found = {row[0]: _list_row((*row, None), coming.get(row[0])) for row in rows}
        return [found.get(one) for one in wanted]


def _order(reader: Reader, request: ListRequest, as_of: date) -> ListOrder:
    wanted = request.wanted
    if wanted.show == DELETED or wanted.text.strip():
        return ByIds(ids(reader, wanted, as_of))
    if wanted.everyone and request.sort == NAME and not request.turned:
        return ByName(reader)
    condition = where(wanted, as_of)
    order = _ORDERS[request.sort][request.turned]
    if condition != EVERYBODY:
        # The plus keeps SQLite from walking everybody in order to spare itself the sorting of a few.
        order = f"+{order}"
    rows = reader.rows(_IDS.format(where=condition.sql, order=order), **condition.values)
    return ByIds([row[0] for row in rows])


def _list_row(row: Row, coming: NextEvent | None = None) -> ListRow:
    customer_id, name, kind, about, stage, tags, last_kind, last_on, quiet, deleted_at = row
    return ListRow(
        id=customer_id,
        name=name,
        kind=kind,
        about=about,
        stage=stage,
        tags=tuple(tags.split("\n")) if tags else (),
        last_kind=last_kind,
        last_on=known_day(last_on),
        quiet=bool(quiet),
        coming=coming,
        deleted_on=None if deleted_at is None else day_of(deleted_at),
    )
