"""The columns of the spreadsheet this program writes.

Several values in a cell stand between “ ::: ”. The preferred phone and e-mail come first. Dates are ISO 8601 as far as
known: 1985-04-12, --04-12 without the year. “More addresses” packs each as `label;street;town;region;postcode;country`
and “More dates” each as `label;kind;date`, with a backslash before a semicolon that is meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from desktop.exchange.contact import BIRTHDAY, WEDDING, Contact, DateOfNote, Point, PostalAddress
from desktop.exchange.labels import canonical_label
from desktop.exchange.sheets.cells import packed, single, together
from desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LIST_MARK = re.compile(r"\s*[,;]\s*|:::+")


@dataclass(frozen=True, slots=True)
class Column:
    """A heading (marked for translation), its target when read again, and the cell of a contact."""

    heading: str
    target: str
    cell: Callable[[Contact], str]


def _word(name: str) -> Callable[[Contact], str]:
    def cell(contact: Contact) -> str:
        value: str = getattr(contact, name)
        return value

    return cell


def _ordered(points: Sequence[Point]) -> list[Point]:
    return sorted(points, key=lambda point: not point.preferred)


def _point(name: str, at: int) -> Callable[[Contact], str]:
    def cell(contact: Contact) -> str:
        points = _ordered(getattr(contact, name))
        return single(points[at].value) if at < len(points) else ""

    return cell


def _label(name: str, at: int) -> Callable[[Contact], str]:
    def cell(contact: Contact) -> str:
        points = _ordered(getattr(contact, name))
        return single(canonical_label(points[at].label)) if at < len(points) else ""

    return cell


def _more(name: str, start: int) -> Callable[[Contact], str]:
    return lambda contact: together([point.value for point in _ordered(getattr(contact, name))[start:]])


def _more_labels(name: str, start: int) -> Callable[[Contact], str]:
    return lambda contact: together(
        [canonical_label(point.label) for point in _ordered(getattr(contact, name))[start:]]
    )


def _address(part: Callable[[PostalAddress], str]) -> Callable[[Contact], str]:
    return lambda contact: single(part(contact.addresses[0])) if contact.addresses else ""


def _packed_addresses(contact: Contact) -> str:
    return together([_packed_address(address) for address in contact.addresses[1:]])


def _packed_address(address: PostalAddress) -> str:
    label, street = canonical_label(address.label), "\n".join(address.lines)
    return packed((label, street, address.locality, address.region, address.postcode, address.country))


def _own_date(contact: Contact, kind: str) -> DateOfNote | None:
    return next((date for date in contact.dates if date.kind == kind and not date.label), None)


def _date(kind: str) -> Callable[[Contact], str]:
    def cell(contact: Contact) -> str:
        found = _own_date(contact, kind)
        return str(found.date) if found else ""

    return cell


def _packed_dates(contact: Contact) -> str:
    shown = [_own_date(contact, BIRTHDAY), _own_date(contact, WEDDING)]
    return together(
        [
            packed((canonical_label(date.label), date.kind, str(date.date)))
            for date in contact.dates
            if date not in shown
        ]
    )


def _tags(contact: Contact) -> str:
    return ", ".join(dict.fromkeys(_LIST_MARK.sub(" / ", tag).strip() for tag in contact.tags))


def _consent(channel: str) -> Callable[[Contact], str]:
    def cell(contact: Contact) -> str:
        found = next((consent for consent in contact.consents if consent.channel == channel), None)
        return "" if found is None else "yes" if found.given else "no"

    return cell


COLUMNS: Final = (
    Column(N_("Name"), "display", _word("display")),
    Column(N_("First name"), "given", _word("given")),
    Column(N_("Middle name"), "additional", _word("additional")),
    Column(N_("Last name"), "family", _word("family")),
    Column(N_("Title before the name"), "prefix", _word("prefix")),
    Column(N_("Title after the name"), "suffix", _word("suffix")),
    Column(N_("How the name sounds"), "phonetic", _word("phonetic")),
    Column(N_("Nickname"), "nickname", _word("nickname")),
    Column(N_("Person, business or household"), "kind", _word("kind")),
    Column(N_("Company"), "company", _word("company")),
    Column(N_("Job"), "job_title", _word("job_title")),
    Column(N_("Phone"), "phone#1", _point("phones", 0)),
    Column(N_("Phone: what for"), "phone.label#1", _label("phones", 0)),
    Column(N_("Second phone"), "phone#2", _point("phones", 1)),
    Column(N_("Second phone: what for"), "phone.label#2", _label("phones", 1)),
    Column(N_("More phones"), "phone#3", _more("phones", 2)),
    Column(N_("More phones: what for"), "phone.label#3", _more_labels("phones", 2)),
    Column(N_("E-mail"), "email#1", _point("emails", 0)),
    Column(N_("E-mail: what for"), "email.label#1", _label("emails", 0)),
    Column(N_("More e-mails"), "email#2", _more("emails", 1)),
    Column(N_("More e-mails: what for"), "email.label#2", _more_labels("emails", 1)),
    Column(N_("Web page"), "url#1", _more("urls", 0)),
    Column(N_("Web page: what for"), "url.label#1", _more_labels("urls", 0)),
    Column(N_("Street"), "address.street", _address(lambda address: "\n".join(address.lines))),
    Column(N_("Town"), "address.city", _address(lambda address: address.locality)),
    Column(N_("Region"), "address.region", _address(lambda address: address.region)),
    Column(N_("Postcode"), "address.postcode", _address(lambda address: address.postcode)),
    Column(N_("Country"), "address.country", _address(lambda address: address.country)),
    Column(N_("Address: what for"), "address.label", _address(lambda address: canonical_label(address.label))),
    Column(N_("More addresses"), "addresses", _packed_addresses),
    Column(N_("Birthday"), "birthday", _date(BIRTHDAY)),
    Column(N_("Wedding day"), "wedding", _date(WEDDING)),
    Column(N_("More yearly dates"), "dates", _packed_dates),
    Column(N_("Tags"), "tags", _tags),
    Column(N_("Language"), "language", _word("language")),
    Column(N_("Wants offers by e-mail"), "consent.email", _consent("email")),
    Column(N_("Wants offers by text message"), "consent.sms", _consent("sms")),
    Column(N_("Wants offers by phone"), "consent.phone", _consent("phone")),
    Column(N_("Wants offers by post"), "consent.post", _consent("post")),
    Column(N_("Customer number in the other program"), "source_ref", _word("source_ref")),
    Column(N_("Number in this book"), "uid", _word("uid")),
)
NOTE: Final = Column(N_("Note"), "note", _word("note"))
# What the file of rejected rows says beside the owner's own columns; left out when it comes in again.
REJECT_HEADINGS: Final = (N_("Line in the list"), N_("Why it was left out"))
