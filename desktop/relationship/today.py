"""Today: what is worth doing, in which order, and how much of it fits into ten minutes.

Three kinds of line so far: a promise that falls due, a yearly date that comes up, somebody who has been away
longer than usual for them. Every section keeps room for its first lines before another may fill the rest, so
that a pile of promises never hides a birthday.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from desktop.relationship.today_lines import MINUTES, Task

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    from desktop.relationship.today_lines import Line

MINUTES_A_DAY = 10
QUIET_A_DAY = 3
MOST_AT_ONCE = 50
RANKED_TOGETHER = 20  # how many of the newest quiet customers compete for the day's places
_FIRST_OF_EACH = 3
_NEW_DAY_HOUR = 4
_MONDAY = 0


@dataclass(frozen=True, slots=True)
class Handled:
    """What the owner has dealt with since the day began.

    Attributes:
        done: Lines marked as done, by task.
        quiet: Quiet customers dealt with in any way: done, put off or left out.
    """

    done: Mapping[Task, int] = field(default_factory=dict)
    quiet: int = 0

    @property
    def count(self) -> int:
        """How many lines are done."""
        return sum(self.done.values())

    @property
    def minutes(self) -> int:
        """About how long they took."""
        return sum(MINUTES[task] * count for task, count in self.done.items())


class Section(NamedTuple):
    """The lines of one task: those to do, and those put off until later today."""

    task: Task
    lines: tuple[Line, ...]
    later: tuple[Line, ...]


class Plan(NamedTuple):
    """One day's work.

    Attributes:
        sections: In order, none of them empty.
        waiting: What does not fit into the day.
        done: How many lines are done already.
        minutes: About how long the rest takes.
    """

    sections: tuple[Section, ...]
    waiting: tuple[Line, ...]
    done: int
    minutes: int

    @property
    def left(self) -> int:
        """How many lines are still to do today."""
        return sum(len(section.lines) + len(section.later) for section in self.sections)

    @property
    def total(self) -> int:
        """How many lines the day has, done ones included."""
        return self.done + self.left


def counting_day(today: date, now: datetime) -> date:
    """The day that what is done now counts for: until four in the morning it is still yesterday."""
    return today - timedelta(days=1) if now.hour < _NEW_DAY_HOUR else today


def days_ahead(today: date) -> int:
    """How far Today looks for birthdays: three days, on Mondays the whole week."""
    return 7 if today.weekday() == _MONDAY else 3


def plan_day(lines: Iterable[Line], handled: Handled, *, everything: bool = False) -> Plan:
    """Choose what to do today.

    Args:
        lines: Everything that could be done, each section in the order it was found.
        handled: What is done already; it uses up the same ten minutes.
        everything: Forget the ten minutes and show as much as one can look through.
    """
    ordered = _ordered(lines)
    chosen = ordered[:MOST_AT_ONCE] if everything else _fitting(ordered, handled)
    sections = tuple(section for task in Task if (section := _section(task, chosen)).lines or section.later)
    places = {id(line) for line in chosen}
    return Plan(
        sections=sections,
        waiting=tuple(line for line in ordered if id(line) not in places),
        done=handled.count,
        minutes=sum(MINUTES[line.task] for line in chosen),
    )


def _ordered(lines: Iterable[Line]) -> list[Line]:
    """By section, then by urgency; a quiet customer with another line needs no second one."""
    found = list(lines)
    spoken_for = {line.who.customer_id for line in found if line.task is not Task.QUIET}
    quiet = [line for line in found if line.task is Task.QUIET and line.who.customer_id not in spoken_for]
    first, rest = quiet[:RANKED_TOGETHER], quiet[RANKED_TOGETHER:]
    # The closest first among the newest; the rest keep their order, so that reading more moves nobody.
    first.sort(key=lambda line: -line.who.stage)
    dated = [line for line in found if line.task is not Task.QUIET]
    dated.sort(key=lambda line: (list(Task).index(line.task), line.urgency, -line.who.stage, line.who.name))
    return [*dated, *first, *rest]


def _fitting(ordered: Sequence[Line], handled: Handled) -> list[Line]:
    """The lines that fit: what was put off until later today, the first of each section, then the rest in order."""
    taken = Counter(handled.done)
    taken[Task.QUIET] = handled.quiet
    minutes = MINUTES_A_DAY - handled.minutes
    chosen: set[int] = set()

    def take(line: Line, most: int) -> None:
        nonlocal minutes
        takes = MINUTES[line.task]
        if id(line) not in chosen and takes <= minutes and taken[line.task] < most:
            chosen.add(id(line))
            taken[line.task] += 1
            minutes -= takes

    for line in ordered:
        if line.later:
            chosen.add(id(line))
            minutes -= MINUTES[line.task]
            taken[line.task] += line.task is not Task.QUIET  # a quiet one is among the handled
    for line in ordered:
        take(line, _FIRST_OF_EACH)
    for line in ordered:
        take(line, QUIET_A_DAY if line.task is Task.QUIET else MINUTES_A_DAY)
    return [line for line in ordered if id(line) in chosen]


def _section(task: Task, chosen: Sequence[Line]) -> Section:
    mine = [line for line in chosen if line.task is task]
    return Section(
        task,
        tuple(line for line in mine if not line.later),
        tuple(line for line in mine if line.later),
    )
