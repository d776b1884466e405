"""Moving a customer to another stage: the owner decides, and the timeline remembers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.commands.existing import living_customer
from desktop.formatting import COURTSHIP, stage_name
from desktop.i18n import _
from desktop.models import Shop, Touchpoint
from desktop.text import clean

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class ChangeStage:
    """Move a customer to a stage; nothing happens if they are there already.

    Attributes:
        customer_id: Whom.
        stage: 1 to 5.
        as_of: Today, the day of the move.
        why: What changed, in the owner's words; may be empty.
        name: What they are called, for the label.
    """

    customer_id: int
    stage: int
    as_of: date
    why: str = ""
    name: str = ""

    @property
    def label(self) -> str:
        """What was done."""
        if self.name:
            return _("Moved {name} to {stage}").format(name=self.name, stage=stage_name(self.stage))
        return _("Moved a customer to {stage}").format(stage=stage_name(self.stage))

    def run(self, session: Session) -> None:
        """Write the stage and the entry on the timeline.

        Raises:
            BadInput: The customer is gone or in the trash.
        """
        customer = living_customer(session, self.customer_id)
        if customer.stage == self.stage:
            return
        shop = session.get(Shop, 1)
        words = shop.stage_words if shop else COURTSHIP
        subject = _("Moved from {before} to {after}").format(
            before=stage_name(customer.stage, words), after=stage_name(self.stage, words)
        )
        session.add(
            Touchpoint(
                customer_id=customer.id,
                kind="stage",
                happened_on=self.as_of,
                subject=subject,
                we_said=clean(self.why),
            )
        )
        customer.stage = self.stage
        customer.stage_since = self.as_of
