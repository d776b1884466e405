"""One row of a timeline, put into words: what the delegate draws and what a screen reader says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from textwrap import wrap
from typing import TYPE_CHECKING

from desktop.day_words import relative
from desktop.i18n import _, ngettext
from desktop.queries.timeline import TOUCHPOINT, Entry
from desktop.ui.entry_kind import Mark, Told, kind_of
from desktop.ui.local_format import capital, exact_day, money, month_and_year, short_day

if TYPE_CHECKING:
    from datetime import date

    from desktop.queries.coming_up import Upcoming

_LONGEST_BODY = 600
_LONGEST_WORD = 24
_LONG_WORD = re.compile(rf"\S{{{_LONGEST_WORD + 1},}}")
_BREAK = "\u200b"  # a space of no width


class RowKind(Enum):
    """What a row is."""

    HEADING = "heading"
    TODAY = "today"
    ENTRY = "entry"
    EARLIER = "earlier"


@dataclass(eq=False, slots=True)
class TimelineRow:
    """A row. Rows are told apart by identity, so that heights can be remembered by row.

    Attributes:
        kind: Heading, Today line, entry, or the row that fetches what was earlier.
        title: The words of the row.
        ahead: Whether it lies above the Today line, where the rail is dashed.
        told: What an entry row is about.
        icon: A Lucide icon.
        tone: Of its node.
        day_text: The date on the far side.
        body: The note, on as many lines as it needs.
        marks: Pills below.
        sentence: The whole row as one sentence.
    """

    kind: RowKind
    title: str
    ahead: bool = False
    told: Told | None = None
    icon: str = ""
    tone: str = "neutral"
    day_text: str = ""
    body: str = ""
    marks: tuple[Mark, ...] = field(default=())
    sentence: str = ""

    @property
    def key(self) -> tuple[str, int] | None:
        """What the row is about: table and id; None for rows that are not entries."""
        return None if self.told is None else (self.told.source, self.told.id)


def heading(text: str, *, ahead: bool = False) -> TimelineRow:
    """A month, or “Coming up”."""
    return TimelineRow(RowKind.HEADING, text, ahead=ahead, sentence=text)


def today_row(text: str) -> TimelineRow:
    """The line between what was and what will be."""
    return TimelineRow(RowKind.TODAY, text, sentence=text)


def earlier_row(left: int) -> TimelineRow:
    """The row that fetches more."""
    text = ngettext("Show earlier ({n})", "Show earlier ({n})", left).format(n=left)
    return TimelineRow(RowKind.EARLIER, text, sentence=text)


def past_row(entry: Entry, as_of: date) -> TimelineRow:
    """Something that happened."""
    kind = kind_of(entry.kind)
    marks = kind.marks(entry)
    if entry.amount_minor is not None:
        marks = (Mark(money(entry.amount_minor, entry.currency)), *marks)
    row = TimelineRow(
        RowKind.ENTRY,
        kind.title(entry),
        told=entry,
        icon="circle-check" if entry.state == "kept" else kind.icon,
        tone="good" if entry.state == "kept" else "neutral" if entry.state == "released" else kind.tone,
        day_text=_past_day(entry, as_of),
        body=_body(entry, without_subject=kind.subject_in_title(entry)),
        marks=marks,
    )
    row.sentence = _sentence(row, exact_day(entry.day) if entry.precision == "day" else row.day_text)
    return row


def ahead_row(upcoming: Upcoming, as_of: date) -> TimelineRow:
    """Something to come."""
    kind = kind_of(upcoming.kind)
    row = TimelineRow(
        RowKind.ENTRY,
        kind.title(upcoming),
        ahead=True,
        told=upcoming,
        icon=kind.icon,
        tone=kind.tone,
        day_text=_ahead_day(upcoming, as_of),
        body=_shortened(upcoming.note),
        marks=_when(upcoming, as_of),
    )
    day = upcoming.day
    row.sentence = _("Coming up: {entry}").format(
        entry=_sentence(row, exact_day(day) if day and upcoming.precision == "day" else row.day_text)
    )
    return row


def _past_day(entry: Entry, as_of: date) -> str:
    if entry.precision == "year":
        return str(entry.day.year)
    return month_and_year(entry.day) if entry.precision == "month" else short_day(entry.day, as_of)


def _ahead_day(upcoming: Upcoming, as_of: date) -> str:
    if upcoming.day is None:
        return ""
    return month_and_year(upcoming.day) if upcoming.precision == "month" else short_day(upcoming.day, as_of)


def _when(upcoming: Upcoming, as_of: date) -> tuple[Mark, ...]:
    """How far away it is, and whether it is to be kept quietly."""
    quiet = (Mark(_("Quietly")),) if upcoming.quiet else ()
    if upcoming.day is None:
        return (Mark(_("No day set")), *quiet)
    if upcoming.precision == "month":
        return (Mark(_("Which day?")), *quiet)
    days = (upcoming.day - as_of).days
    if days < 0:
        return (Mark(ngettext("{n} day late", "{n} days late", -days).format(n=-days), "late"),)
    if days == 0:
        return (Mark(_("Due today") if upcoming.source == "promise" else _("Today"), "warn"), *quiet)
    return (Mark(capital(relative(upcoming.day, as_of)), "accent" if days == 1 else "info"), *quiet)


def _body(entry: Entry, *, without_subject: bool) -> str:
    parts = [] if without_subject else [entry.subject]
    quoted = _("“{words}”").format(words=entry.they_said) if entry.they_said else ""
    both = bool(entry.they_said and entry.we_said) and entry.source == TOUCHPOINT
    answer = _("We said: {words}").format(words=entry.we_said) if both else entry.we_said
    return _shortened("\n".join(part for part in (*parts, quoted, answer) if part))


def _shortened(text: str) -> str:
    """Not longer than reads well in a list, and with places to break in words that are longer than a line."""
    text = text if len(text) <= _LONGEST_BODY else text[:_LONGEST_BODY].rstrip() + "…"
    return _LONG_WORD.sub(lambda word: _BREAK.join(wrap(word[0], _LONGEST_WORD)), text)


def _sentence(row: TimelineRow, day: str) -> str:
    parts = [row.title, day, row.body.replace("\n", " ").replace(_BREAK, ""), *(mark.text for mark in row.marks)]
    return " ".join(part if part.endswith((".", "…", "?", "”")) else f"{part}." for part in parts if part)
