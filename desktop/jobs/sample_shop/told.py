"""The hand-written people, whose days are told relative to today so that the shop always looks alive."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from desktop.calendars.partial_date import why_impossible
from desktop.jobs.sample_shop.identity import lay_address, lay_phone
from desktop.jobs.sample_shop.pile import Person, Touch, Vow, YearlyDate

if TYPE_CHECKING:
    from datetime import date

    from desktop.jobs.sample_shop.chance import Chance
    from desktop.jobs.sample_shop.days import Days
    from desktop.jobs.sample_shop.pile import Pile
    from desktop.jobs.sample_shop.vocabulary import Goods, Table, Trade

_PERSON = (
    "name", "kind", "given", "family", "prefix", "nickname", "phonetic", "company", "job_title", "language", "status",
    "celebrate", "stage", "stage_ago", "met_ago", "met_how", "about", "notes",
)  # fmt: skip
_EVENT = {"they": "they_said", "we": "we_said"}


def lay_told(pile: Pile, chance: Chance, trade: Trade, days: Days, told: Table) -> None:
    """Lay down one hand-written customer."""
    touches = [*_events(told), *_habit(chance, trade, days, told), *_first_time(told)]
    touches.sort(key=lambda touch: -touch.ago)
    fields = {key: told[key] for key in _PERSON if key in told}
    met_ago = touches[0].ago
    who = Person(**({"stage_ago": met_ago // 3} | fields | {"met_ago": met_ago}))
    pile.person(who, chance.uid())
    for touch in touches:
        pile.touch(touch)
    _lay_known(pile, chance, days, told)
    _lay_reach(pile, chance, trade, told, who.stage)
    for vow in told.get("promises", ()):
        pile.promise(Vow(vow["what"], vow["made"], vow["due"], vow.get("kept"), vow.get("detail", "")))
    for card in told.get("cards", ()):
        pile.card(trade.designs[card["occasion"]], card["occasion"], who.name, card["ago"], card.get("words", ""))


def _events(told: Table) -> list[Touch]:
    """What happened, oldest first where two things fall on one day (they are told newest first)."""
    return [_event(*event) for event in reversed(told.get("events", ()))]


def _first_time(told: Table) -> list[Touch]:
    """The day they first came in, where it is told."""
    return [Touch(told["met_ago"], "visit", "Their first time here")] if "met_ago" in told else []


def _event(ago: int, kind: str, subject: str, more: Table | None = None) -> Touch:
    fields: dict[str, Any] = {_EVENT.get(key, key): value for key, value in (more or {}).items()}
    if kind == "feedback":
        return Touch(ago, kind, "", they_said=subject.strip("“”"))
    if "amount" in fields:
        fields["amount"] = round(fields["amount"] * 100)
    return Touch(ago, kind, subject, **fields)


def _habit(chance: Chance, trade: Trade, days: Days, told: Table) -> list[Touch]:
    """The visits that come back: `every` so many days, `count` times, the `last` so many days ago."""
    habit = told.get("habit")
    if habit is None:
        return []
    goods = trade.business_goods if told.get("kind") == "business" else trade.goods
    every, ago, found = habit["every"], habit["last"], []
    for _each in range(habit["count"]):
        found.append(_bought(chance, days, habit, goods, ago))
        ago += max(1, round(every * (0.85 + 0.3 * chance.random())))
        ago += (days.day(ago).weekday() - habit["weekday"]) % 7 if "weekday" in habit else 0
    return found


def _bought(chance: Chance, days: Days, habit: Table, goods: Goods, ago: int) -> Touch:
    if "what" not in habit:
        what = chance.pick(goods.in_month(days.month(ago)))
        return Touch(ago, "purchase", what.text, amount=chance.between(what.low, what.high) // 50 * 50)
    low, high = (round(price * 100) for price in habit["price"])
    return Touch(ago, "purchase", chance.pick(habit["what"]), amount=chance.between(low, high) // 10 * 10)


def _lay_known(pile: Pile, chance: Chance, days: Days, told: Table) -> None:
    for tag in told.get("tags", ()):
        pile.tag(tag)
    for category, value, source, learned_ago in told.get("facts", ()):
        pile.fact(category, value, source, learned_ago)
    for each in told.get("dates", ()):
        pile.date(_yearly(days.as_of, each), chance.uid())


def _yearly(as_of: date, told: Table) -> YearlyDate:
    """A date told as it is, or as falling `in` so many days and being `age` years old then."""
    fields = {key: value for key, value in told.items() if key not in {"in", "age"}}
    if "in" in told:
        coming = as_of + timedelta(days=told["in"])
        fields |= {"month": coming.month, "day": coming.day}
        year = coming.year - told["age"] if "age" in told else None
        # A coming 29 February need not have been one in the year of the event.
        fields["year"] = year if year is None or not why_impossible(year, coming.month, coming.day) else None
    return YearlyDate(**fields)


def _lay_reach(pile: Pile, chance: Chance, trade: Trade, told: Table, stage: int) -> None:
    if stage > 1:
        lay_phone(pile, trade, preferred=told.get("prefers_phone", False))
    if "email" in told:
        pile.reach("email", told["email"], told["email"])
    address = told.get("address")
    if address:
        pile.address(address["lines"], address["locality"], address["postcode"], address.get("region", ""))
    elif stage > 2:
        lay_address(pile, chance, trade)
