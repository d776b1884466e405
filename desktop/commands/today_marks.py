"""What the owner does with a line of Today: done, put off, left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete

from desktop.commands.existing import existing, living_customer
from desktop.commands.promises import KEPT, OPEN, SettlePromise
from desktop.errors import BadInput
from desktop.i18n import _
from desktop.models import Promise, TodayMark
from desktop.relationship.today_lines import PromiseLine
from desktop.relationship.today_words import with_name

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from desktop.relationship.today_lines import Line

DONE, SKIPPED, SNOOZED = "done", "skipped", "snoozed"


@dataclass(frozen=True, slots=True)
class MarkDone:
    """The line is dealt with; a promise is kept by it.

    Attributes:
        line: The line.
        on: Today.
        counts_for: The day it counts for, which is still yesterday early in the morning.
    """

    line: Line
    on: date
    counts_for: date

    @property
    def label(self) -> str:
        """What was done."""
        return _("Marked as done: {what}").format(what=with_name(self.line))

    def run(self, session: Session) -> None:
        """Mark it.

        Raises:
            BadInput: The customer or the promise is gone, or the promise is settled already.
        """
        if isinstance(self.line, PromiseLine):
            if existing(session, Promise, self.line.ref_id).status != OPEN:
                raise BadInput(_("That promise is settled already."))
            SettlePromise(self.line.ref_id, KEPT, self.on, self.line.what).run(session)
        _write(session, self.line, DONE, self.counts_for)


@dataclass(frozen=True, slots=True)
class PutOff:
    """The line comes back on the day `until`; today means later today."""

    line: Line
    until: date
    on: date
    counts_for: date

    @property
    def label(self) -> str:
        """What was done."""
        if self.until == self.on:
            return _("Later today: {what}").format(what=with_name(self.line))
        return _("Put off: {what}").format(what=with_name(self.line))

    def run(self, session: Session) -> None:
        """Put it off.

        Raises:
            BadInput: The customer is gone, or the day has passed.
        """
        if self.until < self.on:
            raise BadInput(_("That day has passed."), _("Pick a day to come."))
        _write(session, self.line, SNOOZED, self.counts_for, self.until)


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """The line is not for this customer: this promise, this date or their silences never come up again."""

    line: Line
    counts_for: date

    @property
    def label(self) -> str:
        """What was done."""
        return _("Left out from now on: {what}").format(what=with_name(self.line))

    def run(self, session: Session) -> None:
        """Leave it out.

        Raises:
            BadInput: The customer is gone.
        """
        _write(session, self.line, SKIPPED, self.counts_for)


def _write(session: Session, line: Line, state: str, marked_on: date, until: date | None = None) -> None:
    living_customer(session, line.who.customer_id)
    key = {"task": str(line.task), "ref_id": line.ref_id, "for_on": line.for_on}
    # A new row each time: the newest marks are found by their ids.
    session.execute(delete(TodayMark).filter_by(**key))
    mark = TodayMark(customer_id=line.who.customer_id, state=state, until=until, marked_on=marked_on, **key)
    session.add(mark)
