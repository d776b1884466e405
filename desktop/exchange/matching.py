"""Is this person in the book already? Keys to know somebody by, and the verdict with its reason.

Bringing the same list in twice adds nobody: a contact that matches somebody by e-mail, number or book number under the
same name, or that brings nothing new to somebody of the same name, is the same. Nothing is ever joined on a guess.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from itertools import chain

from desktop.exchange.contact import BIRTHDAY, Contact
from desktop.exchange.phone_numbers import TAIL, phone_key
from desktop.i18n import _
from desktop.text import fold, words


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
        marks: What they are looked up by, the surest first.
    """

    name: str
    emails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    birthday: int = 0
    uid: str = ""
    source_ref: str = ""
    marks: tuple[str, ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        marks = [f"uid {self.uid}"] if self.uid else []
        if self.source_ref:
            marks.append(f"ref {self.source_ref}")
        marks += [f"email {email}" for email in self.emails]
        marks += [f"phone {phone[-TAIL:]}" for phone in self.phones]
        if self.name:
            marks.append(f"name {self.name}")
        object.__setattr__(self, "marks", tuple(marks))


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
    _by: dict[str, list[int]] = field(default_factory=dict)

    def add(self, who: int, keys: Keys) -> None:
        """Put somebody in, or put them in again with more keys."""
        self._keys[who] = keys
        for mark in keys.marks:
            holders = self._by.get(mark)
            if holders is None:
                self._by[mark] = [who]
            elif holders[-1] != who:  # somebody joined again may stand here twice, which `classify` does not mind
                holders.append(who)

    def classify(self, keys: Keys) -> Match:
        """The verdict on somebody who knocks at the door."""
        best = NEW
        holders = [self._by[mark] for mark in keys.marks if mark in self._by]
        for who in dict.fromkeys(chain.from_iterable(holders)):
            known = self._keys[who]
            if best is not NEW and known.name != keys.name:
                continue  # at most another doubt, and a number of the shop's own may stand with thousands
            match = _compare(who, known, keys)
            if match.verdict is Verdict.SAME:
                return match
            best = match if best.verdict is Verdict.NEW else best
        return best


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
