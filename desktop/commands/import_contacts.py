"""Bringing in a list: one command, one transaction, one undo step, however long the list is."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from desktop.commands.importing.arrival import (
    CREATED,
    REJECTED,
    UNCHANGED,
    UPDATED,
    Arrival,
    ImportReport,
    RowOutcome,
)
from desktop.commands.importing.bulk import Pile, next_id, rows_of
from desktop.commands.importing.known import KnownPeople
from desktop.commands.importing.rows import put_customer, put_parts, put_reference, put_tags
from desktop.commands.importing.tags import Tags
from desktop.exchange.options import OnProgress, no_progress
from desktop.formatting import day_month
from desktop.i18n import _
from desktop.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from desktop.exchange.contact import ImportedRow

_STEP = 200  # people between two looks at Cancel


@dataclass(frozen=True, slots=True)
class ImportContacts:
    """Bring in the people of a list that was checked before.

    Attributes:
        arrivals: Who comes in.
        left_out: The rows that stay outside.
        file_name: What the list is called.
        as_of: Today.
        language: The window's language, for the day in the tag “Brought in 24 November”.
        on_progress: Told (done, total); may raise `Cancelled`, and then nothing has happened.
    """

    arrivals: tuple[Arrival, ...]
    left_out: tuple[ImportedRow, ...]
    file_name: str
    as_of: date
    language: str = "en"
    on_progress: OnProgress = no_progress

    @property
    def label(self) -> str:
        """Past sentence for undo and toast."""
        return _("Brought in {file}").format(file=self.file_name)

    def run(self, session: Session) -> ImportReport:
        """Write everybody; gives back what became of each row. A list that brings nothing new leaves no trace."""
        return _Import(self, session.connection()).run()


class _Import:
    def __init__(self, command: ImportContacts, connection: Connection) -> None:
        self._command = command
        self._connection = connection
        self._pile = Pile()
        self._tags = Tags(connection, self._pile)
        self._known = KnownPeople(connection, command.arrivals)
        self._next_customer = next_id(connection, "customer")
        self._taken = set(self._taken_uids())
        self._outcomes: list[RowOutcome] = []
        self._tag = _("Brought in {day}").format(day=day_month(command.as_of, command.language))

    def run(self) -> ImportReport:
        arrivals = self._command.arrivals
        for done, arrival in enumerate(arrivals):
            if done % _STEP == 0:
                self._command.on_progress(done, len(arrivals))
                self._pile.write(self._connection)
            if arrival.customer_id in self._known.contacts:
                self._unite(arrival)
            else:
                self._create(arrival)
        self._outcomes += [RowOutcome(row.line, REJECTED, row.reason) for row in self._command.left_out]
        self._outcomes.sort(key=lambda row: row.line)
        self._command.on_progress(len(arrivals), len(arrivals))
        outcomes = {row.outcome for row in self._outcomes}
        if outcomes & {CREATED, UPDATED}:
            self._record()
        self._pile.write(self._connection)
        return ImportReport(tuple(self._outcomes), self._tag if CREATED in outcomes else "")

    def _create(self, arrival: Arrival) -> None:
        customer_id = self._next_customer
        self._next_customer += 1
        uid = str(uuid4()) if arrival.uid in self._taken else arrival.uid
        self._taken.add(uid)
        put_customer(self._pile, customer_id, uid, arrival.contact)
        put_parts(self._pile, customer_id, arrival.contact, arrival)
        put_reference(self._pile, customer_id, arrival.contact.source_ref)
        put_tags(self._pile, customer_id, self._tags.ids((*arrival.contact.tags, self._tag)))
        self._tell(arrival, CREATED, customer_id, arrival.remark)

    def _unite(self, arrival: Arrival) -> None:
        anything, new = self._known.unite(arrival, self._pile, self._tags)
        remark = " ".join(part for part in (arrival.remark, *new.kept) if part)
        self._tell(arrival, UPDATED if anything else UNCHANGED, arrival.customer_id, remark)

    def _tell(self, arrival: Arrival, outcome: str, customer_id: int | None, remark: str) -> None:
        first, *more = arrival.lines
        self._outcomes.append(RowOutcome(first, outcome, remark, customer_id))
        follow = UNCHANGED if outcome == UNCHANGED else UPDATED
        reason = _("The same person as in line {line}.").format(line=first)
        self._outcomes += [RowOutcome(line, follow, reason, customer_id) for line in more]

    def _record(self) -> None:
        batch = next_id(self._connection, "import_batch")
        self._pile.add("import_batch", batch, clean_line(self._command.file_name), self._command.as_of.isoformat())
        raw = {row.line: json.dumps(row.raw, ensure_ascii=False) for row in self._command.left_out}
        for row in self._outcomes:
            kept = raw.get(row.line, "") if row.outcome == REJECTED else ""
            self._pile.add("import_row", batch, row.line, row.outcome, row.reason, kept, row.customer_id)

    def _taken_uids(self) -> Iterator[str]:
        """Two customers are never known by the same thing, whoever wrote the list."""
        uids = [arrival.uid for arrival in self._command.arrivals if arrival.customer_id is None]
        return (row[0] for row in rows_of(self._connection, "SELECT uid FROM customer WHERE uid IN ({keys})", uids))
