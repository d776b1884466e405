"""Rows of the new book, waiting to be written many at a time: tuples straight to the driver."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from desktop.models import (
    Address,
    CardItem,
    ContactPoint,
    Customer,
    CustomerTag,
    Fact,
    ImportantDate,
    Promise,
    Tag,
    Touchpoint,
)
from desktop.text import fold

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from desktop.jobs.sample_shop.days import Days

_WRITTEN = ("created_at", "updated_at")
# Parents first. The columns stand in the order of the values that `Pile` lays down.
_COLUMNS: dict[Any, tuple[str, ...]] = {
    Customer: (
        *_WRITTEN, "id", "uid", "kind", "display_name", "given_name", "additional_name", "family_name", "prefix",
        "suffix", "nickname", "phonetic_name", "company", "job_title", "language", "status", "celebrate", "stage",
        "stage_since", "met_on", "met_how", "about", "notes",
    ),
    Tag: (*_WRITTEN, "id", "name", "folded"),
    CustomerTag: ("customer_id", "tag_id"),
    ContactPoint: (*_WRITTEN, "customer_id", "channel", "value", "normalised", "label", "preferred", "status"),
    Address: (*_WRITTEN, "customer_id", "label", "lines", "locality", "region", "postcode", "country"),
    Fact: (*_WRITTEN, "customer_id", "category", "value", "source", "learned_on", "confirmed_on"),
    ImportantDate: (
        *_WRITTEN, "customer_id", "uid", "kind", "label", "calendar", "year", "month", "day", "leap_rule",
        "celebrate", "show_age", "note", "source", "confirmed_on",
    ),
    Touchpoint: (
        *_WRITTEN, "customer_id", "kind", "happened_on", "precision", "channel", "direction", "purpose", "minutes",
        "amount_minor", "currency", "subject", "we_said", "they_said",
    ),
    Promise: (*_WRITTEN, "customer_id", "what", "detail", "made_on", "due_on", "status", "delivered_on"),
    CardItem: (
        *_WRITTEN, "customer_id", "design", "colourway", "occasion", "addressee", "words", "state", "printed_on",
    ),
}  # fmt: skip

_FOREGROUND = 400
_CHANNELS = {
    "call": "phone", "message": "whatsapp", "email": "email", "letter": "post", "visit": "shop", "purchase": "shop",
}  # fmt: skip
_DIRECTIONS = {
    "visit": "in", "purchase": "in", "complaint": "in", "feedback": "in", "gift": "out", "apology": "out",
    "letter": "in",
}  # fmt: skip


class Person(NamedTuple):
    """A customer as the book keeps them; days are counted back from today."""

    name: str
    kind: str = "person"
    given: str = ""
    family: str = ""
    prefix: str = ""
    nickname: str = ""
    phonetic: str = ""
    company: str = ""
    job_title: str = ""
    language: str = ""
    status: str = "active"
    celebrate: str = "yes"
    stage: int = 1
    stage_ago: int = 0
    met_ago: int = 0
    met_how: str = ""
    about: str = ""
    notes: str = ""


class Touch(NamedTuple):
    """One thing that happened; the amount is in minor units of the shop's currency."""

    ago: int
    kind: str
    subject: str
    they_said: str = ""
    we_said: str = ""
    minutes: int | None = None
    amount: int | None = None
    direction: str = ""
    purpose: str = ""


class YearlyDate(NamedTuple):
    """A date that comes back, as far as known."""

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    label: str = ""
    note: str = ""
    celebrate: str = "celebrate"
    leap_rule: str = "feb28"
    source: str = "stated"


class Vow(NamedTuple):
    """A promise; `kept_ago` is None while it is open, and `due_ago` is negative while it lies ahead."""

    what: str
    made_ago: int
    due_ago: int
    kept_ago: int | None = None
    detail: str = ""


class Pile:
    """The rows of some customers, table by table. Lay down a person, then what belongs to them."""

    def __init__(self, days: Days, currency: str, country: str) -> None:
        self.people = 0  # laid down so far; the number of the last one
        self._days = days
        self._currency = currency
        self._country = country
        self._at = (0, 0)
        self._tags: dict[str, int] = {}
        self._names: set[str] = set()
        self._rows: dict[Any, list[tuple[Any, ...]]] = {table: [] for table in _COLUMNS}

    @property
    def foreground(self) -> bool:
        """Whether the next people leave this week to the hand-written ones, so that these are seen on Today."""
        return self.people < _FOREGROUND

    def taken(self, name: str) -> bool:
        """Whether one of the first people is called so; later on the names run out and namesakes are many."""
        return self.foreground and name in self._names

    def person(self, who: Person, uid: str) -> None:
        """Lay down the next customer; what follows belongs to them."""
        if self.foreground:
            self._names.add(who.name)
        self.people += 1
        self._at = self._when(who.met_ago)
        iso = self._days.iso
        self._rows[Customer].append((
            *self._at, self.people, uid, who.kind, who.name, who.given, "", who.family, who.prefix, "", who.nickname,
            who.phonetic, who.company, who.job_title, who.language, who.status, who.celebrate, who.stage,
            iso(who.stage_ago), iso(who.met_ago), who.met_how, who.about, who.notes,
        ))  # fmt: skip

    def tag(self, name: str) -> None:
        """Let the customer wear a tag."""
        number = self._tags.get(name)
        if number is None:
            number = self._tags[name] = len(self._tags) + 1
            self._rows[Tag].append((*self._at, number, name, fold(name)))
        self._rows[CustomerTag].append((self.people, number))

    def reach(self, channel: str, value: str, known: str, *, preferred: bool = False) -> None:
        """A way to reach the customer."""
        self._rows[ContactPoint].append((*self._at, self.people, channel, value, known, "", preferred, "ok"))

    def address(self, lines: str, locality: str, postcode: str, region: str) -> None:
        """Where the customer lives, in the shop's country."""
        self._rows[Address].append((*self._at, self.people, "", lines, locality, region, postcode, self._country))

    def fact(self, category: str, value: str, source: str, learned_ago: int) -> None:
        """Something worth remembering."""
        learned = self._days.iso(learned_ago)
        row = (*self._when(learned_ago), self.people, category, value, source, learned, None)
        self._rows[Fact].append(row)

    def date(self, known: YearlyDate, uid: str) -> None:
        """A date that comes back."""
        self._rows[ImportantDate].append((
            *self._at, self.people, uid, known.kind, known.label, "gregorian", known.year, known.month, known.day,
            known.leap_rule, known.celebrate, True, known.note, known.source, None,
        ))  # fmt: skip

    def touch(self, each: Touch) -> None:
        """Something that happened."""
        kind = each.kind
        self._rows[Touchpoint].append((
            *self._when(each.ago), self.people, kind, self._days.iso(each.ago), "day", _CHANNELS.get(kind, ""),
            each.direction or _DIRECTIONS.get(kind, "none"), each.purpose, each.minutes, each.amount,
            "" if each.amount is None else self._currency, each.subject, each.we_said, each.they_said,
        ))  # fmt: skip

    def promise(self, vow: Vow) -> None:
        """What the shop said it would do."""
        iso = self._days.iso
        kept = None if vow.kept_ago is None else iso(vow.kept_ago)
        row = (self.people, vow.what, vow.detail, iso(vow.made_ago), iso(vow.due_ago), "kept" if kept else "open", kept)
        self._rows[Promise].append((*self._when(vow.made_ago), *row))

    def card(self, design: str, occasion: str, addressee: str, ago: int, words: str = "") -> None:
        """A card that was posted."""
        row = (self.people, design, "", occasion, addressee, words, "posted", self._days.iso(ago))
        self._rows[CardItem].append((*self._when(ago), *row))

    def write(self, connection: Connection) -> None:
        """Write everything, and begin a new pile."""
        for table, rows in self._rows.items():
            if rows:
                connection.exec_driver_sql(_INSERTS[table], rows)
                rows.clear()

    def _when(self, ago: int) -> tuple[int, int]:
        moment = self._days.moment(ago)
        return moment, moment


def _insert(table: str, columns: tuple[str, ...]) -> str:
    """The statement that takes the values in the order of `columns`."""
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    return " ".join(("INSERT INTO", table, f"({names})", "VALUES", f"({marks})"))


_INSERTS = {table: _insert(table.__tablename__, columns) for table, columns in _COLUMNS.items()}
