"""What the owner says happened, checked, as noting and editing both need it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.errors import BadInput
from desktop.i18n import _
from desktop.text import LONGEST_LINE, clean, clean_line

if TYPE_CHECKING:
    from datetime import date

    from desktop.models import Touchpoint

# Who came towards whom, where the kind alone tells.
_DIRECTIONS = {
    "visit": "in", "purchase": "in", "complaint": "in", "feedback": "in",
    "gift": "out", "apology": "out", "letter": "out",
}  # fmt: skip
_LONGEST_MINUTES = 24 * 60
_LARGEST_AMOUNT = 10**12


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened.

    Attributes:
        kind: A touchpoint kind ("call", "visit", …).
        on: The day; of a month or year that is all one knows, its first day is kept.
        precision: "day", "month" or "year".
        note: One line.
        they_said: The customer's own words.
        we_said: What we answered.
        minutes: How long it took.
        amount_minor: In the smallest unit of the currency; needs `currency`.
        currency: ISO 4217.
    """

    kind: str
    on: date
    precision: str = "day"
    note: str = ""
    they_said: str = ""
    we_said: str = ""
    minutes: int | None = None
    amount_minor: int | None = None
    currency: str = ""

    def write(self, row: Touchpoint, as_of: date) -> None:
        """Put it into the row.

        Raises:
            BadInput: It has not happened yet, or a number cannot be true.
        """
        row.happened_on = _first_day(self.on, self.precision)
        _check_day(row.happened_on, as_of)
        _check_numbers(self.minutes, self.amount_minor)
        if row.kind != self.kind:
            row.direction = _DIRECTIONS.get(self.kind, "none")
        row.kind = self.kind
        row.precision = self.precision
        row.subject = _one_line(self.note)
        row.they_said = clean(self.they_said)
        row.we_said = clean(self.we_said)
        row.minutes = self.minutes or None
        row.amount_minor = self.amount_minor
        row.currency = self.currency if self.amount_minor is not None else ""


def _first_day(day: date, precision: str) -> date:
    if precision == "year":
        return day.replace(month=1, day=1)
    return day.replace(day=1) if precision == "month" else day


def _check_day(day: date, as_of: date) -> None:
    if day > as_of:
        raise BadInput(
            _("That day is still to come."),
            _("For something you will do, add a promise; for a day to keep in mind, add an occasion."),
        )
    if day.year < 1900:
        raise BadInput(_("There is no year {year} in this book.").format(year=day.year))


def _check_numbers(minutes: int | None, amount_minor: int | None) -> None:
    if minutes is not None and not 0 <= minutes <= _LONGEST_MINUTES:
        raise BadInput(_("The minutes can be 0 to {most}.").format(most=_LONGEST_MINUTES))
    if amount_minor is not None and not 0 <= amount_minor <= _LARGEST_AMOUNT:
        raise BadInput(_("The amount cannot be less than nothing, nor that large."))


def _one_line(note: str) -> str:
    line = clean_line(note, LONGEST_LINE + 1)
    if len(line) > LONGEST_LINE:
        raise BadInput(
            _("The note has room for {most} letters.").format(most=LONGEST_LINE),
            _("“They said” and “We said” have room for more."),
        )
    return line
