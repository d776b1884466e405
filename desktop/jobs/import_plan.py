"""Who a list brings: rows of one person joined, those known told apart from the new, doubts put to the owner."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid4, uuid5

from desktop.commands.import_contacts import ImportContacts
from desktop.commands.importing.additions import joined
from desktop.commands.importing.arrival import Arrival
from desktop.exchange.contact import BIRTHDAY, Contact, DateOfNote, left_out
from desktop.exchange.matching import Known, Match, Verdict, keys_of
from desktop.exchange.options import OnProgress, no_progress
from desktop.exchange.phone_numbers import phone_key
from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from desktop.exchange.contact import ImportedRow
    from desktop.queries.known_contacts import KnownContacts

KEEP_BOTH, JOIN, LEAVE_OUT = "keep", "join", "leave"
LONGEST_UID = 36


@dataclass(slots=True)
class Person:
    """One person of the list.

    Attributes:
        contact: All of their rows joined.
        lines: The lines of their rows.
        customer_id: Who they surely are in the book; None where nobody or not surely.
        doubt: Who they may be.
        raw: What their first row said, kept where there is a doubt.
        numbers: Their telephone numbers as typed → in the international form.
    """

    contact: Contact
    lines: list[int]
    remarks: list[str]
    customer_id: int | None = None
    doubt: Match | None = None
    raw: tuple[str, ...] = ()
    numbers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know about a line of the list; `left_out` says whether the line stays outside."""

    line: int
    sentence: str
    left_out: bool = False


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """A list that was read and compared with the book; nothing is written yet.

    Attributes:
        file_name: What the list is called.
        headers: The headings of a spreadsheet; empty for cards.
        people: Who would come in.
        rejected: The rows that stay outside.
        remarks: What the owner should know, by line.
        names: What the known ones are called in the book.
    """

    file_name: str
    headers: tuple[str, ...]
    people: tuple[Person, ...]
    rejected: tuple[ImportedRow, ...]
    remarks: tuple[Remark, ...]
    names: Mapping[int, str]

    @property
    def known(self) -> int:
        """How many are surely in the book."""
        return sum(person.customer_id is not None for person in self.people)

    @property
    def doubtful(self) -> tuple[Person, ...]:
        """Those the owner should look at."""
        return tuple(person for person in self.people if person.doubt is not None)

    @property
    def new(self) -> int:
        """How many nobody knows yet."""
        return len(self.people) - self.known - len(self.doubtful)

    def left_outside(self, decisions: Mapping[int, str]) -> tuple[ImportedRow, ...]:
        """The rows that stay outside, those of the owner's choice among them. Decisions go by a person's first line."""
        reason = _("You left this one out.")
        chosen = [
            left_out(person.lines[0], reason, person.raw)
            for person in self.doubtful
            if decisions.get(person.lines[0]) == LEAVE_OUT
        ]
        return (*self.rejected, *chosen)

    def command(
        self, decisions: Mapping[int, str], as_of: date, language: str, on_progress: OnProgress = no_progress
    ) -> ImportContacts:
        """What is to be written, with the owner's decisions about those in doubt; without one both are kept."""
        arrivals = tuple(self._arrivals(decisions))
        rejected = self.left_outside(decisions)
        return ImportContacts(arrivals, rejected, self.file_name, as_of, language, on_progress)

    def _arrivals(self, decisions: Mapping[int, str]) -> Iterator[Arrival]:
        taken = {person.customer_id for person in self.people}
        for person in self.people:
            decision = decisions.get(person.lines[0], KEEP_BOTH) if person.doubt else KEEP_BOTH
            if decision == LEAVE_OUT:
                continue
            who = person.customer_id
            if decision == JOIN and person.doubt is not None and person.doubt.other not in taken:
                who = person.doubt.other
                taken.add(who)
            yield _arrival(person, who)


def _arrival(person: Person, who: int | None) -> Arrival:
    contact = person.contact
    numbers = tuple(person.numbers.get(phone.value, "") for phone in contact.phones)
    uid = contact.uid or str(uuid4())
    return Arrival(contact, uid, tuple(person.lines), numbers, who, " ".join(person.remarks))


def _numbers(contact: Contact, region: str) -> dict[str, str]:
    """The international form of the contact's numbers, as typed → E.164, as far as the country is known."""
    country = next((address.country for address in contact.addresses if address.country), region)
    keys = {phone.value: phone_key(phone.value, country) for phone in contact.phones}
    return {value: key for value, key in keys.items() if key.startswith("+")}


@dataclass(slots=True)
class Planner:
    """Takes rows in one by one.

    Attributes:
        known: Everybody in the book.
        region: The shop's country, for numbers that name none.
        as_of: Today: nobody is born later.
    """

    known: KnownContacts
    region: str
    as_of: date
    people: list[Person] = field(default_factory=list)
    rejected: list[ImportedRow] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    _list: Known = field(default_factory=Known)
    _by_customer: dict[int, int] = field(default_factory=dict)

    def add(self, row: ImportedRow) -> None:
        """Take in one row of the list."""
        told = [Remark(row.line, problem.sentence, problem.left_out) for problem in row.problems]
        if row.contact is None:
            self.rejected.append(row)
            self.remarks += told
            return
        contact, born_later = _settled(row.contact, self.as_of)
        told += [Remark(row.line, sentence) for sentence in born_later]
        self.remarks += told
        self._place(contact, row, [remark.sentence for remark in told])

    def plan(self, file_name: str, headers: tuple[str, ...]) -> ImportPlan:
        """What came of it."""
        people, rejected, remarks = tuple(self.people), tuple(self.rejected), tuple(self.remarks)
        return ImportPlan(file_name, headers, people, rejected, remarks, self.known.names)

    def _place(self, contact: Contact, row: ImportedRow, remarks: list[str]) -> None:
        keys = keys_of(contact, self.region)
        in_list = self._list.classify(keys)
        in_book = self.known.living.classify(keys)
        if in_book.verdict is not Verdict.SAME:
            in_trash = self.known.trash.classify(keys)
            in_book = in_trash if in_trash.verdict is Verdict.SAME else in_book
        who = in_book.other if in_book.verdict is Verdict.SAME else None
        place = in_list.other if in_list.verdict is Verdict.SAME else self._by_customer.get(who or 0)
        if place is None:
            place = len(self.people)
            doubt = in_book if in_book.verdict is Verdict.MAYBE else None
            self.people.append(Person(contact, [row.line], remarks, who, doubt, row.raw if doubt else ()))
        else:
            self._join(place, contact, row.line, remarks)
        person = self.people[place]
        person.numbers |= _numbers(contact, self.region)
        if who is not None and person.customer_id is None and who not in self._by_customer:
            person.customer_id, person.doubt = who, None
        if person.customer_id is not None:
            self._by_customer[person.customer_id] = place
        self._list.add(place, keys if person.contact is contact else keys_of(person.contact, self.region))

    def _join(self, place: int, contact: Contact, line: int, remarks: list[str]) -> None:
        person = self.people[place]
        sentence = _("The same person as in line {line}.").format(line=person.lines[0])
        self.remarks.append(Remark(line, sentence))
        person.contact = joined(person.contact, contact)
        person.lines.append(line)
        person.remarks += remarks


def _settled(contact: Contact, as_of: date) -> tuple[Contact, list[str]]:
    """The contact as the book may take it: nobody is born in the future, and a long uid is made to fit."""
    if len(contact.uid) > LONGEST_UID:
        contact = contact._replace(uid=str(uuid5(NAMESPACE_URL, contact.uid)))
    later = [note for note in contact.dates if note.kind == BIRTHDAY and _is_later(note, as_of)]
    if not later:
        return contact, []
    dates = tuple(note for note in contact.dates if note not in later)
    lines = [_("Birthday: {day}").format(day=note.date) for note in later]
    note = "\n".join(filter(None, (contact.note, *lines)))
    told = [_("The birthday {day} lies in the future; it is kept as a note.").format(day=note.date) for note in later]
    return contact._replace(dates=dates, note=note), told


def _is_later(note: DateOfNote, as_of: date) -> bool:
    year, month, day = note.date.year, note.date.month, note.date.day
    return year is not None and (year, month or 1, day or 1) > (as_of.year, as_of.month, as_of.day)
