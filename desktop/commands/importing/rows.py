"""A contact as rows of the book's tables."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from desktop.exchange.book_rows import REFERENCE, channel_of, consent_line
from desktop.exchange.matching import email_key
from desktop.text import digits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.commands.importing.additions import Additions
    from desktop.commands.importing.arrival import Arrival
    from desktop.commands.importing.bulk import Pile
    from desktop.exchange.contact import Contact, Point


def put_customer(pile: Pile, customer_id: int, uid: str, contact: Contact) -> None:
    """The row of somebody new, whom we only know by name so far."""
    pile.add(
        "customer",
        customer_id,
        uid,
        contact.kind,
        contact.display,
        contact.given,
        contact.additional,
        contact.family,
        contact.prefix,
        contact.suffix,
        contact.nickname,
        contact.phonetic,
        contact.company,
        contact.job_title,
        contact.language,
        contact.note,
        "active",
        "yes",
        1,
        "",
        "",
    )


def put_parts(pile: Pile, customer_id: int, parts: Contact | Additions, arrival: Arrival) -> None:
    """The rows of what belongs to a customer: all of a new contact's, or what is new about a known one."""
    numbers = dict(zip((point.value for point in arrival.contact.phones), arrival.phones, strict=False))
    for point in parts.phones:
        number = numbers.get(point.value) or digits(point.value)
        _put_point(pile, customer_id, channel_of(point, "phone"), number, point)
    for point in parts.emails:
        _put_point(pile, customer_id, "email", email_key(point.value), point)
    for point in parts.urls:
        _put_point(pile, customer_id, channel_of(point, "web"), point.value, point)
    for place in parts.addresses:
        street = "\n".join(place.lines)
        pile.add(
            "address", customer_id, place.label, street, place.locality, place.region, place.postcode, place.country
        )
    for date in parts.dates:
        put_date = (date.kind, date.label, date.date.year, date.date.month, date.date.day)
        pile.add(
            "important_date", customer_id, str(uuid4()), *put_date, "gregorian", "feb28", "celebrate", 1, "", "imported"
        )
    for line in (*parts.extra, *map(consent_line, parts.consents)):
        pile.add("vcard_property", customer_id, line)


def _put_point(pile: Pile, customer_id: int, channel: str, normalised: str, point: Point) -> None:
    preferred = int(point.preferred)
    pile.add("contact_point", customer_id, channel, point.value, normalised, point.label, preferred, "ok")


def put_reference(pile: Pile, customer_id: int, reference: str) -> None:
    """The number another program knows them by."""
    if reference:
        pile.add("vcard_property", customer_id, REFERENCE + reference)


def put_tags(pile: Pile, customer_id: int, tag_ids: Iterable[int]) -> None:
    """The tags somebody wears from now on."""
    for tag_id in dict.fromkeys(tag_ids):
        pile.add("customer_tag", customer_id, tag_id)
