"""What the shop said it would do: promise, keep, change, take back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.commands.existing import existing, living_customer
from desktop.errors import BadInput
from desktop.i18n import _
from desktop.models import Promise
from desktop.text import clean, clean_line

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

OPEN, KEPT, RELEASED = "open", "kept", "released"


@dataclass(frozen=True, slots=True)
class Vow:
    """What is promised, and by when; `due_on` may be open."""

    what: str
    due_on: date | None = None
    detail: str = ""

    def write(self, row: Promise) -> None:
        """Put it into the row, whose `made_on` is set.

        Raises:
            BadInput: Nothing was promised, or it was due before it was promised.
        """
        what = clean_line(self.what)
        if not what:
            raise BadInput(_("Say what you promised."))
        if self.due_on is not None and self.due_on < row.made_on:
            raise BadInput(_("That day lies before the promise was made."))
        row.what = what
        row.due_on = self.due_on
        row.detail = clean(self.detail)


@dataclass(frozen=True, slots=True)
class AddPromise:
    """Promise a customer something; gives back the promise's id."""

    customer_id: int
    vow: Vow
    as_of: date

    @property
    def label(self) -> str:
        """What was done."""
        return _("Promised: {what}").format(what=clean_line(self.vow.what))

    def run(self, session: Session) -> int:
        """Write it down.

        Raises:
            BadInput: The customer is gone, nothing was promised, or the day has passed.
        """
        living_customer(session, self.customer_id)
        row = Promise(customer_id=self.customer_id, made_on=self.as_of, status=OPEN)
        self.vow.write(row)
        session.add(row)
        session.flush()
        return row.id


@dataclass(frozen=True, slots=True)
class EditPromise:
    """Say differently what was promised."""

    promise_id: int
    vow: Vow

    @property
    def label(self) -> str:
        """What was done."""
        return _("Changed the promise: {what}").format(what=clean_line(self.vow.what))

    def run(self, session: Session) -> int:
        """Write it.

        Raises:
            BadInput: The promise is gone, is empty, or was due before it was made.
        """
        row = existing(session, Promise, self.promise_id)
        self.vow.write(row)
        return row.id


@dataclass(frozen=True, slots=True)
class SettlePromise:
    """Mark a promise as kept on a day, released (they no longer want it), or open again; `what` is for the label."""

    promise_id: int
    status: str
    on: date
    what: str

    @property
    def label(self) -> str:
        """What was done."""
        words = {KEPT: _("Promise kept: {what}"), RELEASED: _("No longer wanted: {what}")}
        return words.get(self.status, _("Promise open again: {what}")).format(what=self.what)

    def run(self, session: Session) -> int:
        """Write it.

        Raises:
            BadInput: The promise is gone, or would be kept before it was made.
        """
        row = existing(session, Promise, self.promise_id)
        if self.status == KEPT and self.on < row.made_on:
            raise BadInput(_("That day lies before the promise was made."))
        row.status = self.status
        row.delivered_on = self.on if self.status == KEPT else None
        return row.id


@dataclass(frozen=True, slots=True)
class DeletePromise:
    """Take a promise out of the book; `what` is for the label."""

    promise_id: int
    what: str

    @property
    def label(self) -> str:
        """What was done."""
        return _("Deleted the promise: {what}").format(what=self.what)

    def run(self, session: Session) -> None:
        """Delete it.

        Raises:
            BadInput: The promise is gone already.
        """
        session.delete(existing(session, Promise, self.promise_id))
