"""Days that come back every year: birthdays, weddings, whatever a customer keeps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop.calendars.partial_date import PartialDate, why_impossible
from desktop.commands.existing import existing, living_customer
from desktop.errors import BadInput
from desktop.formatting import date_kind_title
from desktop.i18n import _
from desktop.models import ImportantDate
from desktop.text import clean_line

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

DATE_KINDS = ("birthday", "wedding", "name_day", "customer_since", "business_opened", "memorial", "custom")
LEAP_RULES = ("feb28", "mar1", "leap_only")
CELEBRATE = ("celebrate", "quiet", "never")
_LONGEST_LABEL = 120
_ALWAYS_PAST = frozenset({"birthday", "customer_since"})


@dataclass(frozen=True, slots=True)
class Occasion:
    """A yearly date as far as it is known; the parts are checked when it is written.

    Attributes:
        kind: One of DATE_KINDS; "custom" needs a label.
        leap_rule: What 29 February becomes in other years, one of LEAP_RULES.
        celebrate: "celebrate", "quiet" (remember, send nothing cheerful) or "never".
        show_age: Whether the years may be spoken of.
    """

    kind: str = "birthday"
    year: int | None = None
    month: int | None = None
    day: int | None = None
    label: str = ""
    note: str = ""
    leap_rule: str = "feb28"
    celebrate: str = "celebrate"
    show_age: bool = True

    def write(self, row: ImportantDate, as_of: date) -> None:
        """Put it into the row.

        Raises:
            BadInput: There is no such date, it needs a name, or a birthday lies in the future.
        """
        if reason := why_impossible(self.year, self.month, self.day):
            raise BadInput(reason)
        label = clean_line(self.label, _LONGEST_LABEL)
        if self.kind == "custom" and not label:
            raise BadInput(_("Say what day it is, such as “Opening night”."))
        if self.kind in _ALWAYS_PAST and _first_day(self.year, self.month, self.day, as_of) > as_of:
            raise BadInput(_("That day is still to come, so it cannot have happened yet."))
        row.kind, row.label, row.note = self.kind, label, clean_line(self.note)
        row.calendar = "gregorian"
        row.year, row.month, row.day = self.year, self.month, self.day
        row.leap_rule, row.celebrate, row.show_age = self.leap_rule, self.celebrate, self.show_age

    @property
    def title(self) -> str:
        """What the owner calls it."""
        return clean_line(self.label, _LONGEST_LABEL) or date_kind_title(self.kind)


def _first_day(year: int | None, month: int | None, day: int | None, as_of: date) -> date:
    """The earliest day the date can have been; today where the year is not known."""
    known = PartialDate(year, month, day)
    return as_of if known.year is None else date(known.year, known.month or 1, known.day or 1)


@dataclass(frozen=True, slots=True)
class AddImportantDate:
    """Remember a yearly date; gives back its id."""

    customer_id: int
    occasion: Occasion
    as_of: date

    @property
    def label(self) -> str:
        """What was done."""
        return _("Added a date: {what}").format(what=self.occasion.title)

    def run(self, session: Session) -> int:
        """Write it down.

        Raises:
            BadInput: The customer is gone, or there is no such date.
        """
        living_customer(session, self.customer_id)
        row = ImportantDate(customer_id=self.customer_id, source="stated")
        self.occasion.write(row, self.as_of)
        session.add(row)
        session.flush()
        return row.id


@dataclass(frozen=True, slots=True)
class EditImportantDate:
    """Correct a yearly date."""

    date_id: int
    occasion: Occasion
    as_of: date

    @property
    def label(self) -> str:
        """What was done."""
        return _("Changed a date: {what}").format(what=self.occasion.title)

    def run(self, session: Session) -> int:
        """Write it.

        Raises:
            BadInput: The date is gone, or there is no such date.
        """
        row = existing(session, ImportantDate, self.date_id)
        self.occasion.write(row, self.as_of)
        return row.id


@dataclass(frozen=True, slots=True)
class DeleteImportantDate:
    """Forget a yearly date; `title` is for the label."""

    date_id: int
    title: str

    @property
    def label(self) -> str:
        """What was done."""
        return _("Deleted a date: {what}").format(what=self.title)

    def run(self, session: Session) -> None:
        """Delete it.

        Raises:
            BadInput: The date is gone already.
        """
        session.delete(existing(session, ImportantDate, self.date_id))
