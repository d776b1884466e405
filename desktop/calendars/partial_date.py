"""A date of which the year, the month or the day may be unknown."""

from __future__ import annotations

from calendar import isleap
from dataclasses import dataclass

from desktop.i18n import N_, _

_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)
_LONGEST = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # without a year 29 February is a birthday


@dataclass(frozen=True, slots=True, order=False)
class PartialDate:
    """A Gregorian date as far as it is known: Y-M-D, M-D, Y-M, M or Y.

    Raises:
        ValueError: There is no such date. Its text is a plain sentence for the owner.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if reason := why_impossible(self.year, self.month, self.day):
            raise ValueError(reason)

    @property
    def shape(self) -> str:
        """Which parts are known: "Y-M-D", "M-D", "Y-M", "M" or "Y"."""
        parts = (("Y", self.year), ("M", self.month), ("D", self.day))
        return "-".join(letter for letter, part in parts if part is not None)

    def __str__(self) -> str:
        """ISO 8601 as far as known: 1985-04-12, --04-12, 1985-04, --04, 1985."""
        year = "-" if self.year is None else f"{self.year:04}"
        month = "" if self.month is None else f"-{self.month:02}"
        day = "" if self.day is None else f"-{self.day:02}"
        return year + month + day


def why_impossible(year: int | None, month: int | None, day: int | None) -> str:
    """Why there is no such date, as one sentence; empty where there is one."""
    if year is None and month is None:
        return _("A day without a month is not a date.") if day is not None else _("There is no date.")
    if year is not None and not 1 <= year <= 9999:
        return _("There is no year {year}.").format(year=year)
    if month is None:
        return _("A day without a month is not a date.") if day is not None else ""
    if not 1 <= month <= 12:
        return _("There is no month {month}.").format(month=month)
    return "" if day is None else _why_no_such_day(year, month, day)


def _why_no_such_day(year: int | None, month: int, day: int) -> str:
    if not 1 <= day <= _LONGEST[month]:
        return _("{month} has no day {day}.").format(month=_(_MONTHS[month - 1]), day=day)
    if month == 2 and day == 29 and year is not None and not isleap(year):
        return _("{year} has no 29 February.").format(year=year)
    return ""
