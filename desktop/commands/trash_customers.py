"""Deleting customers into the 30-day trash, and taking them out again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import update

from desktop.commands.batches import batches
from desktop.i18n import _, ngettext
from desktop.models import Customer
from desktop.models.base import now

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class _Customers:
    """Whom it is about.

    Attributes:
        customer_ids: Their ids; those that are gone for good, or are there already, are passed over.
        name: What the one customer is called, for the label.
    """

    customer_ids: Sequence[int]
    name: str = ""

    def _told(self, of_one: str, of_several: str) -> str:
        """The words for one customer with a name, or those that count."""
        count = len(self.customer_ids)
        return of_one.format(name=self.name) if self.name and count == 1 else of_several.format(count=count)


@dataclass(frozen=True, slots=True)
class TrashCustomers(_Customers):
    """Delete customers; they can be restored for 30 days. Gives back how many there were."""

    @property
    def label(self) -> str:
        """What was done."""
        several = ngettext("Deleted {count} customer", "Deleted {count} customers", len(self.customer_ids))
        return self._told(_("Deleted {name}"), several)

    def run(self, session: Session) -> int:
        """Put them into the trash."""
        return _set_deleted(session, self.customer_ids, now())


@dataclass(frozen=True, slots=True)
class RestoreCustomers(_Customers):
    """Take customers out of the trash. Gives back how many there were."""

    @property
    def label(self) -> str:
        """What was done."""
        several = ngettext("Restored {count} customer", "Restored {count} customers", len(self.customer_ids))
        return self._told(_("Restored {name}"), several)

    def run(self, session: Session) -> int:
        """Take them back into the lists."""
        return _set_deleted(session, self.customer_ids, None)


def _set_deleted(session: Session, ids: Sequence[int], moment: datetime | None) -> int:
    changed = 0
    other_side = Customer.deleted_at.is_(None) if moment else Customer.deleted_at.is_not(None)
    for batch in batches(ids):
        statement = update(Customer).where(Customer.id.in_(batch), other_side).values(deleted_at=moment)
        changed += len(session.execute(statement.returning(Customer.id)).all())
    return changed
