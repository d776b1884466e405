"""How often a customer comes, and from which day on their silence is longer than usual for them.

The rule is `rhythm` of the design (§3.2): the typical gap is the median of the last eight gaps and two
pseudo-gaps of the trade, so that a few visits do not speak too loudly. What is kept is the *day* on which
somebody becomes quiet: comparing it with today needs no recomputing at midnight.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

GAPS_THAT_COUNT = 8

# Days between visits that are usual in a trade.
TRADE_GAPS = {
    "bakery": 7,
    "cafe": 7,
    "salon": 42,
    "florist": 60,
    "bookshop": 60,
    "shop": 60,
    "boutique": 90,
    "garage": 180,
}
USUAL_GAP = 60

SLIPPING = Fraction(2)
SLIPPING_DAYS = 7
QUIET = Fraction(5)
QUIET_DAYS = 28


@dataclass(frozen=True, slots=True)
class Rhythm:
    """The usual gap in days, and the first day of a silence that says something.

    Attributes:
        typical: Days between visits that are usual for this customer.
        quiet_on: First day on which they are going quiet.
        lapsed_on: First day on which they have gone quiet; None with fewer than three visits.
    """

    typical: Fraction
    quiet_on: date
    lapsed_on: date | None


def trade_gap(trade: str) -> int:
    """Days between visits that are usual in this trade."""
    return TRADE_GAPS.get(trade, USUAL_GAP)


def rhythm(visits: Sequence[date], shop_gap: int) -> Rhythm | None:
    """The rhythm of the given visit days, in any order and with repeats; None with fewer than two days.

    Args:
        visits: Days of visits, none after today. More than the last nine days change nothing.
        shop_gap: Days between visits that are usual in the shop's trade.
    """
    days = sorted(set(visits))
    if len(days) < 2:
        return None
    gaps = [(later - earlier).days for earlier, later in pairwise(days)][-GAPS_THAT_COUNT:]
    typical = _median([*gaps, shop_gap, shop_gap])
    enough = len(days) >= 3
    return Rhythm(
        typical=typical,
        quiet_on=_first_day(days[-1], typical, SLIPPING, SLIPPING_DAYS),
        lapsed_on=_first_day(days[-1], typical, QUIET, QUIET_DAYS) if enough else None,
    )


def _median(values: list[int]) -> Fraction:
    ordered = sorted(values)
    middle = len(ordered) // 2
    if len(ordered) % 2:
        return Fraction(ordered[middle])
    return Fraction(ordered[middle - 1] + ordered[middle], 2)


def _first_day(last: date, typical: Fraction, times: Fraction, late_days: int) -> date:
    """The first day at least `times` typical gaps after `last` and at least `late_days` later than usual."""
    silence = max(typical * times, typical + late_days)
    days = -(-silence.numerator // silence.denominator)
    return last + timedelta(days=min(days, (date.max - last).days))
