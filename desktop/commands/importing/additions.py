"""What a contact adds to somebody known: missing things are united, nothing that stands there is overwritten."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.exchange.contact import BIRTHDAY, ConsentHint, Contact, DateOfNote, Point, PostalAddress
from desktop.i18n import _
from desktop.text import LONGEST_NOTE, digits, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable
    from typing import Any, TypeVar

    from desktop.calendars.partial_date import PartialDate

    Item = TypeVar("Item")

_NAME_PARTS = ("given", "family", "additional", "prefix", "suffix", "phonetic")
_WORDS = ("nickname", "company", "job_title", "language", "source_ref")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Additions:
    """What is new in a contact.

    Attributes:
        words: (field of `Contact`, value) for fields that were empty.
        completed: Dates of which the year became known.
        consents: What they said about offers; a refusal takes the place of a permission, never the other way round.
        note: What to write under the note.
        kept: Sentences about what differed and stayed as it was.
    """

    words: tuple[tuple[str, str], ...] = ()
    phones: tuple[Point, ...] = ()
    emails: tuple[Point, ...] = ()
    urls: tuple[Point, ...] = ()
    addresses: tuple[PostalAddress, ...] = ()
    dates: tuple[DateOfNote, ...] = ()
    completed: tuple[DateOfNote, ...] = ()
    note: str = ""
    tags: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    consents: tuple[ConsentHint, ...] = ()
    kept: tuple[str, ...] = ()

    @property
    def anything(self) -> bool:
        """Whether there is something to write."""
        return replace(self, kept=()) != Additions()


def phone_key(value: str) -> str:
    """What two spellings of one telephone number have in common."""
    number = digits(value)
    return number[-8:] if len(number) > 6 else value.casefold()


def additions(have: Contact, comes: Contact) -> Additions:
    """What `comes` says that `have` does not yet."""
    dates, completed, kept = _dates(have.dates, comes.dates)
    return Additions(
        words=tuple(_words(have, comes)),
        phones=_new(have.phones, comes.phones, lambda point: phone_key(point.value)),
        emails=_new(have.emails, comes.emails, lambda point: point.value.casefold()),
        urls=_new(have.urls, comes.urls, lambda point: point.value.casefold().rstrip("/")),
        addresses=_addresses(have.addresses, comes.addresses),
        dates=dates,
        completed=completed,
        note=_note(have.note, comes.note),
        tags=_new(have.tags, comes.tags, fold),
        extra=_new(have.extra, comes.extra, lambda line: line),
        consents=_consents(have.consents, comes.consents),
        kept=kept,
    )


def joined(have: Contact, comes: Contact) -> Contact:
    """Both rows of one person in one contact."""
    new = additions(have, comes)
    years = {_yearless(date): date for date in new.completed}
    words: dict[str, Any] = dict(new.words)
    return have._replace(
        **words,
        phones=have.phones + new.phones,
        emails=have.emails + new.emails,
        urls=have.urls + new.urls,
        addresses=have.addresses + new.addresses,
        dates=tuple(years.get(_yearless(date), date) for date in have.dates) + new.dates,
        note="\n".join(part for part in (have.note, new.note) if part),
        tags=have.tags + new.tags,
        extra=have.extra + new.extra,
        consents=_without(have.consents, new.consents) + new.consents,
    )


def _words(have: Contact, comes: Contact) -> Iterable[tuple[str, str]]:
    nameless = _is_nameless(have) and not _is_nameless(comes)
    if nameless:
        yield "display", comes.display
    parts_known = any(getattr(have, part) for part in ("given", "family"))
    if nameless or (not parts_known and fold(have.display) == fold(comes.display)):
        yield from _filled(have, comes, _NAME_PARTS)
    yield from _filled(have, comes, _WORDS)


def _filled(have: Contact, comes: Contact, names: tuple[str, ...]) -> Iterable[tuple[str, str]]:
    for name in names:
        value = getattr(comes, name)
        if value and not getattr(have, name):
            yield name, value


def _is_nameless(contact: Contact) -> bool:
    """Whether a number or an e-mail stands for the name."""
    return any(point.value == contact.display for point in (*contact.emails, *contact.phones))


def _new(have: Iterable[Item], comes: Iterable[Item], key: Callable[[Item], Hashable]) -> tuple[Item, ...]:
    known = {key(item) for item in have}
    new: dict[Hashable, Item] = {}
    for item in comes:
        if (found := key(item)) not in known:
            new.setdefault(found, item)
    return tuple(new.values())


def _addresses(have: tuple[PostalAddress, ...], comes: tuple[PostalAddress, ...]) -> tuple[PostalAddress, ...]:
    new: list[PostalAddress] = []
    for address in comes:
        if not any(_same_place(known, address) for known in (*have, *new)):
            new.append(address)
    return tuple(new)


def _same_place(known: PostalAddress, address: PostalAddress) -> bool:
    """Same words, or same house number in the same postcode; a mere town is known where its town is."""
    streets = ["".join(fold(" ".join(one.lines)).split()) for one in (known, address)]
    towns = [fold(one.locality) for one in (known, address)]
    codes = ["".join(fold(one.postcode).split()) for one in (known, address)]
    if not streets[1]:
        return codes[1] in {"", codes[0]} and towns[1] in {"", towns[0]}
    if codes[0] and codes[0] == codes[1]:
        houses = [_NUMBER.findall(street) for street in streets]
        return streets[0] == streets[1] or (bool(houses[0]) and houses[0] == houses[1])
    return streets[0] == streets[1] and towns[0] == towns[1] and not (codes[0] and codes[1])


def _consents(have: tuple[ConsentHint, ...], comes: tuple[ConsentHint, ...]) -> tuple[ConsentHint, ...]:
    given = {hint.channel: hint.given for hint in have}
    return tuple(hint for hint in comes if hint.channel not in given or (given[hint.channel] and not hint.given))


def _without(have: tuple[ConsentHint, ...], new: tuple[ConsentHint, ...]) -> tuple[ConsentHint, ...]:
    renewed = {hint.channel for hint in new}
    return tuple(hint for hint in have if hint.channel not in renewed)


def _dates(
    have: tuple[DateOfNote, ...], comes: tuple[DateOfNote, ...]
) -> tuple[tuple[DateOfNote, ...], tuple[DateOfNote, ...], tuple[str, ...]]:
    new: list[DateOfNote] = []
    completed: list[DateOfNote] = []
    kept: list[str] = []
    for date in comes:
        alike = [known for known in (*have, *new) if known.kind == date.kind]
        same_day = [known for known in alike if _yearless(known) == _yearless(date)]
        if same_day:
            if date.date.year and not any(known.date.year for known in same_day):
                completed.append(date)
        elif date.kind == BIRTHDAY and alike:
            kept.append(_("Another birthday is known already; it was kept."))
        else:
            new.append(date)
    return tuple(new), tuple(completed), tuple(kept)


def _yearless(date: DateOfNote) -> tuple[str, PartialDate | tuple[int | None, int | None]]:
    """What a date is known again by: its day, or its year where only that is known."""
    parts = date.date
    return (date.kind, (parts.month, parts.day) if parts.month else parts)


def _note(have: str, comes: str) -> str:
    """The lines of a note that are not there yet, as far as there is room."""
    known = set(have.split("\n"))
    new = "\n".join(line for line in comes.split("\n") if line and line not in known)
    return new[: max(0, LONGEST_NOTE - len(have) - 1)] if have else new
