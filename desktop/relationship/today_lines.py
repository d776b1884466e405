"""The lines of Today: who each is about, and the facts that put it there.

Named tuples, as Python makes them five times sooner than data classes and the window waits for them at every start.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Task(StrEnum):
    """What a line asks for, in the order of the sections; the value is what a mark in the book says."""

    PROMISE = "promise"
    OCCASION = "occasion"
    QUIET = "quiet"


MINUTES = {Task.PROMISE: 2, Task.OCCASION: 1, Task.QUIET: 1}


class Who(NamedTuple):
    """The customer of a line; `given` is what they are called among friends, where known."""

    customer_id: int
    name: str
    business: bool
    stage: int
    given: str = ""


class PromiseLine(NamedTuple):
    """An open promise.

    Attributes:
        ref_id: The promise.
        for_on: The day the line is about; a mark of the owner holds for this day only.
        later: Whether it was put off until later today.
        due_on: None where no day was agreed.
    """

    ref_id: int
    for_on: date
    who: Who
    what: str
    due_on: date | None
    made_on: date
    later: bool = False

    @property
    def task(self) -> Task:
        """The section it stands in."""
        return Task.PROMISE

    @property
    def urgency(self) -> date:
        """What sorts it: promises without a day come last."""
        return self.due_on or date.max


class OccasionLine(NamedTuple):
    """A yearly date that comes up.

    Attributes:
        ref_id: The important date.
        for_on: The day it falls on this time; the first of the month where only the month is known.
        kind: birthday, wedding, name_day, customer_since, business_opened, memorial or custom.
        title: What this return of it is called, in the window's language.
        label: The owner's own word for it; may be empty.
        years: How old the event is on that day, where that may be said.
        quiet: Whether the owner wants to know without celebrating.
        day_known: Whether the day is known.
        likes: One thing they like, as it was noted; may be empty.
        avoids: One thing to keep away from them, as it was noted; may be empty.
    """

    ref_id: int
    for_on: date
    who: Who
    kind: str
    title: str
    label: str = ""
    years: int | None = None
    quiet: bool = False
    day_known: bool = True
    likes: str = ""
    avoids: str = ""
    later: bool = False

    @property
    def task(self) -> Task:
        """The section it stands in."""
        return Task.OCCASION

    @property
    def urgency(self) -> date:
        """What sorts it: whole months come last."""
        return self.for_on if self.day_known else date.max


class QuietLine(NamedTuple):
    """Somebody who has been away longer than usual for them.

    Attributes:
        ref_id: The customer.
        for_on: The day they were last here; after another visit the line is a new one.
        gap_days: Their usual gap in days.
        quiet_on: The day from which the silence was unusual.
        came: Whether it is visits they are known by; otherwise talks.
    """

    ref_id: int
    for_on: date
    who: Who
    gap_days: int
    quiet_on: date
    came: bool = True
    later: bool = False

    @property
    def task(self) -> Task:
        """The section it stands in."""
        return Task.QUIET

    @property
    def urgency(self) -> date:
        """The day from which the silence was unusual."""
        return self.quiet_on


Line = PromiseLine | OccasionLine | QuietLine
