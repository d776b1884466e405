"""Days and lengths of time as one says them, seen from today: tomorrow, on Thursday, in 3 weeks; 13 days; every month.

Plain gettext, so that Today, the customer's page and the command line say the same. Today is always handed in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from datetime import date

_ON_DAY = (
    N_("on Monday"),
    N_("on Tuesday"),
    N_("on Wednesday"),
    N_("on Thursday"),
    N_("on Friday"),
    N_("on Saturday"),
    N_("on Sunday"),
)
_DAY = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
_WEEK, _MONTH, _YEAR = 7, 30.44, 365.25  # days
_WEEKS_FROM, _MONTHS_FROM, _YEARS_FROM = 14, 60, 24  # days, days, months
_ABOUT_A_WEEK, _ABOUT_TWO = range(6, 9), range(12, 18)  # days
_ABOUT_A_MONTH, _ABOUT_A_YEAR = range(27, 35), range(345, 386)


def relative(day: date, as_of: date) -> str:
    """A day inside a sentence: today, tomorrow, on Thursday, in 11 days, in 3 weeks, 2 days ago."""
    days = (day - as_of).days
    if days == 0:
        return _("today")
    if abs(days) == 1:
        return _("tomorrow") if days > 0 else _("yesterday")
    if 0 < days < _WEEK:
        return _(_ON_DAY[day.weekday()])
    return _ahead(days) if days > 0 else _behind(-days)


def soon(day: date, as_of: date) -> str:
    """A day of the next week or so on its own: Today, Tomorrow, Friday, In 9 days. A day that has passed is today."""
    days = (day - as_of).days
    if days <= 0:
        return _("Today")
    if days == 1:
        return _("Tomorrow")
    if days < _WEEK:
        return _(_DAY[day.weekday()])
    return ngettext("In {count} day", "In {count} days", days).format(count=days)


def span(days: int) -> str:
    """A length of time in its largest round unit: 13 days, 7 weeks, 3 months, 2 years."""
    unit, count = in_units(days)
    forms = {
        "day": ngettext("{count} day", "{count} days", count),
        "week": ngettext("{count} week", "{count} weeks", count),
        "month": ngettext("{count} month", "{count} months", count),
        "year": ngettext("{count} year", "{count} years", count),
    }
    return forms[unit].format(count=count)


def every(days: int) -> str:
    """A usual gap: every day, every week, every 2 weeks, every month."""
    unit, count = gap_in_units(days)
    forms = {
        "day": ngettext("every day", "every {count} days", count),
        "week": ngettext("every week", "every {count} weeks", count),
        "month": ngettext("every month", "every {count} months", count),
        "year": ngettext("every year", "every {count} years", count),
    }
    return forms[unit].format(count=count)


def in_units(days: int) -> tuple[str, int]:
    """The unit a length of time is told in (day, week, month or year), and how many of it."""
    if days < _WEEKS_FROM:
        return "day", days
    if days < _MONTHS_FROM:
        return "week", round(days / _WEEK)
    months = round(days / _MONTH)
    return ("month", months) if months < _YEARS_FROM else ("year", round(days / _YEAR))


def gap_in_units(days: int) -> tuple[str, int]:
    """The same for a usual gap, which is never so exact: about a week, two weeks, a month or a year is told as that."""
    if days in _ABOUT_A_WEEK:
        return "week", 1
    if days in _ABOUT_TWO:
        return "week", 2
    if days in _ABOUT_A_YEAR:
        return "year", 1
    return ("month", 1) if days in _ABOUT_A_MONTH else in_units(max(days, 1))


def _ahead(days: int) -> str:
    unit, count = in_units(days)
    forms = {
        "day": ngettext("in {count} day", "in {count} days", count),
        "week": ngettext("in {count} week", "in {count} weeks", count),
        "month": ngettext("in {count} month", "in {count} months", count),
        "year": ngettext("in {count} year", "in {count} years", count),
    }
    return forms[unit].format(count=count)


def _behind(days: int) -> str:
    unit, count = in_units(days)
    forms = {
        "day": ngettext("{count} day ago", "{count} days ago", count),
        "week": ngettext("{count} week ago", "{count} weeks ago", count),
        "month": ngettext("{count} month ago", "{count} months ago", count),
        "year": ngettext("{count} year ago", "{count} years ago", count),
    }
    return forms[unit].format(count=count)
