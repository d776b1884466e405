"""The contacts that leave the book, read piece by piece so that a list of any length fits into memory."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.exchange import book_rows
from desktop.exchange.book_rows import CONSENT, CUSTOMER_COLUMNS, PART_COLUMNS, part_query
from desktop.queries.condition import EVERYBODY, Condition

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.exchange.contact import Contact
    from desktop.storage.reader import Reader

_PIECE = 500
_COUNT = "SELECT count(*) FROM customer_summary c WHERE {where}"
# The order of the list; keyset, so that the thousandth piece is read as quickly as the first.
_IDS = """
SELECT sort_key, customer_id FROM customer_summary c
WHERE (sort_key, customer_id) > (:sort_key, :customer_id) AND {where}
ORDER BY sort_key, customer_id LIMIT :piece
"""
_AMONG = "IN (SELECT value FROM json_each(:ids))"
_CUSTOMERS = f"SELECT {CUSTOMER_COLUMNS} FROM customer WHERE id {_AMONG}"
_CHOSEN = Condition("c.customer_id IN (SELECT value FROM json_each(:chosen))")
# For letters and offers: nobody who is blocked, has died or moved away, or said no to any of the channels.
FOR_MAILING = Condition(
    "c.status IN ('active', 'former') AND NOT EXISTS (SELECT 1 FROM vcard_property v "
    f"WHERE v.customer_id = c.customer_id AND v.line GLOB '{CONSENT}*=no')"
)


@dataclass(frozen=True, slots=True)
class WhoLeaves:
    """Whose contacts are wanted.

    Attributes:
        condition: Everybody, or the filter in force.
        chosen: The ids the owner picked; they win over the condition.
        mailing: Whether to leave out whoever is blocked, has died, moved away or wants no offers.
    """

    condition: Condition = EVERYBODY
    chosen: tuple[int, ...] = ()
    mailing: bool = False

    def where(self) -> Condition:
        """The whole condition."""
        who = Condition(_CHOSEN.sql, {"chosen": json.dumps(self.chosen)}) if self.chosen else self.condition
        return who & FOR_MAILING if self.mailing else who


def count_contacts(reader: Reader, who: WhoLeaves) -> int:
    """How many there are."""
    where = who.where()
    found = reader.first(_COUNT.format(where=where.sql), **where.values)
    return int(found[0]) if found else 0


@dataclass(frozen=True, slots=True)
class ContactStream:
    """The contacts one after the other, in the order of the list; `len` is known beforehand as a hint."""

    reader: Reader
    who: WhoLeaves = field(default_factory=WhoLeaves)

    def __length_hint__(self) -> int:
        return count_contacts(self.reader, self.who)

    def __iter__(self) -> Iterator[Contact]:
        where = self.who.where()
        sql = _IDS.format(where=where.sql)
        sort_key, customer_id = "", 0
        while piece := self.reader.rows(sql, sort_key=sort_key, customer_id=customer_id, piece=_PIECE, **where.values):
            sort_key, customer_id = piece[-1]
            yield from _contacts(self.reader, [row[1] for row in piece])


def _contacts(reader: Reader, ids: list[int]) -> Iterator[Contact]:
    among = json.dumps(ids)
    parts = book_rows.gather((table, reader.rows(part_query(table, _AMONG), ids=among)) for table in PART_COLUMNS)
    people = {row[0]: row for row in reader.rows(_CUSTOMERS, ids=among)}
    for customer_id in ids:
        yield book_rows.contact(people[customer_id], parts.get(customer_id))
