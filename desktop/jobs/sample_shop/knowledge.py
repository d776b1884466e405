"""What is known about somebody: facts with their source, tags, and dates in every precision."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from desktop.calendars.occurrence import LEAP_RULES
from desktop.jobs.sample_shop.pile import YearlyDate

if TYPE_CHECKING:
    from desktop.jobs.sample_shop.chance import Chance
    from desktop.jobs.sample_shop.days import Days
    from desktop.jobs.sample_shop.pile import Pile
    from desktop.jobs.sample_shop.vocabulary import Trade

_FACTS = ((0, 1), (0, 2), (1, 3), (2, 5), (3, 6))  # by stage, 1 to 5
_SOURCES = ("stated", "stated", "stated", "stated", "observed", "observed", "assumed", "imported")
_BIRTHDAY_KNOWN = (0.4, 0.65, 0.8, 0.9, 0.95)  # by stage, 1 to 5
_THIS_WEEK = 4


def lay_facts(pile: Pile, chance: Chance, facts: tuple[tuple[str, str], ...], stage: int, visits: list[int]) -> None:
    """Some facts, none twice, learned between the first visit and the last."""
    fewest, most = _FACTS[stage - 1]
    told: set[str] = set()
    for _each in range(chance.between(fewest, most)):
        category, value = chance.pick(facts)
        if value not in told:
            told.add(value)
            pile.fact(category, value, chance.pick(_SOURCES), chance.between(visits[0], visits[-1]))


def lay_tags(pile: Pile, chance: Chance, trade: Trade, kind: str) -> None:
    """The words the owner sorts by."""
    for tag, share in trade.tags["business" if kind == "business" else "person"]:
        if chance.random() < share:
            pile.tag(tag)


def lay_birthday(pile: Pile, chance: Chance, days: Days, stage: int) -> tuple[int, int] | None:
    """A birthday, as far as the shop knows it; gives back month and day where it knows both."""
    if not chance.happens(_BIRTHDAY_KNOWN[stage - 1]):
        return None
    year = days.as_of.year - chance.between(18, 88)
    month, day = _some_day(chance, days, year, early=pile.foreground)
    share = chance.random()
    celebrate = "celebrate" if chance.happens(0.96) else chance.pick(("quiet", "never"))
    rule = chance.pick(LEAP_RULES) if (month, day) == (2, 29) else LEAP_RULES[0]
    if share < 0.9:
        known = YearlyDate("birthday", year if share < 0.58 else None, month, day, celebrate=celebrate, leap_rule=rule)
    elif share < 0.94:
        known = YearlyDate("birthday", year, month, celebrate=celebrate)
    elif share < 0.97:
        known = YearlyDate("birthday", None, month, celebrate=celebrate)
    else:
        known = YearlyDate("birthday", year, celebrate=celebrate)
    pile.date(known, chance.uid())
    return (month, day) if known.day else None


def _some_day(chance: Chance, days: Days, year: int, *, early: bool) -> tuple[int, int]:
    """A day of the year; early people leave the next days to the hand-written ones."""
    month = chance.between(1, 12)
    return _not_this_week(days, month, chance.between(1, monthrange(year, month)[1]), early=early)


def _not_this_week(days: Days, month: int, day: int, *, early: bool) -> tuple[int, int]:
    return (month % 12 + 1, min(day, 28)) if early and _this_week(days, month, day) else (month, day)


def _this_week(days: Days, month: int, day: int) -> bool:
    return any((coming.month, coming.day) == (month, day) for coming in map(days.day, range(0, -_THIS_WEEK, -1)))


def lay_other_dates(pile: Pile, chance: Chance, days: Days, kind: str, met_ago: int) -> None:
    """Weddings, openings and the years together, of some."""
    met = days.day(met_ago)
    if kind == "business" and chance.happens(0.4):
        year = days.as_of.year - chance.between(2, 60)
        pile.date(YearlyDate("business_opened", year, *_opened(chance, days, early=pile.foreground)), chance.uid())
    elif chance.happens(0.07):
        year = days.as_of.year - chance.between(1, 45)
        month, day = _not_this_week(days, chance.between(4, 10), chance.between(1, 30), early=pile.foreground)
        pile.date(YearlyDate("wedding", year, month, day), chance.uid())
    elif chance.happens(0.02):
        month, day = _not_this_week(days, chance.between(1, 12), chance.between(1, 28), early=pile.foreground)
        pile.date(YearlyDate("name_day", None, month, day), chance.uid())
    told = not (pile.foreground and _this_week(days, met.month, met.day))
    if met_ago > 700 and chance.happens(0.06) and told:
        pile.date(YearlyDate("customer_since", met.year, met.month, met.day, source="observed"), chance.uid())


def _opened(chance: Chance, days: Days, *, early: bool) -> tuple[int | None, int | None]:
    share = chance.random()
    if share < 0.5:
        return None, None
    month, day = _not_this_week(days, chance.between(1, 12), chance.between(1, 28), early=early)
    return month, day if share < 0.85 else None
