"""Note what happened with a customer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.commands.existing import living_customer
from desktop.formatting import kind_title
from desktop.i18n import _
from desktop.models import Touchpoint

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop.commands.happening import Happening


@dataclass(frozen=True, slots=True)
class NoteTouchpoint:
    """Put one thing that happened on the timeline; gives back its id."""

    customer_id: int
    happening: Happening
    as_of: date

    @property
    def label(self) -> str:
        """What was done."""
        return _("Noted: {what}").format(what=kind_title(self.happening.kind))

    def run(self, session: Session) -> int:
        """Write it down.

        Raises:
            BadInput: The customer is gone, or it has not happened yet.
        """
        living_customer(session, self.customer_id)
        row = Touchpoint(customer_id=self.customer_id)
        self.happening.write(row, self.as_of)
        session.add(row)
        session.flush()
        return row.id
