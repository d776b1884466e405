"""The words and names of the sample shops, read from `resources/sample_shop`: one file is one trade."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import Any, NamedTuple

from desktop.errors import BadInput
from desktop.i18n import _
from desktop.resources import discover, resource

Table = Mapping[str, Any]


class Name(NamedTuple):
    """A part of a name: as written, and in Latin letters where it is written in others."""

    written: str
    latin: str


class Priced(NamedTuple):
    """Something sold: between which amounts (minor units), and in which months (none: all year)."""

    text: str
    low: int
    high: int
    months: frozenset[int]


class Numbers(NamedTuple):
    """A range of telephone numbers that belong to nobody; # stands for a digit in both forms."""

    typed: str
    known: str


@dataclass(frozen=True, slots=True)
class Culture:
    """How people of one culture are called."""

    language: str
    given: tuple[Name, ...]
    families: tuple[Name, ...]
    family_first: bool
    joined: str


@dataclass(frozen=True, slots=True)
class Goods:
    """What is sold, month by month."""

    by_month: tuple[tuple[Priced, ...], ...]

    def in_month(self, month: int) -> tuple[Priced, ...]:
        """What is sold in a month, 1 to 12."""
        return self.by_month[month - 1]


@dataclass(frozen=True, slots=True)
class Trade:
    """Everything the people of one sample shop are made of."""

    key: str
    shop: Table
    cultures: tuple[Culture, ...]
    culture_shares: tuple[float, ...]
    gap: tuple[int, int]
    numbers: tuple[Numbers, ...]
    towns: tuple[Table, ...]
    businesses: tuple[str, ...]
    business_words: tuple[str, ...]
    goods: Goods
    business_goods: Goods
    words: Mapping[str, tuple[Any, ...]]
    facts: tuple[tuple[str, str], ...]
    business_facts: tuple[tuple[str, str], ...]
    tags: Mapping[str, tuple[tuple[str, float], ...]]
    designs: Mapping[str, str]
    told: tuple[Table, ...]


def trades() -> list[str]:
    """The trades there is a sample shop of."""
    return [path.stem for path in discover(resource("sample_shop", "trades"), "*.toml")]


@cache
def load_trade(key: str) -> Trade:
    """The words of one trade.

    Raises:
        BadInput: There is no such trade.
    """
    if key not in trades():
        known = ", ".join(trades())
        raise BadInput(
            _("There is no sample shop “{trade}”.").format(trade=key), _("Choose {known}.").format(known=known)
        )
    own, common = _read("trades", f"{key}.toml"), _read("every_trade.toml")
    people = own["people"]
    words = _joined(common["words"], own["words"])
    facts = _joined(common["facts"], own["facts"])
    cultures = _cultures()
    return Trade(
        key=key,
        shop=own["shop"],
        cultures=tuple(cultures[name] for name in people["cultures"]),
        culture_shares=_shares(people["cultures"].values()),
        gap=(people["gap"][0], people["gap"][1]),
        numbers=tuple(Numbers(each["typed"], each["known"]) for each in people["phones"]),
        towns=tuple(people["towns"]),
        businesses=tuple(people["businesses"]),
        business_words=tuple(people["business_words"]),
        goods=_goods(words["purchases"]),
        business_goods=_goods(words["business_purchases"]),
        words=words,
        facts=_facts(facts, without=("business",)),
        business_facts=_facts(facts, without=("family", "allergy", "like", "other")),
        tags={kind: tuple((tag, share / 100) for tag, share in own["tags"][kind].items()) for kind in own["tags"]},
        designs=common["designs"],
        told=(*own["person"], *_read("special_people.toml")["person"]),
    )


@cache
def _read(*parts: str) -> dict[str, Any]:
    with resource("sample_shop", *parts).open("rb") as file:
        return tomllib.load(file)


@cache
def _cultures() -> Mapping[str, Culture]:
    return {
        key: Culture(
            language=table["language"],
            given=tuple(_name(each) for each in (*table["women"], *table["men"])),
            families=tuple(_name(each) for each in table["families"]),
            family_first=table.get("order") == "family",
            joined=table.get("joined", " "),
        )
        for key, table in _read("names.toml").items()
    }


def _name(text: str) -> Name:
    written, _bar, latin = text.partition("|")
    return Name(written, latin)


def _joined(common: Table, own: Table) -> dict[str, tuple[Any, ...]]:
    return {key: (*common.get(key, ()), *own.get(key, ())) for key in {**common, **own}}


def _goods(rows: Sequence[Sequence[Any]]) -> Goods:
    goods = [
        Priced(row[0], round(row[1] * 100), round(row[2] * 100), frozenset(row[3]) if len(row) > 3 else frozenset())
        for row in rows
    ]
    return Goods(
        tuple(tuple(each for each in goods if not each.months or month in each.months) for month in range(1, 13))
    )


def _facts(facts: Table, without: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((category, value) for category in facts if category not in without for value in facts[category])


def _shares(weights: Any) -> tuple[float, ...]:  # noqa: ANN401 - any numbers
    sums = list(accumulate(weights))
    return tuple(each / sums[-1] for each in sums)
