"""Adding a customer by hand: only the name is needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.commands.contact_points import Line, check_point
from desktop.commands.typed_name import NameParts, part_name
from desktop.errors import BadInput
from desktop.i18n import _
from desktop.models import ContactPoint, Customer, ImportantDate
from desktop.text import clean, clean_line

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop.calendars.partial_date import PartialDate


@dataclass(frozen=True, slots=True)
class AddCustomer:
    """Add a customer; gives back the new id.

    Attributes:
        name: As typed, “Ana Silva” or “Silva, Ana”.
        as_of: Today.
        kind: person, business or household.
        phone: As typed; may be empty.
        email: As typed; may be empty.
        birthday: As far as known.
        about: The line under the name in lists.
        note: Anything longer.
        met_on: The day they first met the shop; today where nobody says.
        met_how: How they met it.
        stage: 1 to 5.
    """

    name: str
    as_of: date
    kind: str = "person"
    phone: str = ""
    email: str = ""
    birthday: PartialDate | None = None
    about: str = ""
    note: str = ""
    met_on: date | None = None
    met_how: str = ""
    stage: int = 1

    @property
    def label(self) -> str:
        """What was done."""
        return _("Added {name}").format(name=self._parts().display)

    def run(self, session: Session) -> int:
        """Write the customer and what is known of them.

        Raises:
            BadInput: There is no name, the day they met lies ahead, or the number or e-mail cannot be one.
        """
        self.check()
        parts = self._parts()
        met_on = self.met_on or self.as_of
        customer = Customer(
            kind=self.kind,
            display_name=parts.display,
            given_name=parts.given,
            family_name=parts.family,
            stage=self.stage,
            stage_since=met_on,
            met_on=met_on,
            met_how=clean_line(self.met_how),
            about=clean_line(self.about),
            notes=clean(self.note),
        )
        session.add(customer)
        session.flush()
        self._reach(session, customer.id)
        if self.birthday:
            session.add(_birthday(customer.id, self.birthday))
        session.flush()
        return customer.id

    def check(self) -> None:
        """Make sure that they can be added, before the dialog that asked is gone.

        Raises:
            BadInput: There is no name, the day they met lies ahead, or the number or e-mail cannot be one.
        """
        if not self._parts().display:
            raise BadInput(_("A customer needs a name."))
        if self.met_on and self.met_on > self.as_of:
            raise BadInput(_("The day you met cannot lie ahead."))
        for channel, value in self._points():
            check_point(channel, value)

    def _points(self) -> list[tuple[str, str]]:
        typed = (("phone", self.phone), ("email", self.email))
        return [(channel, clean_line(value)) for channel, value in typed if value.strip()]

    def _parts(self) -> NameParts:
        name = clean_line(self.name)
        return part_name(name) if self.kind == "person" else NameParts(name)

    def _reach(self, session: Session, customer_id: int) -> None:
        for channel, value in self._points():
            row = ContactPoint(customer_id=customer_id)
            Line(channel, value).write(row, session)
            session.add(row)


def _birthday(customer_id: int, known: PartialDate) -> ImportantDate:
    return ImportantDate(
        customer_id=customer_id, kind="birthday", year=known.year, month=known.month, day=known.day, source="stated"
    )
