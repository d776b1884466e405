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
class TrashCustomers:
    """Delete customers; they can be restored for 30 days. Gives back how many there were.

    Attributes:
        customer_ids: Whom; ids that are gone are passed over.
        name: What the one customer is called, for the label.
    """

    customer_ids: Sequence[int]
    name: str = ""

    @property
    def label(self) -> str:
        """What was done."""
        if self.name and len(self.customer_ids) == 1:
            return _("Deleted {name}").format(name=self.name)
        count = len(self.customer_ids)
        return ngettext("Deleted {count} customer", "Deleted {count} customers", count).format(count=count)

    def run(self, session: Session) -> int:
        """Put them into the trash."""
        return _set_deleted(session, self.customer_ids, now())


@dataclass(frozen=True, slots=True)
class RestoreCustomers:
    """Take customers out of the trash. Gives back how many there were.

    Attributes:
        customer_ids: Whom; ids that are gone for good are passed over.
        name: What the one customer is called, for the label.
    """

    customer_ids: Sequence[int]
    name: str = ""

    @property
    def label(self) -> str:
        """What was done."""
        if self.name and len(self.customer_ids) == 1:
            return _("Restored {name}").format(name=self.name)
        count = len(self.customer_ids)
        return ngettext("Restored {count} customer", "Restored {count} customers", count).format(count=count)

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
