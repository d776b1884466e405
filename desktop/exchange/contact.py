"""A contact on its way in or out, and what became of each record of a file.

These are named tuples: a long list makes hundreds of thousands of them, and a frozen dataclass as wide as a contact
takes five times as long to make.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.calendars.partial_date import PartialDate

PERSON, BUSINESS, HOUSEHOLD = "person", "business", "household"
KINDS = (PERSON, BUSINESS, HOUSEHOLD)
BIRTHDAY, WEDDING, CUSTOM_DATE = "birthday", "wedding", "custom"
DATE_KINDS = (BIRTHDAY, WEDDING, "name_day", "customer_since", "business_opened", "memorial", CUSTOM_DATE)
CONSENT_CHANNELS = ("email", "sms", "phone", "post")


class Point(NamedTuple):
    """A telephone number, e-mail or web address as typed. `label`: home, work, mobile … or the owner's word."""

    value: str
    label: str = ""
    preferred: bool = False


class PostalAddress(NamedTuple):
    """A postal address. `country` is ISO 3166 alpha-2 or empty; a country nobody knows stays the last of `lines`."""

    lines: tuple[str, ...] = ()
    locality: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    label: str = ""


class DateOfNote(NamedTuple):
    """A date that comes back every year. `kind` is one of DATE_KINDS."""

    kind: str
    date: PartialDate
    label: str = ""


class ConsentHint(NamedTuple):
    """What the list says about offers by a channel (one of CONSENT_CHANNELS): wanted or refused."""

    channel: str
    given: bool


class Contact(NamedTuple):
    """A person, business or household, clean and within the book's lengths.

    Attributes:
        display: The name as shown, never empty: where there is no name, the company, e-mail or number.
        source_ref: The number the other program knows them by, such as Shopify's customer ID.
        extra: vCard lines we do not understand, unfolded, kept for the way back.
    """

    display: str
    kind: str = PERSON
    uid: str = ""
    given: str = ""
    family: str = ""
    additional: str = ""
    prefix: str = ""
    suffix: str = ""
    phonetic: str = ""
    nickname: str = ""
    company: str = ""
    job_title: str = ""
    language: str = ""
    phones: tuple[Point, ...] = ()
    emails: tuple[Point, ...] = ()
    urls: tuple[Point, ...] = ()
    addresses: tuple[PostalAddress, ...] = ()
    dates: tuple[DateOfNote, ...] = ()
    note: str = ""
    tags: tuple[str, ...] = ()
    source_ref: str = ""
    consents: tuple[ConsentHint, ...] = ()
    extra: tuple[str, ...] = ()


class Problem(NamedTuple):
    """One plain sentence about a record; `left_out` says whether the record stayed outside because of it."""

    sentence: str
    left_out: bool = False


class ImportedRow(NamedTuple):
    """The outcome of one record: a contact, or at least one problem that left it out.

    Attributes:
        line: The line of the file where the record begins, counted from 1.
        contact: What was read; None where the record was left out.
        problems: What the owner should know, in the order found.
        raw: The cells of a spreadsheet's row, or the one text of a vCard.
    """

    line: int
    contact: Contact | None
    problems: tuple[Problem, ...] = ()
    raw: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """Why the record was left out; empty where it came in."""
        return next((problem.sentence for problem in self.problems if problem.left_out), "")


def left_out(line: int, sentence: str, raw: tuple[str, ...] = ()) -> ImportedRow:
    """The outcome of a record that cannot come in."""
    return ImportedRow(line, None, (Problem(sentence, left_out=True),), raw)
