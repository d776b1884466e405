"""What the lines of Today say: facts as reasons, a word for how pressing it is, what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop.day_words import every, gap_in_units, in_units, relative, soon, span
from desktop.i18n import N_, _, ngettext
from desktop.relationship.today import days_ahead
from desktop.relationship.today_lines import OccasionLine, PromiseLine, Task

if TYPE_CHECKING:
    from datetime import date

    from desktop.relationship.today import Plan, Section
    from desktop.relationship.today_lines import Line, QuietLine

_TITLES = {
    Task.PROMISE: N_("Keep your word"),
    Task.OCCASION: N_("Birthdays & occasions"),
    Task.QUIET: N_("Going quiet"),
}


class Mark(NamedTuple):
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
        return Mark(soon(line.for_on, as_of), "warn" if line.for_on <= as_of else "accent")
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


def _promise_mark(line: PromiseLine, as_of: date) -> Mark:
    if line.due_on is None:
        return Mark(_("No day set"), "neutral")
    late = (as_of - line.due_on).days
    if late > 0:
        return Mark(_("{span} late").format(span=span(late)), "late")
    if late == 0:
        return Mark(_("Due today"), "warn")
    return Mark(soon(line.due_on, as_of), "accent")


def _occasion(line: OccasionLine, as_of: date) -> str:
    if not line.day_known:
        return _("{occasion} this month · ask which day").format(occasion=line.title)
    when = relative(max(line.for_on, as_of), as_of)
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


def _silence(line: QuietLine, since: int) -> str:
    usual = every(line.gap_days)
    unit, count = in_units(since)
    away = str(count) if unit == gap_in_units(line.gap_days)[0] else span(since)
    if line.came:
        return _("Usually {every} · not seen for {span}").format(every=usual, span=away)
    return _("Usually in touch {every} · silent for {span}").format(every=usual, span=away)
