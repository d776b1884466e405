"""A customer's rows, as any query gives them, put together into a contact. Text only; no database here."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop.calendars.partial_date import PartialDate, why_impossible
from desktop.exchange.contact import ConsentHint, Contact, DateOfNote, Point, PostalAddress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Row = tuple[Any, ...]

# Field of `Contact` → column of `customer`.
WORDS = {
    "display": "display_name", "kind": "kind", "uid": "uid", "given": "given_name", "family": "family_name",
    "additional": "additional_name", "prefix": "prefix", "suffix": "suffix", "phonetic": "phonetic_name",
    "nickname": "nickname", "company": "company", "job_title": "job_title", "language": "language", "note": "notes",
}  # fmt: skip
CUSTOMER_COLUMNS = ", ".join(["id", *WORDS.values()])
# What belongs to a customer: table → the columns after `customer_id` that `Parts.add` takes.
PART_COLUMNS = {
    "contact_point": "channel, value, label, preferred",
    "address": "lines, locality, region, postcode, country, label",
    "important_date": "kind, year, month, day, label",
    "customer_tag": "(SELECT name FROM tag WHERE tag.id = customer_tag.tag_id)",
    "vcard_property": "line",
}

_PHONE_CHANNELS = ("phone", "sms", "whatsapp", "signal", "telegram")
_EMAIL = "email"
_WEB = "web"
_OTHER_CHANNELS = ("instagram", "facebook")
# Kept as vCard lines: the number another program knows a customer by, and what they said about offers.
REFERENCE = "X-DEARLY-SOURCE-REF:"
CONSENT = "X-DEARLY-CONSENT:"


@dataclass(slots=True)
class Parts:
    """What belongs to one customer."""

    phones: list[Point] = field(default_factory=list)
    emails: list[Point] = field(default_factory=list)
    urls: list[Point] = field(default_factory=list)
    addresses: list[PostalAddress] = field(default_factory=list)
    dates: list[DateOfNote] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    reference: str = ""
    consents: list[ConsentHint] = field(default_factory=list)

    def add(self, table: str, row: Row) -> None:
        """Take in one row of a table of PART_COLUMNS."""
        _ADDERS[table](self, *row)

    def add_point(self, channel: str, value: str, label: str, preferred: int) -> None:
        """A way to reach them; a channel an address book does not know becomes its label."""
        if channel in _PHONE_CHANNELS:
            self.phones.append(Point(value, label if channel == "phone" else channel, bool(preferred)))
        elif channel == _EMAIL:
            self.emails.append(Point(value, label, bool(preferred)))
        else:
            self.urls.append(Point(value, label if channel == _WEB else channel, bool(preferred)))

    def add_address(self, lines: str, *rest: str) -> None:
        """A postal address: its lines, then town, region, postcode, country and label."""
        self.addresses.append(PostalAddress(tuple(lines.split("\n")) if lines else (), *rest))

    def add_date(self, kind: str, year: int | None, month: int | None, day: int | None, label: str) -> None:
        """A yearly date."""
        if not why_impossible(year, month, day):
            self.dates.append(DateOfNote(kind, PartialDate(year, month, day), label))

    def add_tag(self, name: str) -> None:
        """A tag."""
        self.tags.append(name)

    def add_line(self, line: str) -> None:
        """A vCard line kept for the way back."""
        if line.startswith(REFERENCE):
            self.reference = line.removeprefix(REFERENCE)
        elif line.startswith(CONSENT):
            channel, _equals, answer = line.removeprefix(CONSENT).partition("=")
            self.consents.append(ConsentHint(channel, answer == "yes"))
        else:
            self.extra.append(line)


_ADDERS: dict[str, Callable[..., None]] = {
    "contact_point": Parts.add_point,
    "address": Parts.add_address,
    "important_date": Parts.add_date,
    "customer_tag": Parts.add_tag,
    "vcard_property": Parts.add_line,
}


def channel_of(point: Point, usual: str) -> str:
    """The channel of a point on its way in: its label, where that is one."""
    others = _PHONE_CHANNELS[1:] if usual == "phone" else _OTHER_CHANNELS if usual == _WEB else ()
    return point.label if point.label in others else usual


def consent_line(hint: ConsentHint) -> str:
    """What they said about offers by a channel, as it is kept."""
    return f"{CONSENT}{hint.channel}={'yes' if hint.given else 'no'}"


def part_query(table: str, among: str) -> str:
    """The SQL text that `gather` wants the rows of; `among` says whose (“IN (…)”)."""
    order = "(SELECT folded FROM tag WHERE id = tag_id)" if table == "customer_tag" else "id"
    where = " AND calendar = 'gregorian'" if table == "important_date" else ""
    # Only names of our own tables and columns; values are bound by whoever runs it.
    return f"SELECT customer_id, {PART_COLUMNS[table]} FROM {table} WHERE customer_id {among}{where} ORDER BY {order}"  # noqa: S608


def gather(parts: Iterable[tuple[str, Iterable[Row]]]) -> dict[int, Parts]:
    """The parts of many customers: (table, rows of customer_id and the table's PART_COLUMNS)."""
    found: dict[int, Parts] = defaultdict(Parts)
    for table, rows in parts:
        for customer_id, *row in rows:
            found[customer_id].add(table, tuple(row))
    return found


def contact(customer: Row, parts: Parts | None) -> Contact:
    """The contact of one row of CUSTOMER_COLUMNS and its parts."""
    words = dict(zip(WORDS, customer[1:], strict=True))
    parts = parts or Parts()
    return Contact(
        **words,
        phones=tuple(parts.phones),
        emails=tuple(parts.emails),
        urls=tuple(parts.urls),
        addresses=tuple(parts.addresses),
        dates=tuple(parts.dates),
        tags=tuple(parts.tags),
        source_ref=parts.reference,
        consents=tuple(parts.consents),
        extra=tuple(parts.extra),
    )
