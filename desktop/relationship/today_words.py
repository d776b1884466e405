"""What the lines of Today say: facts as reasons, a word for how pressing it is, what was done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.i18n import N_, _, ngettext
from desktop.relationship.today import days_ahead
from desktop.relationship.today_lines import OccasionLine, PromiseLine, Task

if TYPE_CHECKING:
    from datetime import date

    from desktop.relationship.today import Plan, Section
    from desktop.relationship.today_lines import Line, QuietLine

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
_TITLES = {
    Task.PROMISE: N_("Keep your word"),
    Task.OCCASION: N_("Birthdays & occasions"),
    Task.QUIET: N_("Going quiet"),
}
_WEEK, _MONTH, _YEAR = 7, 30.44, 365.25


@dataclass(frozen=True, slots=True)
class Mark:
    """The word at the end of a line and its tone: late, warn, accent or neutral."""

    text: str
    tone: str


def title(task: Task) -> str:
    """The heading of a section."""
    return _(_TITLES[task])


def hint(section: Section, as_of: date) -> str:
    """The plain words behind a heading."""
    if section.task is Task.PROMISE:
        count = len(section.lines) + len(section.later)
        return ngettext("{count} promise", "{count} promises", count).format(count=count)
    if section.task is Task.OCCASION:
        count = days_ahead(as_of)
        return ngettext("next {count} day", "next {count} days", count).format(count=count)
    return _("longer than usual for them")


def headline(plan: Plan) -> str:
    """What the day holds: “7 small things, about 8 minutes”."""
    things = ngettext("{count} small thing", "{count} small things", plan.left).format(count=plan.left)
    minutes = ngettext("about {count} minute", "about {count} minutes", plan.minutes).format(count=plan.minutes)
    return _("{things}, {minutes}").format(things=things, minutes=minutes)


def reason(line: Line, as_of: date) -> str:
    """Why the line is there, as a fact."""
    if isinstance(line, PromiseLine):
        return line.what
    if isinstance(line, OccasionLine):
        # What helps with the card stands as the owner noted it.
        helpful = [_("no celebration")] if line.quiet else [line.likes, line.avoids]
        return " · ".join([_occasion(line, as_of), *filter(None, helpful)])
    return _silence(line, (as_of - line.for_on).days)


def mark(line: Line, as_of: date) -> Mark:
    """How pressing the line is."""
    if isinstance(line, PromiseLine):
        return _promise_mark(line, as_of)
    if isinstance(line, OccasionLine):
        if not line.day_known:
            return Mark(_("This month"), "neutral")
        return Mark(day_word(line.for_on, as_of), "warn" if line.for_on <= as_of else "accent")
    return Mark(span((as_of - line.for_on).days), "neutral")


def in_short(line: Line) -> str:
    """The line in a few words, without the name: “Ring back about the wreath”, “Birthday”, “Say hello”."""
    if isinstance(line, PromiseLine):
        return line.what
    if isinstance(line, OccasionLine):
        return line.title
    return _("Say hello")


def with_name(line: Line) -> str:
    """The line in a few words, with the name: “ring back about the wreath, for Tomasz Wójcik”."""
    return _("{what}, for {name}").format(what=in_short(line), name=line.who.name)


def day_word(day: date, as_of: date) -> str:
    """A day of the next week as one says it: Today, Tomorrow, Friday, In 9 days."""
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
    unit, count = _rounded(days)
    forms = {
        "day": ngettext("{count} day", "{count} days", count),
        "week": ngettext("{count} week", "{count} weeks", count),
        "month": ngettext("{count} month", "{count} months", count),
        "year": ngettext("{count} year", "{count} years", count),
    }
    return forms[unit].format(count=count)


def _rounded(days: int) -> tuple[str, int]:
    for unit, below, length in (("day", 14, 1), ("week", 60, _WEEK), ("month", 730, _MONTH)):
        if days < below:
            return unit, int(days / length + 0.5)
    return "year", int(days / _YEAR + 0.5)


def _promise_mark(line: PromiseLine, as_of: date) -> Mark:
    if line.due_on is None:
        return Mark(_("No day set"), "neutral")
    late = (as_of - line.due_on).days
    if late > 0:
        return Mark(_("{span} late").format(span=span(late)), "late")
    if late == 0:
        return Mark(_("Due today"), "warn")
    return Mark(day_word(line.due_on, as_of), "accent")


def _occasion(line: OccasionLine, as_of: date) -> str:
    if not line.day_known:
        return _("{occasion} this month · ask which day").format(occasion=line.title)
    when = _when(line.for_on, as_of)
    if line.years and not line.label:
        if line.kind == "birthday":
            return ngettext("Turns {years} {when}", "Turns {years} {when}", line.years).format(
                years=line.years, when=when
            )
        if line.kind == "business_opened":
            return ngettext("Opened {years} year ago {when}", "Opened {years} years ago {when}", line.years).format(
                years=line.years, when=when
            )
    return _("{occasion} {when}").format(occasion=line.title, when=when)


def _when(day: date, as_of: date) -> str:
    """A day of the next week inside a sentence."""
    if day <= as_of:
        return _("today")
    if day == as_of + timedelta(days=1):
        return _("tomorrow")
    if (day - as_of).days < _WEEK:
        return _(_ON_DAY[day.weekday()])
    days = (day - as_of).days
    return ngettext("in {count} day", "in {count} days", days).format(count=days)


def _silence(line: QuietLine, since: int) -> str:
    usual = _every(line.gap_days)
    same_unit = _gap(line.gap_days)[0] == _rounded(since)[0]
    away = str(_rounded(since)[1]) if same_unit else span(since)
    if line.came:
        return _("Usually {every} · not seen for {span}").format(every=usual, span=away)
    return _("Usually in touch {every} · silent for {span}").format(every=usual, span=away)


def _gap(days: int) -> tuple[str, int]:
    return ("week", 1) if days == _WEEK else _rounded(max(days, 1))


def _every(days: int) -> str:
    unit, count = _gap(days)
    forms = {
        "day": ngettext("every day", "every {count} days", count),
        "week": ngettext("every week", "every {count} weeks", count),
        "month": ngettext("every month", "every {count} months", count),
        "year": ngettext("every year", "every {count} years", count),
    }
    return forms[unit].format(count=count)
