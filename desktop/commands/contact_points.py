"""How a customer is reached: numbers, e-mails, accounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from desktop.commands.existing import existing, living_customer
from desktop.commands.known_by import email_known_by, phone_known_by
from desktop.errors import BadInput
from desktop.i18n import _
from desktop.models import ContactPoint, Shop
from desktop.text import clean_line, digits

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

CHANNELS = ("phone", "email", "whatsapp", "instagram", "facebook", "web")
STATES = ("ok", "bounced", "wrong")
_NUMBERS = frozenset({"phone", "whatsapp", "sms", "signal", "telegram"})
_LONGEST = 320


@dataclass(frozen=True, slots=True)
class Line:
    """One way to reach somebody, as typed.

    Attributes:
        channel: One of CHANNELS.
        label: home, work, mobile, or the owner's word.
        preferred: Whether it is the best way of its channel.
        status: One of STATES.
    """

    channel: str
    value: str
    label: str = ""
    preferred: bool = False
    status: str = "ok"

    def write(self, row: ContactPoint, session: Session) -> None:
        """Put it into the row.

        Raises:
            BadInput: It cannot be a number or an e-mail address.
        """
        value = clean_line(self.value, _LONGEST)
        check_point(self.channel, value)
        row.channel, row.value, row.label = self.channel, value, clean_line(self.label, 60)
        row.normalised = _normalised(self.channel, value, session)
        row.preferred, row.status = self.preferred, self.status


def check_point(channel: str, value: str) -> None:
    """Make sure that a clean text can be a number or an address of that channel.

    Raises:
        BadInput: It cannot.
    """
    if not value:
        raise BadInput(_("Type a number or an address."))
    if channel in _NUMBERS and len(digits(value)) < 3:
        raise BadInput(_("“{value}” is not a telephone number.").format(value=value))
    if channel == "email":
        name, at, domain = value.rpartition("@")
        if not (name and at and domain) or " " in value:
            raise BadInput(_("“{value}” is not an e-mail address.").format(value=value))


def _normalised(channel: str, value: str, session: Session) -> str:
    if channel in _NUMBERS:
        country = session.execute(select(Shop.country).where(Shop.id == 1)).scalar() or ""
        return phone_known_by(value, country)
    return email_known_by(value) if channel == "email" else value


def _only_one_preferred(row: ContactPoint, session: Session) -> None:
    if row.preferred:
        session.flush()
        session.execute(
            update(ContactPoint)
            .where(
                ContactPoint.customer_id == row.customer_id,
                ContactPoint.channel == row.channel,
                ContactPoint.id != row.id,
                ContactPoint.preferred,
            )
            .values(preferred=False)
        )


@dataclass(frozen=True, slots=True)
class AddContactPoint:
    """Give a customer a number or an address to be reached by; gives back its id."""

    customer_id: int
    line: Line

    @property
    def label(self) -> str:
        """What was done."""
        return _("Added {value}").format(value=clean_line(self.line.value))

    def run(self, session: Session) -> int:
        """Write it down.

        Raises:
            BadInput: The customer is gone, or it cannot be a number or an e-mail address.
        """
        living_customer(session, self.customer_id)
        row = ContactPoint(customer_id=self.customer_id)
        self.line.write(row, session)
        session.add(row)
        session.flush()
        _only_one_preferred(row, session)
        return row.id


@dataclass(frozen=True, slots=True)
class EditContactPoint:
    """Correct a number or address, or say that it is wrong."""

    point_id: int
    line: Line

    @property
    def label(self) -> str:
        """What was done."""
        return _("Changed {value}").format(value=clean_line(self.line.value))

    def run(self, session: Session) -> int:
        """Write it.

        Raises:
            BadInput: It is gone, or cannot be a number or an e-mail address.
        """
        row = existing(session, ContactPoint, self.point_id)
        self.line.write(row, session)
        _only_one_preferred(row, session)
        return row.id


@dataclass(frozen=True, slots=True)
class DeleteContactPoint:
    """Take a number or address out of the book; `value` is for the label."""

    point_id: int
    value: str

    @property
    def label(self) -> str:
        """What was done."""
        return _("Deleted {value}").format(value=self.value)

    def run(self, session: Session) -> None:
        """Delete it.

        Raises:
            BadInput: It is gone already.
        """
        session.delete(existing(session, ContactPoint, self.point_id))
