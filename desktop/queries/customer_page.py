"""One customer as their page shows them: who they are, how often they come, what we know, how to reach them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.queries.stored_days import day_of, known_day

if TYPE_CHECKING:
    from datetime import date

    from desktop.storage.reader import Reader, Row

_CUSTOMER = """
SELECT c.id, c.display_name, c.given_name, c.kind, c.status, c.celebrate, c.stage, c.stage_since, c.met_on, c.met_how,
  s.about, c.company, c.job_title, c.notes, c.created_at, coalesce(s.tags, ''),
  coalesce(s.visits, 0), s.first_on, s.last_on, coalesce(s.last_kind, ''), s.gap_days, s.quiet_on, s.lapsed_on,
  (SELECT count(*) FROM touchpoint t WHERE t.customer_id = c.id AND t.kind NOT IN ('note', 'stage'))
FROM customer c JOIN customer_summary s ON s.customer_id = c.id
WHERE c.id = :customer AND c.deleted_at IS NULL
"""
# What hurts comes before what pleases; the rest as it was learned.
_FACTS = """
SELECT id, category, value, source, learned_on, confirmed_on FROM fact WHERE customer_id = :customer
ORDER BY CASE category WHEN 'allergy' THEN 0 WHEN 'dislike' THEN 1 WHEN 'like' THEN 2 ELSE 3 END, id
"""
_POINTS = """
SELECT id, channel, value, label, preferred, status FROM contact_point WHERE customer_id = :customer
ORDER BY CASE channel WHEN 'phone' THEN 0 WHEN 'whatsapp' THEN 1 WHEN 'email' THEN 2 ELSE 3 END,
  status <> 'ok', preferred DESC, id
"""
_ADDRESSES = """
SELECT id, lines, locality, region, postcode, country, label FROM address WHERE customer_id = :customer ORDER BY id
"""
_DATES = """
SELECT id, kind, year, month, day, label, note, leap_rule, celebrate, show_age FROM important_date
WHERE customer_id = :customer AND calendar = 'gregorian' ORDER BY kind <> 'birthday', month IS NULL, month_day, id
"""
_BESIDE = """
SELECT s.customer_id FROM customer_summary s
WHERE (s.sort_key, s.customer_id) {than} (SELECT h.sort_key, h.customer_id FROM customer_summary h WHERE h.customer_id = :customer)
ORDER BY s.sort_key {way}, s.customer_id {way} LIMIT 1
"""  # noqa: E501 - two keys compared at once
_BEFORE = _BESIDE.format(than="<", way="DESC")
_AFTER = _BESIDE.format(than=">", way="ASC")


@dataclass(frozen=True, slots=True)
class KnownFact:
    """Something worth remembering. `to_confirm`: we only assume it, and nobody has said that it is so."""

    id: int
    category: str
    value: str
    source: str
    learned_on: date | None
    confirmed_on: date | None

    @property
    def to_confirm(self) -> bool:
        """Whether it is an assumption still."""
        return self.source == "assumed" and self.confirmed_on is None


@dataclass(frozen=True, slots=True)
class KnownPoint:
    """A way to reach them; `status` is "ok", "bounced" or "wrong"."""

    id: int
    channel: str
    value: str
    label: str
    preferred: bool
    status: str


@dataclass(frozen=True, slots=True)
class KnownAddress:
    """A postal address; `lines` are the street lines, one a row."""

    id: int
    lines: str
    locality: str
    region: str
    postcode: str
    country: str
    label: str


@dataclass(frozen=True, slots=True)
class KnownDate:
    """A yearly date as far as it is known."""

    id: int
    kind: str
    year: int | None
    month: int | None
    day: int | None
    label: str
    note: str
    leap_rule: str
    celebrate: str
    show_age: bool


@dataclass(frozen=True, slots=True)
class TheirRhythm:
    """How often they come, from the stored summary.

    Attributes:
        visits: Days on which they bought or came by.
        encounters: Everything that happened between them and us.
        gap_days: The usual gap; None before there is one.
        last_kind: The kind of the last encounter.
        quiet_on: From this day on they are going quiet.
        lapsed_on: From this day on they have gone quiet.
    """

    visits: int
    first_on: date | None
    last_on: date | None
    last_kind: str
    gap_days: int | None
    quiet_on: date | None
    lapsed_on: date | None
    encounters: int


@dataclass(frozen=True, slots=True)
class CustomerPage:
    """Everything on a customer's page but the timeline.

    Attributes:
        about: The line under the name in lists.
        added_on: The day they came into the book.
        tags: Names, in order.
    """

    id: int
    name: str
    given_name: str
    kind: str
    status: str
    celebrate: str
    stage: int
    stage_since: date | None
    met_on: date | None
    met_how: str
    about: str
    company: str
    job_title: str
    notes: str
    added_on: date
    tags: tuple[str, ...]
    rhythm: TheirRhythm
    facts: tuple[KnownFact, ...]
    points: tuple[KnownPoint, ...]
    addresses: tuple[KnownAddress, ...]
    dates: tuple[KnownDate, ...]

    @property
    def first_name(self) -> str:
        """What the page calls them in a sentence."""
        return self.given_name if self.kind == "person" and self.given_name else self.name


def load_customer_page(reader: Reader, customer_id: int) -> CustomerPage | None:
    """One customer; None where there is nobody with this id, or they are in the trash."""
    row = reader.first(_CUSTOMER, customer=customer_id)
    if row is None:
        return None
    key, name, given, kind, status, celebrate, stage, since, met_on, met_how, about, company, job, notes = row[:14]
    created, tags, *rhythm = row[14:]
    return CustomerPage(
        id=key,
        name=name,
        given_name=given,
        kind=kind,
        status=status,
        celebrate=celebrate,
        stage=stage,
        stage_since=known_day(since),
        met_on=known_day(met_on),
        met_how=met_how,
        about=about,
        company=company,
        job_title=job,
        notes=notes,
        added_on=day_of(created),
        tags=tuple(tags.split("\n")) if tags else (),
        rhythm=_rhythm(tuple(rhythm)),
        facts=tuple(_fact(found) for found in reader.rows(_FACTS, customer=customer_id)),
        points=tuple(_point(found) for found in reader.rows(_POINTS, customer=customer_id)),
        addresses=tuple(KnownAddress(*found) for found in reader.rows(_ADDRESSES, customer=customer_id)),
        dates=tuple(_date(found) for found in reader.rows(_DATES, customer=customer_id)),
    )


def _fact(row: Row) -> KnownFact:
    key, category, value, source, learned_on, confirmed_on = row
    return KnownFact(key, category, value, source, known_day(learned_on), known_day(confirmed_on))


def _point(row: Row) -> KnownPoint:
    key, channel, value, label, preferred, status = row
    return KnownPoint(key, channel, value, label, bool(preferred), status)


def _date(row: Row) -> KnownDate:
    key, kind, year, month, day, label, note, leap_rule, celebrate, show_age = row
    return KnownDate(key, kind, year, month, day, label, note, leap_rule, celebrate, bool(show_age))


def _rhythm(row: Row) -> TheirRhythm:
    visits, first_on, last_on, last_kind, gap_days, quiet_on, lapsed_on, encounters = row
    return TheirRhythm(
        visits,
        known_day(first_on),
        known_day(last_on),
        last_kind,
        gap_days,
        known_day(quiet_on),
        known_day(lapsed_on),
        encounters,
    )


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The customers before and after by name; None at either end."""

    before: int | None
    after: int | None


def load_neighbours(reader: Reader, customer_id: int) -> Neighbours:
    """Who stands beside a customer in the list by name."""
    found = [reader.first(sql, customer=customer_id) for sql in (_BEFORE, _AFTER)]
    before, after = (row[0] if row else None for row in found)
    return Neighbours(before, after)
