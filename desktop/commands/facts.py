"""What is worth remembering about a customer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from desktop.commands.existing import existing, living_customer
from desktop.errors import BadInput
from desktop.i18n import _
from desktop.models import Fact
from desktop.text import clean_line, fold

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

CATEGORIES = ("like", "dislike", "allergy", "family", "need", "business", "other")
SOURCES = ("stated", "observed", "assumed", "imported")


@dataclass(frozen=True, slots=True)
class Remark:
    """A fact as the owner tells it; `category` is one of CATEGORIES, `source` one of SOURCES."""

    value: str
    category: str = "other"
    source: str = "stated"

    def write(self, row: Fact, session: Session) -> None:
        """Put it into the row.

        Raises:
            BadInput: It says nothing, or is remembered already.
        """
        value = clean_line(self.value)
        if not value:
            raise BadInput(_("Say what is worth remembering."))
        known = session.execute(
            select(Fact.id, Fact.value).where(Fact.customer_id == row.customer_id, Fact.category == self.category)
        )
        if any(fold(text) == fold(value) for key, text in known if key != row.id):
            raise BadInput(_("“{fact}” is remembered already.").format(fact=value))
        row.value, row.category, row.source = value, self.category, self.source


@dataclass(frozen=True, slots=True)
class AddFact:
    """Remember something about a customer; gives back its id."""

    customer_id: int
    remark: Remark
    as_of: date

    @property
    def label(self) -> str:
        """What was done."""
        return _("Noted: {what}").format(what=clean_line(self.remark.value))

    def run(self, session: Session) -> int:
        """Write it down.

        Raises:
            BadInput: The customer is gone, or there is nothing new in it.
        """
        living_customer(session, self.customer_id)
        row = Fact(customer_id=self.customer_id, learned_on=self.as_of)
        self.remark.write(row, session)
        session.add(row)
        session.flush()
        return row.id


@dataclass(frozen=True, slots=True)
class EditFact:
    """Remember it differently."""

    fact_id: int
    remark: Remark

    @property
    def label(self) -> str:
        """What was done."""
        return _("Corrected: {what}").format(what=clean_line(self.remark.value))

    def run(self, session: Session) -> int:
        """Write it.

        Raises:
            BadInput: The fact is gone, empty, or remembered already.
        """
        row = existing(session, Fact, self.fact_id)
        self.remark.write(row, session)
        return row.id


@dataclass(frozen=True, slots=True)
class ConfirmFact:
    """It is (still) true: an assumed fact loses its badge; `value` is for the label."""

    fact_id: int
    as_of: date
    value: str

    @property
    def label(self) -> str:
        """What was done."""
        return _("Still true: {what}").format(what=self.value)

    def run(self, session: Session) -> int:
        """Write it.

        Raises:
            BadInput: The fact is gone.
        """
        row = existing(session, Fact, self.fact_id)
        row.confirmed_on = self.as_of
        return row.id


@dataclass(frozen=True, slots=True)
class DeleteFact:
    """Forget a fact; `value` is for the label."""

    fact_id: int
    value: str

    @property
    def label(self) -> str:
        """What was done."""
        return _("Deleted: {what}").format(what=self.value)

    def run(self, session: Session) -> None:
        """Delete it.

        Raises:
            BadInput: The fact is gone already.
        """
        session.delete(existing(session, Fact, self.fact_id))
