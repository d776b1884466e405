"""All that the owner and the list have said so far; the steps show it, nothing here knows a widget."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.calendars.written_date import DateOrder, date_order
from desktop.errors import Cancelled
from desktop.exchange.column_mapping import Target, all_presets
from desktop.exchange.fields import FIELDS
from desktop.exchange.options import ReadOptions
from desktop.exchange.reject_file import write_rejects
from desktop.i18n import _, ngettext
from desktop.jobs.attempt import Attempt
from desktop.jobs.import_contacts import CheckList, OpenedList, OpenList, name_of
from desktop.jobs.import_plan import KEEP_BOTH

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from desktop.commands.import_contacts import ImportContacts
    from desktop.commands.importing.arrival import ImportReport
    from desktop.exchange.column_mapping import ColumnMapping
    from desktop.exchange.source import Source
    from desktop.jobs.import_plan import ImportPlan, Person

CHOOSE, MATCH, CHECK, BRING = range(4)
_SHOWN = 3  # values of a column
# What a column is seldom put into by hand; a guess that lands there is shown all the same.
_RARE = {"remark", "addresses", "dates", "uid", "source_ref"}


@dataclass(slots=True)
class Tally:
    """How far the writing is: written by the thread that writes, read by the window. `stop` asks it to give up."""

    done: int = 0
    total: int = 0
    stop: bool = False

    def __call__(self, done: int, total: int) -> None:
        """Note how far it is.

        Raises:
            Cancelled: The owner pressed Cancel.
        """
        if self.stop:
            raise Cancelled("")
        self.done, self.total = done, total


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the list.

    Attributes:
        heading: As the list says.
        sample: What stands in it.
        goal: Where it goes; None leaves it out.
    """

    heading: str
    sample: str
    goal: Target | None


@dataclass(slots=True)
class BringInDraft:
    """The list and the owner's decisions.

    Attributes:
        book: The book it comes into.
        as_of: Today.
        language: The window's language.
        opened: The file as it looks at first.
        mapping: Where its columns go.
        plan: The whole list, compared with the book.
        decisions: What to do with those in doubt, by their first line.
    """

    book: Path
    as_of: date
    language: str = "en"
    source: Source | None = None
    encoding: str = ""
    delimiter: str = ""
    opened: OpenedList | None = None
    mapping: ColumnMapping | None = None
    plan: ImportPlan | None = None
    report: ImportReport | None = None
    decisions: dict[int, str] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)

    def choose(self, source: Source) -> Attempt[OpenedList]:
        """Take a file or what was pasted; gives the work of looking at it."""
        if source != self.source:
            self.encoding = self.delimiter = ""
        self.source = source
        self.opened = self.mapping = self.plan = None
        return Attempt(OpenList(source, self._options()))

    def read_as(self, encoding: str | None = None, delimiter: str | None = None) -> Attempt[OpenedList] | None:
        """Look at the file again with other letters or another separator; None while there is no file."""
        if encoding is not None:
            self.encoding = encoding
        if delimiter is not None:
            self.delimiter = delimiter
        return None if self.source is None else self.choose(self.source)

    def take(self, opened: OpenedList) -> int:
        """Keep what was found; tells which step comes next."""
        self.opened = opened
        self.mapping = opened.mapping
        return CHECK if opened.mapping is None else MATCH

    @property
    def name(self) -> str:
        """What the list is called."""
        return "" if self.source is None else name_of(self.source)

    @property
    def is_sheet(self) -> bool:
        """Whether there are columns to match."""
        return self.mapping is not None

    def columns(self) -> list[Column]:
        """The columns of the list, with a look at what stands in them."""
        if self.mapping is None or self.opened is None or self.opened.sheet is None:
            return []
        rows = self.opened.sheet.sample
        return [
            Column(heading, _sample(rows, at), goal)
            for at, (heading, goal) in enumerate(zip(self.mapping.headers, self.mapping.targets, strict=True))
        ]

    def put(self, column: int, goal: Target | None) -> None:
        """Put a column elsewhere; its dates are looked at again."""
        if self.mapping is not None and self.opened is not None and self.opened.sheet is not None:
            rows = self.opened.sheet.sample
            self.mapping = self.mapping.with_target(column, goal).settled(rows)
            self.plan = None

    def goals(self, column: int) -> list[tuple[Target | None, str]]:
        """What a column may be put into, with names; where it goes now is among them."""
        goal = self.mapping.targets[column] if self.mapping is not None else None
        found: list[tuple[Target | None, str]] = [(None, _("Leave out"))]
        for name, title in FIELDS.items():
            if goal is not None and goal.field == name:
                found.append((goal, goal_title(goal)))
            elif name not in _RARE and not name.endswith(".label"):
                group = f"column {column}" if name in {"phone", "email", "url", "date"} else ""
                found.append((Target(name, group), _(title)))
        return found

    @property
    def asks_order(self) -> str:
        """A date of the list that could be read two ways; empty where none can."""
        if self.mapping is None or self.opened is None or self.opened.sheet is None:
            return ""
        for column in self.mapping.asks:
            values = [row[column] for row in self.opened.sheet.sample if column < len(row) and row[column].strip()]
            if found := next((value for value in values if _ambiguous(value)), ""):
                return found
        return ""

    def answer_order(self, *, day_first: bool) -> None:
        """The owner says whether the day or the month comes first."""
        if self.mapping is not None:
            self.mapping = self.mapping.answered(day_first=day_first)
            self.plan = None

    @property
    def hindrance(self) -> str:
        """Why the columns cannot be taken as they are; empty where they can."""
        if self.mapping is None:
            return ""
        if not self.mapping.usable:
            return _("Put one column into Name, Phone or E-mail.")
        return _("Say first which number of the dates is the month.") if self.asks_order else ""

    def check(self) -> Attempt[ImportPlan]:
        """The work of reading the whole list and comparing it with the book."""
        if self.source is None:
            raise ValueError("there is no list to check")
        self.decisions.clear()
        return Attempt(CheckList(self.book, self.source, self._options()))

    def decide(self, person: Person, decision: str) -> None:
        """What to do with somebody in doubt."""
        self.decisions[person.lines[0]] = decision

    def decision(self, person: Person) -> str:
        """What will be done with somebody in doubt."""
        return self.decisions.get(person.lines[0], KEEP_BOTH)

    def command(self) -> ImportContacts:
        """What is to be written."""
        if self.plan is None:
            raise ValueError("the list was not checked yet")
        self.tally = Tally()
        return self.plan.command(self.decisions, self.as_of, self.language, self.tally)

    @property
    def coming(self) -> int:
        """How many people will come in."""
        return 0 if self.plan is None else len(self.plan.command(self.decisions, self.as_of, self.language).arrivals)

    def ending(self) -> str:
        """What the last step says, such as “211 customers are in”."""
        people = len(self.report.people) if self.report is not None else 0
        if not people:
            return _("Everybody on this list is in the book already.")
        return ngettext("{count} customer is in.", "{count} customers are in.", people).format(count=people)

    def left_out_count(self) -> int:
        """How many rows stay outside."""
        return len(self.plan.left_outside(self.decisions)) if self.plan is not None else 0

    def write_left_out(self, target: Path, *, decimal_comma: bool) -> int:
        """Write the rows that stayed outside to a file; gives their number."""
        if self.plan is None:
            return 0
        rows = self.plan.left_outside(self.decisions)
        return write_rejects(target, rows, self.plan.headers, decimal_comma=decimal_comma)

    def preset_title(self) -> str:
        """The program whose list this is, where it is known."""
        if self.mapping is None or self.mapping.preset == "generic":
            return ""
        return next((_(preset.title) for preset in all_presets() if preset.key == self.mapping.preset), "")

    def _options(self) -> ReadOptions:
        options = ReadOptions(self.as_of, self.language, self.encoding, self.delimiter)
        return replace(options, mapping=self.mapping) if self.mapping is not None else options


def goal_title(goal: Target) -> str:
    """Where a column goes, with what the value is for: “Phone (work)”."""
    title = _(FIELDS[goal.field])
    label = goal.label
    return _("{field} ({label})").format(field=title, label=label) if label else title


def _sample(rows: tuple[tuple[str, ...], ...], at: int) -> str:
    values = dict.fromkeys(" ".join(row[at].split()) for row in rows if at < len(row) and row[at].strip())
    return ", ".join(list(values)[:_SHOWN])


def _ambiguous(value: str) -> bool:
    return date_order([value]) is DateOrder.UNSURE
