"""What the cells of the customers' list say, for painting and for screen readers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.day_words import relative, span
from desktop.formatting import kind_word, occasion_title, stage_name
from desktop.i18n import _, ngettext
from desktop.queries.next_event import PROMISE
from desktop.ui.local_format import exact_day

if TYPE_CHECKING:
    from datetime import date

    from desktop.queries.customer_list import ListRow
    from desktop.queries.next_event import NextEvent

KEPT_DAYS = 30  # in the trash


@dataclass(frozen=True, slots=True)
class TwoLines:
    """A cell of two lines; `ink` is the colour token of the second."""

    top: str = ""
    bottom: str = ""
    ink: str = "ink3"

    @property
    def said(self) -> str:
        """Both lines in one."""
        return ", ".join(line for line in (self.top, self.bottom) if line)


def last_time(row: ListRow, as_of: date) -> TwoLines:
    """What happened last and how long ago; of the trash, when they were deleted."""
    if row.deleted_on:
        return TwoLines(_("Deleted"), relative(min(row.deleted_on, as_of), as_of))
    if row.last_on is None:
        return TwoLines(_("Nothing yet"), "")
    if row.quiet:
        silence = _("Quiet {span}").format(span=span((as_of - row.last_on).days))
        return TwoLines(kind_word(row.last_kind), silence, "late")
    return TwoLines(kind_word(row.last_kind), relative(row.last_on, as_of))


def coming_up(row: ListRow, as_of: date) -> TwoLines:
    """What comes up and when; of the trash, until when they are kept."""
    if row.deleted_on:
        return TwoLines(_("Kept until"), exact_day(row.deleted_on + timedelta(days=KEPT_DAYS)))
    event = row.coming
    if event is None:
        return TwoLines()
    return TwoLines(_what(event), *_when(event, as_of))


def sentence(row: ListRow, as_of: date, words: str) -> str:
    """The whole row as one sentence.

    Args:
        row: The row.
        as_of: Today.
        words: "courtship" or "plain": what the stages are called.
    """
    stage = _("Stage {stage} of 5: {word}").format(stage=row.stage, word=stage_name(row.stage, words))
    last = _("Last time: {what}").format(what=last_time(row, as_of).said) if row.last_on else _("Nothing noted yet")
    if row.deleted_on:
        last = last_time(row, as_of).said
    coming = coming_up(row, as_of).said
    parts = [row.name, row.about, stage, last]
    if coming:
        parts.append(coming if row.deleted_on else _("Coming up: {what}").format(what=coming))
    if row.tags:
        parts.append(_("Tags: {tags}").format(tags=", ".join(row.tags)))
    return ". ".join(part.rstrip(".") for part in parts if part) + "."


def _what(event: NextEvent) -> str:
    if event.kind == PROMISE:
        return _("Promise: {what}").format(what=event.text)
    return occasion_title(event.kind, event.text, event.years)


def _when(event: NextEvent, as_of: date) -> tuple[str, str]:
    if event.on is None:
        return _("no day set"), "ink3"
    days = (event.on - as_of).days
    if days < 0:
        return ngettext("{count} day late", "{count} days late", -days).format(count=-days), "late"
    return relative(event.on, as_of), "warn" if days < 2 else "ink3"
