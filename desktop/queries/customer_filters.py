"""Whom a list, an export or a stack of cards is about: a filter is a value anybody may hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.calendars.occurrence import month_day_ranges
from desktop.queries.condition import EVERYBODY, Condition
from desktop.queries.search import search_ids
from desktop.text import clean_line, fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from desktop.storage.reader import Reader

EVERYONE, QUIET, BIRTHDAYS, PROMISED, NEW, DELETED = "everyone", "quiet", "birthdays", "promised", "new", "deleted"
SHOWS = (EVERYONE, QUIET, BIRTHDAYS, PROMISED, NEW, DELETED)
SOON = 14  # days
MOST_FOUND = 1000  # a search that means more people than this means nobody in particular

_QUIET = Condition("c.quiet_on <= :today")  # only active customers have such a day
_PROMISED = Condition("c.customer_id IN (SELECT p.customer_id FROM promise p WHERE p.status = 'open')")
_NEW = Condition("c.customer_id IN (SELECT k.id FROM customer k WHERE k.met_on BETWEEN :month AND :today)")
_BIRTHDAYS = """c.status = 'active' AND c.customer_id IN (
 SELECT d.customer_id FROM important_date d JOIN customer k ON k.id = d.customer_id
 WHERE d.kind = 'birthday' AND d.calendar = 'gregorian' AND d.celebrate <> 'never' AND k.celebrate <> 'never'
 AND ({ranges}))"""
_TAGGED = """c.customer_id IN (
 SELECT w.customer_id FROM customer_tag w JOIN tag t ON t.id = w.tag_id WHERE t.folded = :tag)"""
_IDS = "SELECT c.customer_id FROM customer_summary c WHERE {where} ORDER BY c.sort_key, c.customer_id"
_DELETED = "SELECT id FROM customer WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id"


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """Which customers are meant; everything given must hold.

    Attributes:
        show: One of SHOWS. The trash knows no other conditions.
        stage: 1 to 5, or 0 for any.
        tag: A tag they wear, or empty.
        text: What is searched for, or empty.
    """

    show: str = EVERYONE
    stage: int = 0
    tag: str = ""
    text: str = ""

    def __post_init__(self) -> None:
        if self.show not in SHOWS:
            raise ValueError(f"there is no filter {self.show!r}")

    @property
    def everyone(self) -> bool:
        """Whether nobody is left out."""
        return self == CustomerFilter(text=self.text) and not self.text.strip()


def where(wanted: CustomerFilter, as_of: date) -> Condition:
    """The filter without its searched text as SQL about living customers."""
    condition = _show(wanted.show, as_of)
    if wanted.stage:
        condition &= Condition("c.stage = :stage", {"stage": wanted.stage})
    if wanted.tag:
        condition &= Condition(_TAGGED, {"tag": fold(clean_line(wanted.tag))})
    return condition


def ids(reader: Reader, wanted: CustomerFilter, as_of: date) -> Iterator[int]:
    """The ids of the customers meant, by name; those searched for best first, the trash newest first.

    Args:
        reader: The book; it stays in use until the last id is taken.
        wanted: The filter.
        as_of: Today.
    """
    if wanted.show == DELETED:
        yield from (row[0] for row in reader.stream(_DELETED))
    elif wanted.text.strip():
        yield from search_ids(reader, wanted.text, MOST_FOUND, where(wanted, as_of))
    else:
        condition = where(wanted, as_of)
        yield from (row[0] for row in reader.stream(_IDS.format(where=condition.sql), **condition.values))


def _show(show: str, as_of: date) -> Condition:
    today = {"today": as_of.isoformat()}
    if show == QUIET:
        return Condition(_QUIET.sql, today)
    if show == NEW:
        return Condition(_NEW.sql, today | {"month": as_of.replace(day=1).isoformat()})
    if show == PROMISED:
        return _PROMISED
    if show == BIRTHDAYS:
        stretches = list(enumerate(month_day_ranges(as_of, SOON)))
        ranges = " OR ".join(f"d.month_day BETWEEN :from{at} AND :to{at}" for at, _stretch in stretches)
        values = {f"from{at}": low for at, (low, _high) in stretches} | {
            f"to{at}": high for at, (_low, high) in stretches
        }
        return Condition(_BIRTHDAYS.format(ranges=ranges), values)
    return EVERYBODY
