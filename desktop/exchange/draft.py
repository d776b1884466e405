"""A contact being read: cleans what arrives, keeps what it cannot use as a note, and says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from unicodedata import is_normalized

from desktop.exchange.contact import (
    BUSINESS,
    PERSON,
    ConsentHint,
    Contact,
    DateOfNote,
    ImportedRow,
    Point,
    PostalAddress,
    Problem,
    left_out,
)
from desktop.exchange.countries import country_code
from desktop.exchange.fields import FIELDS, LONGEST, LONGEST_STREET
from desktop.exchange.labels import WELL_KNOWN
from desktop.exchange.names import full_name
from desktop.i18n import _
from desktop.text import LONGEST_LINE, LONGEST_NOTE, clean, clean_line, digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.calendars.written_date import DateReading

_AFTER_STREET = ("address.city", "address.region", "address.postcode", "address.country")
_NAME_PARTS = ("given", "additional", "family", "suffix", "phonetic")
_QUOTED = 40  # letters of a value worth showing in a sentence


@dataclass(slots=True)
class Draft:
    """One record, filled property by property, then `finish`ed."""

    line: int
    raw: tuple[str, ...] = ()
    join_numbers: bool = False  # one number in two spellings, as till programs send it out, is one number
    words: dict[str, str] = field(default_factory=dict)
    phones: dict[str, Point] = field(default_factory=dict)
    emails: dict[str, Point] = field(default_factory=dict)
    urls: dict[str, Point] = field(default_factory=dict)
    addresses: dict[PostalAddress, None] = field(default_factory=dict)
    dates: dict[DateOfNote, None] = field(default_factory=dict)
    tags: dict[str, None] = field(default_factory=dict)
    consents: dict[str, ConsentHint] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    extra: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def tell(self, sentence: str) -> None:
        """Say something about this record, once."""
        problem = Problem(sentence)
        if problem not in self.problems:
            self.problems.append(problem)

    def text(self, name: str, value: str) -> str:
        """One clean line for a field, cut to the book's length where it must be."""
        longest = LONGEST.get(name, LONGEST_LINE)
        if len(value) <= longest and _is_clean(value):
            return value.strip()
        whole = clean_line(value, len(value) + 1)
        if len(whole) <= longest:
            return whole
        self._cut(name, longest)
        return whole[:longest].rstrip()

    def _label(self, name: str, label: str) -> str:
        return label if label in WELL_KNOWN else self.text(name, label)

    def _cut(self, name: str, longest: int) -> None:
        title = _(FIELDS.get(name, name))
        self.tell(_("“{field}” was longer than {longest} letters and was cut.").format(field=title, longest=longest))

    def set(self, name: str, value: str) -> None:
        """A field with one value; more values of it are joined by a space."""
        if value := self.text(name, value):
            before = self.words.setdefault(name, value)
            if before is not value and before != value:
                self.words[name] = self.text(name, f"{before} {value}")

    def add_phone(self, value: str, label: str = "", *, preferred: bool = False) -> None:
        """A telephone number; where numbers are joined, the international spelling stays."""
        if not (value := self.text("phone", value)):
            return
        label = self._label("phone.label", label)
        key = f"{value}\t{label}"
        if self.join_numbers and len(number := digits(value)) > 6:
            key = number[-8:] + ("\tfax" if "fax" in label else "")
        if (before := self.phones.get(key)) is None:
            self.phones[key] = Point(value, label, preferred)
        elif value.startswith("+") and not before.value.startswith("+"):
            self.phones[key] = Point(value, before.label or label, before.preferred or preferred)

    def add_email(self, value: str, label: str = "", *, preferred: bool = False) -> None:
        """An e-mail address, also out of “Ann <ann@example.org>”."""
        value = self.text("email", value)
        if value.endswith(">") and "<" in value:
            value = value[value.rindex("<") + 1 : -1].strip()
        value = value.removeprefix("mailto:")
        if value and "@" not in value:
            self.tell(_("“{value}” is not an e-mail address; it is kept as a note.").format(value=value[:_QUOTED]))
            self.add_remark(_(FIELDS["email"]), value)
        elif value:
            label = self._label("email.label", label)
            self.emails.setdefault(value.casefold(), Point(value, label, preferred))

    def add_url(self, value: str, label: str = "", *, preferred: bool = False) -> None:
        """A web address; it is never opened."""
        if value := self.text("url", value):
            label = self._label("url.label", label)
            self.urls.setdefault(value, Point(value, label, preferred))

    def add_address(self, parts: Sequence[str], label: str = "") -> None:
        """A postal address of street (lines), city, region, postcode and country."""
        street, *others = parts
        lines = self._lines(street) if street else []
        town, region, postcode, country = [
            self.text(name, value) if value else "" for name, value in zip(_AFTER_STREET, others, strict=True)
        ]
        code = country_code(country) if country else ""
        if country and not code:
            lines.append(country)
        if lines or town or region or postcode or code:
            label = self._label("address.label", label)
            self.addresses[PostalAddress(tuple(lines), town, region, postcode, code, label)] = None

    def _lines(self, street: str) -> list[str]:
        if len(street) <= LONGEST_STREET and _is_clean(street):
            return [line] if (line := street.strip()) else []
        street = clean(street, LONGEST_STREET + 1)
        if len(street) > LONGEST_STREET:
            self._cut("address.street", LONGEST_STREET)
            street = street[:LONGEST_STREET]
        return [line for part in street.split("\n") if (line := " ".join(part.split()))]

    def add_date(self, kind: str, reading: DateReading, written: str, label: str = "") -> None:
        """A yearly date; what is no date is kept as a note and told."""
        label = self._label("date.label", label)
        if reading.date:
            self.dates[DateOfNote(kind, reading.date, label)] = None
        if reading.problem:
            title = label or _(FIELDS.get(kind, FIELDS["date"]))
            written = " ".join(written.split())
            if reading.date is None:
                self.add_remark(title, written)
            sentence = (
                _("{field} “{value}”: {reason}") if reading.date else _("{field} “{value}” is kept as a note: {reason}")
            )
            self.tell(sentence.format(field=title, value=written[:_QUOTED], reason=reading.problem))

    def add_note(self, value: str) -> None:
        """A note, its lines kept."""
        value = value.strip() if _is_clean(value) else clean(value, len(value) + 1)
        if value and value not in self.notes:
            self.notes.append(value)

    def add_remark(self, title: str, value: str) -> None:
        """A note under a heading."""
        if value.strip():
            self.add_note(f"{title}: {value}" if title.strip() else value)

    def add_tag(self, value: str) -> None:
        """A tag; the groups that an address book makes by itself are none."""
        value = self.text("tags", value)
        if value and not value.startswith("* ") and value.casefold() not in {"my contacts", "mycontacts", "starred"}:
            self.tags[value] = None

    def add_consent(self, channel: str, *, given: bool) -> None:
        """What the list says about offers; a refusal wins over a permission."""
        before = self.consents.get(channel)
        self.consents[channel] = ConsentHint(channel, given and (before is None or before.given))

    def finish(self) -> ImportedRow:
        """The outcome: a contact where there is a name or a way to reach them."""
        words = self.words
        name = words.get("display") or self._full_name()
        company = words.get("company", "")
        display = name or words.get("nickname") or company or self._way_to_reach()
        if not display:
            outcome = left_out(self.line, _("There is no name, number or e-mail here."), self.raw)
            return ImportedRow(self.line, None, (*outcome.problems, *self.problems), self.raw)
        if "kind" not in words:
            named_by_company = company == display and not (words.get("given") or words.get("family"))
            words["kind"] = BUSINESS if named_by_company else PERSON
        if "display" not in words:
            words["display"] = self.text("display", display)
        contact = Contact(
            **words,  # every word is a field of the contact
            phones=tuple(self.phones.values()),
            emails=tuple(self.emails.values()),
            urls=tuple(self.urls.values()),
            addresses=tuple(self.addresses),
            dates=tuple(self.dates),
            note=self._note() if self.notes else "",
            tags=tuple(self.tags),
            consents=tuple(self.consents.values()),
            extra=tuple(self.extra),
        )
        return ImportedRow(self.line, contact, tuple(self.problems), self.raw)

    def _full_name(self) -> str:
        given, additional, family, suffix, phonetic = [self.words.get(name, "") for name in _NAME_PARTS]
        return full_name(given, additional, family, suffix, phonetic)

    def _note(self) -> str:
        note = "\n".join(self.notes)
        if len(note) <= LONGEST_NOTE:
            return note
        self._cut("note", LONGEST_NOTE)
        return note[:LONGEST_NOTE].rstrip()

    def _way_to_reach(self) -> str:
        point = next(iter((*self.emails.values(), *self.phones.values())), None)
        if point is None:
            return ""
        self.tell(_("There is no name here, so “{value}” stands for it.").format(value=point.value[:_QUOTED]))
        return point.value


def _is_clean(value: str) -> bool:
    """Whether stripping it is all that `clean_line` would do: so it is with nearly every value there is."""
    return value.isprintable() and "  " not in value and (value.isascii() or is_normalized("NFC", value))
