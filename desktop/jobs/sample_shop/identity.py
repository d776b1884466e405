"""Who somebody is: name, language, how to reach them, where they live."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING, NamedTuple

from desktop.text import fold, words

if TYPE_CHECKING:
    from desktop.jobs.sample_shop.chance import Chance
    from desktop.jobs.sample_shop.pile import Pile
    from desktop.jobs.sample_shop.vocabulary import Culture, Trade

BUSINESS_SHARE = 0.08
HOUSEHOLD_SHARE = 0.02
_COMPANY_SHARE = 0.05
_JOB_TITLES = ("Owner", "Buyer", "Office manager", "Assistant", "Partner")
_PREFIXES = ("Dr", "Prof.", "Eng.")
_DOMAINS = ("example.com", "example.org", "example.net")  # kept free of real mail for ever
_SCATTER = 7919  # a prime: neighbours in the book do not get neighbouring numbers


class Identity(NamedTuple):
    """A name in its parts. `mailbox` is what stands before the @."""

    kind: str
    display: str
    given: str = ""
    family: str = ""
    prefix: str = ""
    phonetic: str = ""
    company: str = ""
    job_title: str = ""
    language: str = ""
    mailbox: str = ""


def somebody(chance: Chance, trade: Trade, number: int) -> Identity:
    """The `number`th person, business or household of the shop."""
    culture = trade.cultures[bisect(trade.culture_shares, chance.random())]
    share = chance.random()
    if share < BUSINESS_SHARE:
        return _business(chance, trade, number)
    family = chance.pick(culture.families)
    if share < BUSINESS_SHARE + HOUSEHOLD_SHARE and not family.latin:
        name = f"The {family.written} family"
        return Identity("household", name, language=culture.language, mailbox=_mailbox(family.written, number))
    return _person(chance, trade, culture, number)


def _business(chance: Chance, trade: Trade, number: int) -> Identity:
    name = chance.pick(trade.businesses).format(chance.pick(trade.business_words))
    return Identity("business", name, language=trade.cultures[0].language, mailbox=_mailbox(name, number))


def _person(chance: Chance, trade: Trade, culture: Culture, number: int) -> Identity:
    given, family = chance.pick(culture.given), chance.pick(culture.families)
    parts = [family.written, given.written] if culture.family_first else [given.written, family.written]
    latin = f"{given.latin} {family.latin}" if given.latin else ""
    company = job_title = ""
    if chance.happens(_COMPANY_SHARE):
        company = chance.pick(trade.businesses).format(chance.pick(trade.business_words))
        job_title = chance.pick(_JOB_TITLES)
    return Identity(
        kind="person",
        display=culture.joined.join(parts),
        given=given.written,
        family=family.written,
        prefix=chance.pick(_PREFIXES) if chance.happens(0.02) else "",
        phonetic=latin,
        company=company,
        job_title=job_title,
        language=culture.language,
        mailbox=_mailbox(latin or f"{given.written} {family.written}", number),
    )


def lay_phone(pile: Pile, trade: Trade, *, preferred: bool = False) -> None:
    """Give the customer a number nobody has; when the free ranges are used up, none."""
    number = pile.people
    for numbers in trade.numbers:
        places = numbers.typed.count("#")
        size = 10**places
        if number < size:
            digits = f"{number * _SCATTER % size:0{places}}"
            pile.reach("phone", _filled(numbers.typed, digits), _filled(numbers.known, digits), preferred=preferred)
            return
        number -= size


def lay_email(pile: Pile, chance: Chance, mailbox: str) -> None:
    """Give the customer an e-mail address that leads nowhere."""
    address = f"{mailbox}@{chance.pick(_DOMAINS)}"
    pile.reach("email", address, address)


def lay_address(pile: Pile, chance: Chance, trade: Trade) -> None:
    """Give the customer a place in one of the trade's towns."""
    town = chance.pick(trade.towns) if chance.happens(0.3) else trade.towns[0]
    street = chance.pick(town["streets"])
    house = chance.between(1, 180)
    line = f"{house} {street}" if trade.shop["country"] in {"GB", "IE", "AU"} else f"{street} {house}"
    pile.address(line, town["locality"], chance.digits(town["postcode"]), town.get("region", ""))


def _mailbox(name: str, number: int) -> str:
    plain = ".".join(words(fold(name).replace("’", "")))
    return f"{plain}{number}" if plain.isascii() and plain else f"hello{number}"


def _filled(pattern: str, digits: str) -> str:
    given = iter(digits)
    return "".join(next(given) if letter == "#" else letter for letter in pattern)
