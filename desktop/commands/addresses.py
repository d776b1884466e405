"""Where a customer's post goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.commands.existing import existing, living_customer
from desktop.errors import BadInput
from desktop.i18n import _
from desktop.models import Address
from desktop.text import clean_line

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_LONGEST_LINES = 500


@dataclass(frozen=True, slots=True)
class Place:
    """A postal address as typed; `lines` are the street lines, one a row, `country` is ISO 3166 alpha-2 or empty."""

    lines: str = ""
    locality: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    label: str = ""

    def write(self, row: Address) -> None:
        """Put it into the row.

        Raises:
            BadInput: Nothing was typed, more than fits, or the country is not a code.
        """
        lines = "\n".join(line for line in (clean_line(text) for text in self.lines.split("\n")) if line)
        if len(lines) > _LONGEST_LINES:
            raise BadInput(_("The street has room for {most} letters.").format(most=_LONGEST_LINES))
        country = self.country.strip().upper()
        if country and not (len(country) == 2 and country.isascii() and country.isalpha()):
            raise BadInput(_("“{country}” is not a country we know.").format(country=clean_line(self.country, 60)))
        row.lines, row.country = lines, country
        row.locality, row.region = clean_line(self.locality, 120), clean_line(self.region, 120)
        row.postcode, row.label = clean_line(self.postcode, 20), clean_line(self.label, 60)
        if not (row.lines or row.locality or row.postcode):
            raise BadInput(_("Type a street or a town."))


@dataclass(frozen=True, slots=True)
class AddAddress:
    """Give a customer an address; gives back its id."""

    customer_id: int
    place: Place

    @property
    def label(self) -> str:
        """What was done."""
        return _("Added an address")

    def run(self, session: Session) -> int:
        """Write it down.

        Raises:
            BadInput: The customer is gone, or the address is empty.
        """
        living_customer(session, self.customer_id)
        row = Address(customer_id=self.customer_id)
        self.place.write(row)
        session.add(row)
        session.flush()
        return row.id


@dataclass(frozen=True, slots=True)
class EditAddress:
    """Correct an address."""

    address_id: int
    place: Place

    @property
    def label(self) -> str:
        """What was done."""
        return _("Changed an address")

    def run(self, session: Session) -> int:
        """Write it.

        Raises:
            BadInput: The address is gone or would be empty.
        """
        row = existing(session, Address, self.address_id)
        self.place.write(row)
        return row.id


@dataclass(frozen=True, slots=True)
class DeleteAddress:
    """Take an address out of the book."""

    address_id: int

    @property
    def label(self) -> str:
        """What was done."""
        return _("Deleted an address")

    def run(self, session: Session) -> None:
        """Delete it.

        Raises:
            BadInput: The address is gone already.
        """
        session.delete(existing(session, Address, self.address_id))
