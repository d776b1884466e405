"""What happened with somebody over the years, in a rhythm that fits their stage and the trade."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.formatting import STAGES, stage_name
from desktop.i18n import _
from desktop.jobs.sample_shop.days import LONGEST_AGO
from desktop.jobs.sample_shop.pile import Touch, Vow

if TYPE_CHECKING:
    from desktop.jobs.sample_shop.chance import Chance
    from desktop.jobs.sample_shop.days import Days
    from desktop.jobs.sample_shop.pile import Pile
    from desktop.jobs.sample_shop.vocabulary import Goods, Trade

# By stage, 1 to 5: how many visits, and how many talks and small things besides.
_VISITS = ((1, 2), (2, 5), (4, 10), (7, 18), (14, 34))
_BESIDES = ((0, 1), (0, 2), (1, 3), (1, 5), (3, 8))
_LONGEST = LONGEST_AGO - 1000
_KNOWN_BEFORE = 900  # days, at most, for each stage
# Kinds with the share of each; coffee and gifts come with time.
_EARLY = ("call", "call", "call", "message", "message", "email", "note", "feedback", "event")
_LATER = (*_EARLY, "coffee", "coffee", "gift", "gift", "letter")
_TEXTS = {
    "call": "calls", "message": "messages", "email": "emails", "note": "notes", "feedback": "feedbacks",
    "event": "events", "coffee": "coffees", "letter": "letters",
}  # fmt: skip


def visit_days(chance: Chance, stage: int, gap: int, *, early: bool) -> list[int]:
    """How many days ago somebody came, newest first; most came within their usual gap, some are quiet or gone.

    Args:
        chance: Whence it comes.
        stage: 1 to 5.
        gap: Days between visits that have become usual; in the first years they came less often.
        early: Leave going quiet to the hand-written people, but for some who are long quiet and not close.
    """
    fewest, most = _VISITS[stage - 1]
    ago = _silence(chance, gap, early=early, close=stage > 2)
    days = [ago]
    for number in range(1, chance.between(fewest, most)):
        ago += max(1, int(gap * (0.6 + 0.8 * chance.random()) * (1 + number / 9)))
        days.append(min(ago, _LONGEST))
    if stage > 2:  # known for long before they came often
        days.append(min(ago + int(chance.random() * _KNOWN_BEFORE * (stage - 2)), _LONGEST))
    return days


def _silence(chance: Chance, gap: int, *, early: bool, close: bool) -> int:
    share = chance.random()
    if share < 0.91 or (early and close):
        return int(gap * 1.1 * chance.random())
    if share < 0.95:
        return int(gap * (2 + chance.random())) + (130 if early else 8)
    return int(gap * (4 + 12 * chance.random())) + 90


def lay_visits(pile: Pile, chance: Chance, trade: Trade, days: Days, visits: list[int]) -> None:
    """Purchases, and now and then a visit without one."""
    goods = trade.goods
    looks = trade.words["visits"]
    for ago in visits:
        if chance.random() < 0.8:
            pile.touch(_purchase(chance, goods, days, ago))
        else:
            pile.touch(Touch(ago, "visit", chance.pick(looks)))


def lay_orders(pile: Pile, chance: Chance, trade: Trade, days: Days, visits: list[int]) -> None:
    """What a business orders."""
    for ago in visits:
        pile.touch(_purchase(chance, trade.business_goods, days, ago))


def _purchase(chance: Chance, goods: Goods, days: Days, ago: int) -> Touch:
    what = chance.pick(goods.in_month(days.month(ago)))
    # Prices end in 0 or 5.
    amount = what.low + int((what.high - what.low) * chance.random()) // 5 * 5
    return Touch(ago, "purchase", what.text, amount=amount)


def lay_besides(pile: Pile, chance: Chance, trade: Trade, stage: int, visits: list[int]) -> None:
    """Talks, messages, coffees and small gifts between the first visit and the last."""
    fewest, most = _BESIDES[stage - 1]
    kinds = _LATER if stage > 2 else _EARLY
    for _each in range(chance.between(fewest, most)):
        pile.touch(_beside(chance, trade, chance.pick(kinds), chance.between(visits[0], visits[-1])))


def _beside(chance: Chance, trade: Trade, kind: str, ago: int) -> Touch:
    if kind == "gift":
        what, cost = chance.pick(trade.words["gifts"])
        return Touch(ago, kind, what, amount=round(cost * 100), purpose="care")
    text = chance.pick(trade.words[_TEXTS[kind]])
    if kind == "feedback":
        return Touch(ago, kind, "", they_said=text.strip("“”"))
    if kind == "call":
        direction = "in" if chance.happens(0.6) else "out"
        return Touch(ago, kind, text, minutes=chance.between(1, 15), direction=direction)
    if kind == "coffee":
        return Touch(ago, kind, text, minutes=chance.between(3, 12) * 5, purpose="care")
    return Touch(ago, kind, text, direction="" if kind in {"note", "event"} else "in")


def lay_hiccup(pile: Pile, chance: Chance, trade: Trade, visits: list[int]) -> None:
    """A complaint, and nearly always the apology after it."""
    ago = chance.between(visits[0], visits[-1])
    subject, words = chance.pick(trade.words["complaints"])
    pile.touch(Touch(ago, "complaint", subject, they_said=words))
    if pile.foreground or chance.happens(0.98):
        pile.touch(Touch(max(ago - chance.below(3), 0), "apology", chance.pick(trade.words["apologies"])))


def lay_stages(pile: Pile, trade: Trade, stage: int, visits: list[int], *, business: bool) -> int:
    """The way from stage to stage; gives back how many days ago the last step was."""
    newest, oldest = visits[0], visits[-1]
    reasons = trade.words["business_stage_why" if business else "stage_why"]
    ago = oldest
    for before, after in pairwise(STAGES[:stage]):
        ago = oldest - (oldest - newest) * before // stage
        pile.touch(Touch(ago, "stage", moved(before, after), we_said=reasons[before - 1]))
    return ago


def moved(before: int, after: int) -> str:
    """How the timeline names a step from stage to stage."""
    return _("Moved from {before} to {after}").format(before=stage_name(before), after=stage_name(after))


def lay_promises(pile: Pile, chance: Chance, trade: Trade, stage: int, visits: list[int]) -> None:
    """Promises kept, mostly in time; now and then one still open, and very rarely one that is late."""
    if stage < 2:
        return
    if chance.happens(0.3):
        what, days = chance.pick(trade.words["promises"])
        made = chance.between(visits[0], visits[-1])
        due = made - days
        kept = due + chance.pick((0, 0, 0, 1, 1, 2, -1, -2))
        if kept >= 0:
            pile.promise(Vow(what, made, due, min(kept, made)))
    if chance.happens(0.008):
        what, days = chance.pick(trade.words["promises"])
        ahead = chance.between(-1, 25) + 3 * (pile.people < 1000)
        pile.promise(Vow(what, days, -ahead))
