"""Is this person in the book already? Keys to know somebody by, and the verdict with its reason.

Bringing the same list in twice adds nobody: a contact that matches somebody by e-mail, number or book number under the
same name, or that brings nothing new to somebody of the same name, is the same. Nothing is ever joined on a guess.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from desktop.exchange.contact import BIRTHDAY, Contact
from desktop.exchange.phone_numbers import TAIL, phone_key
from desktop.i18n import _
from desktop.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENOUGH = 20  # looked at for a doubt: only numbers of two countries with the same end are none


def email_key(value: str) -> str:
    """The e-mail as compared: no case."""
    return value.strip().casefold()


def name_key(value: str) -> str:
    """The name as compared: no accents, no case, in any order (Silva, Ana = Ana Silva)."""
    return " ".join(sorted(words(fold(value))))


@dataclass(frozen=True, slots=True)
class Keys:
    """What somebody is known by; every part as compared.

    Attributes:
        birthday: Month × 100 + day, 0 where not known.
    """

    name: str
    emails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    birthday: int = 0
    uid: str = ""
    source_ref: str = ""


def keys_of(contact: Contact, region: str = "") -> Keys:
    """The keys of a contact; numbers without a country belong to its address's country, else to `region`."""
    country = next((address.country for address in contact.addresses if address.country), region)
    birthday = next((date.date for date in contact.dates if date.kind == BIRTHDAY and date.date.day), None)
    return Keys(
        name_key(contact.display),
        frozenset(email_key(email.value) for email in contact.emails),
        frozenset(key for phone in contact.phones if (key := phone_key(phone.value, country))),
        (birthday.month or 0) * 100 + (birthday.day or 0) if birthday else 0,
        contact.uid,
        contact.source_ref,
    )


class Verdict(Enum):
    """Whether a contact is in the book: not, surely, or for the owner to say."""

    NEW = "new"
    SAME = "same"
    MAYBE = "maybe"


@dataclass(frozen=True, slots=True)
class Match:
    """The verdict, whom it is about (the id given to `Known.add`), and why, in a plain sentence."""

    verdict: Verdict
    other: int | None = None
    reason: str = ""


NEW = Match(Verdict.NEW)


@dataclass(slots=True)
class Known:
    """Everybody in the book by their keys. Filled once, then added to while a list comes in."""

    _keys: dict[int, Keys] = field(default_factory=dict)
    _by: dict[int, int | list[int]] = field(default_factory=dict)  # mark → who has it; nearly always one alone

    def add(self, who: int, keys: Keys) -> None:
        """Put somebody in, or put them in again with more keys."""
        self._keys[who] = keys
        for mark in (*_sure_marks(keys), *_loose_marks(keys)):
            held = self._by.setdefault(mark, who)
            if isinstance(held, list):
                held.append(who)
            elif held != who:
                self._by[mark] = [held, who]

    def classify(self, keys: Keys) -> Match:
        """The verdict on somebody who knocks at the door."""
        if not self._keys:
            return NEW
        for who in self._holders(_sure_marks(keys), len(self._keys)):
            match = _compare(who, self._keys[who], keys)
            if match.verdict is Verdict.SAME:
                return match
        for who in self._holders(_loose_marks(keys), _ENOUGH):
            match = _compare(who, self._keys[who], keys)
            if match.verdict is not Verdict.NEW:
                return match
        return NEW

    def _holders(self, marks: list[int], most: int) -> Iterator[int]:
        """Who has these marks, at most so many for each of them."""
        for mark in marks:
            held = self._by.get(mark)
            if isinstance(held, list):
                yield from held[:most]
            elif held is not None:
                yield held


def _sure_marks(keys: Keys) -> list[int]:
    """Marks of which somebody surely the same has at least one, the surest first.

    Numbers, for they are small and there are many; should two things have the same one, `_compare` finds out.
    """
    name = keys.name
    marks = [hash(("uid", keys.uid))] if keys.uid else []
    if keys.source_ref:
        marks.append(hash(("ref", name, keys.source_ref)))
    marks += [hash(("email", name, email)) for email in keys.emails]
    marks += [hash(("phone", name, phone[-TAIL:])) for phone in keys.phones]
    if name and keys.birthday:
        marks.append(hash(("birthday", name, keys.birthday)))
    if name and not keys.emails and not keys.phones:
        marks.append(hash(("bare", name)))
    return marks


def _loose_marks(keys: Keys) -> list[int]:
    """Marks of which somebody who may be the same has at least one. Thousands may share a number of the shop's own."""
    marks = [hash(("ref", keys.source_ref))] if keys.source_ref else []
    marks += [hash(("email", email)) for email in keys.emails]
    marks += [hash(("phone", phone[-TAIL:])) for phone in keys.phones]
    if keys.name:
        marks.append(hash(("name", keys.name)))
    return marks


def _compare(who: int, known: Keys, keys: Keys) -> Match:
    """The verdict on two that share at least one mark."""
    same_name = known.name == keys.name
    same_reference = bool(keys.source_ref) and keys.source_ref == known.source_ref
    if keys.uid and keys.uid == known.uid:
        return Match(Verdict.SAME, who, _("They have the same number in the book."))
    if same_reference and same_name:
        return Match(Verdict.SAME, who, _("They have the same customer number and name."))
    email = bool(known.emails & keys.emails)
    phone = _share_a_number(known.phones, keys.phones)
    if not (same_name or email or phone or same_reference):
        return NEW  # only the ends of two foreign numbers are alike
    if known.birthday and keys.birthday and known.birthday != keys.birthday:
        return Match(Verdict.MAYBE, who, _("They share a name, number or e-mail, but have another birthday."))
    if same_name:
        return _same_name(who, known, keys, email=email, phone=phone)
    return Match(Verdict.MAYBE, who, _different_name(email=email, phone=phone))


def _same_name(who: int, known: Keys, keys: Keys, *, email: bool, phone: bool) -> Match:
    if email or phone:
        return Match(Verdict.SAME, who, _("Same name and e-mail.") if email else _("Same name and phone number."))
    if keys.birthday and keys.birthday == known.birthday:
        return Match(Verdict.SAME, who, _("Same name and birthday."))
    brings_nothing = not (keys.emails or keys.phones or keys.birthday)
    if brings_nothing and not (known.emails or known.phones):
        return Match(Verdict.SAME, who, _("Same name, and nothing that tells them apart."))
    return Match(Verdict.MAYBE, who, _("Same name, but no number or e-mail in common."))


def _different_name(*, email: bool, phone: bool) -> str:
    if email:
        return _("Same e-mail under another name.")
    return _("Same phone number under another name.") if phone else _("Same customer number under another name.")


def _share_a_number(known: frozenset[str], keys: frozenset[str]) -> bool:
    """Whether a number is in both; one without its country matches by its end."""
    if known & keys:
        return True
    loose = {phone[-TAIL:] for phone in (*known, *keys) if not phone.startswith("+")}
    return any(phone[-TAIL:] in loose for phone in known) and any(
        a[-TAIL:] == b[-TAIL:] and not (a.startswith("+") and b.startswith("+")) for a in known for b in keys
    )
