"""What has lain in the trash long enough goes for good."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete

from desktop.i18n import _
from desktop.models import Customer

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class EmptyTrash:
    """Erase the customers deleted before the moment `until`, with everything that hangs on them."""

    until: datetime

    @property
    def label(self) -> str:
        """What was done."""
        return _("Emptied the trash")

    def run(self, session: Session) -> int:
        """Erase them; returns how many."""
        erased = session.execute(delete(Customer).where(Customer.deleted_at < self.until).returning(Customer.id))
        return len(erased.all())
