"""Those of the list who are in the book already: what it says about them, and what is written for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.commands.importing.additions import additions
from desktop.commands.importing.bulk import milliseconds, rows_of
from desktop.commands.importing.rows import put_parts, put_reference, put_tags
from desktop.exchange import book_rows
from desktop.exchange.book_rows import CUSTOMER_COLUMNS, PART_COLUMNS, WORDS, consent_line, part_query

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from desktop.commands.importing.additions import Additions
    from desktop.commands.importing.arrival import Arrival
    from desktop.commands.importing.bulk import Pile
    from desktop.commands.importing.tags import Tags
    from desktop.exchange.contact import Contact, DateOfNote


_AMONG = "IN ({keys})"


def contacts_of(connection: Connection, ids: Sequence[int]) -> dict[int, Contact]:
    """What the book says about these customers; who is no longer in it is missing here."""
    parts = book_rows.gather((table, rows_of(connection, part_query(table, _AMONG), ids)) for table in PART_COLUMNS)
    people = rows_of(connection, f"SELECT {CUSTOMER_COLUMNS} FROM customer WHERE id {_AMONG}", ids)
    return {row[0]: book_rows.contact(row, parts.get(row[0])) for row in people}


class KnownPeople:
    """The customers of the book whom the list speaks of."""

    def __init__(self, connection: Connection, arrivals: Sequence[Arrival]) -> None:
        self._connection = connection
        ids = sorted({arrival.customer_id for arrival in arrivals if arrival.customer_id is not None})
        self.contacts = contacts_of(connection, ids)
        deleted = "SELECT id FROM customer WHERE deleted_at IS NOT NULL AND id IN ({keys})"
        self._deleted = {row[0] for row in rows_of(connection, deleted, ids)}

    def unite(self, arrival: Arrival, pile: Pile, tags: Tags) -> tuple[bool, Additions]:
        """Write what is new about somebody known; tells whether there was anything, and what."""
        customer_id = arrival.customer_id
        if customer_id is None:
            raise ValueError("somebody new has no rows to be united with")
        new = additions(self.contacts[customer_id], arrival.contact)
        back = customer_id in self._deleted
        if not new.anything and not back:
            return False, new
        self._fill(customer_id, dict(new.words), new.note, back=back)
        for date in new.completed:
            self._complete(customer_id, date)
        for hint in new.consents:
            self._drop_line(customer_id, consent_line(hint._replace(given=True)))
        put_parts(pile, customer_id, new, arrival)
        put_reference(pile, customer_id, dict(new.words).get("source_ref", ""))
        put_tags(pile, customer_id, tags.ids(new.tags))
        return True, new

    def _fill(self, customer_id: int, words: Mapping[str, str], note: str, *, back: bool) -> None:
        columns = {WORDS[name]: value for name, value in words.items() if name in WORDS}
        if note:
            before = self.contacts[customer_id].note
            columns[WORDS["note"]] = f"{before}\n{note}" if before else note
        sets = [f"{column} = ?" for column in columns] + ["deleted_at = NULL"] * back
        if sets:
            self._connection.exec_driver_sql(
                f"UPDATE customer SET {', '.join(sets)}, updated_at = ? WHERE id = ?",
                (*columns.values(), milliseconds(), customer_id),
            )

    def _drop_line(self, customer_id: int, line: str) -> None:
        self._connection.exec_driver_sql(
            "DELETE FROM vcard_property WHERE customer_id = ? AND line = ?", (customer_id, line)
        )

    def _complete(self, customer_id: int, date: DateOfNote) -> None:
        self._connection.exec_driver_sql(
            "UPDATE important_date SET year = ?, updated_at = ? WHERE customer_id = ? AND kind = ? AND month = ? "
            "AND day IS ? AND year IS NULL AND calendar = 'gregorian'",
            (date.date.year, milliseconds(), customer_id, date.kind, date.date.month, date.date.day),
        )
