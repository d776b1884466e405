"""Who comes in with a list, as checked beforehand, and what became of each row of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.exchange.contact import Contact

CREATED, UPDATED, UNCHANGED, REJECTED = "created", "updated", "unchanged", "rejected"


@dataclass(frozen=True, slots=True)
class Arrival:
    """One person, business or household of the list; all of their rows joined.

    Attributes:
        contact: What the rows say about them.
        uid: What they are known by from now on, the same each time this row comes in.
        lines: The lines of their rows, the first of them first.
        phones: The numbers in their international form, one for each of the contact's phones; empty where unknown.
        customer_id: Who they are in the book; None for somebody new.
        remark: What the owner should know about it.
    """

    contact: Contact
    uid: str
    lines: tuple[int, ...]
    phones: tuple[str, ...] = ()
    customer_id: int | None = None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What became of one row."""

    line: int
    outcome: str
    reason: str = ""
    customer_id: int | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of a list.

    Attributes:
        outcomes: One for each row, by line.
        tag: The tag that everybody new wears; empty where nobody is new.
    """

    outcomes: tuple[RowOutcome, ...]
    tag: str = ""

    def count(self, outcome: str) -> int:
        """How many rows ended this way."""
        return sum(row.outcome == outcome for row in self.outcomes)

    @property
    def people(self) -> frozenset[int]:
        """The customers who are new or have something new."""
        wanted = {CREATED, UPDATED}
        return frozenset(row.customer_id for row in self.outcomes if row.customer_id and row.outcome in wanted)
