"""People made up by chance, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.jobs.sample_shop import history, knowledge
from desktop.jobs.sample_shop.identity import lay_address, lay_email, lay_phone, somebody
from desktop.jobs.sample_shop.pile import Person

if TYPE_CHECKING:
    from desktop.jobs.sample_shop.chance import Chance
    from desktop.jobs.sample_shop.days import Days
    from desktop.jobs.sample_shop.identity import Identity
    from desktop.jobs.sample_shop.pile import Pile
    from desktop.jobs.sample_shop.vocabulary import Trade

_STAGES = (1,) * 33 + (2,) * 27 + (3,) * 19 + (4,) * 15 + (5,) * 6
_LONG_SILENT = 400
_TRIES = 20
_ABOUTS = {"business": "business_abouts"}


def lay_somebody(pile: Pile, chance: Chance, trade: Trade, days: Days) -> None:
    """Lay down one invented customer with everything that belongs to them."""
    who = _newcomer(pile, chance, trade)
    stage = chance.pick(_STAGES)
    visits = history.visit_days(chance, stage, chance.between(*trade.gap), early=pile.foreground)
    person = _person(chance, trade, who, stage, visits)
    pile.person(person, chance.uid())
    history.lay_stages(pile, trade, stage, visits, business=who.kind == "business")
    _lay_history(pile, chance, trade, days, person, visits)
    has_address = _lay_reach(pile, chance, trade, person, who.mailbox)
    facts = trade.business_facts if who.kind == "business" else trade.facts
    knowledge.lay_facts(pile, chance, facts, stage, visits)
    knowledge.lay_tags(pile, chance, trade, who.kind)
    birthday = knowledge.lay_birthday(pile, chance, days, stage) if who.kind == "person" else None
    knowledge.lay_other_dates(pile, chance, days, who.kind, visits[-1])
    if has_address and stage > 1:
        _lay_cards(pile, chance, trade, days, person, birthday)


def _newcomer(pile: Pile, chance: Chance, trade: Trade) -> Identity:
    """Somebody else than those who are there; two namesakes in a small shop look like a mistake."""
    who = somebody(chance, trade, pile.people + 1)
    for _again in range(_TRIES):
        if not pile.taken(who.display):
            break
        who = somebody(chance, trade, pile.people + 1)
    return who


def _person(chance: Chance, trade: Trade, who: Identity, stage: int, visits: list[int]) -> Person:
    newest, oldest = visits[0], visits[-1]
    status = "active"
    if newest > _LONG_SILENT and chance.happens(0.5):
        status = chance.pick(("former", "former", "moved", "deceased")) if who.kind == "person" else "former"
    return Person(
        name=who.display,
        kind=who.kind,
        given=who.given,
        family=who.family,
        prefix=who.prefix,
        phonetic=who.phonetic,
        company=who.company,
        job_title=who.job_title,
        language=who.language,
        status=status,
        celebrate=chance.pick(("quiet", "never")) if chance.happens(0.03) else "yes",
        stage=stage,
        stage_ago=oldest - (oldest - newest) * (stage - 1) // stage,
        met_ago=oldest,
        met_how=chance.pick(trade.words["met_how"]) if chance.happens(0.4) else "",
        about=chance.pick(trade.words[_ABOUTS.get(who.kind, "abouts")]) if chance.happens(0.5) else "",
        notes=chance.pick(trade.words["notes"]) if chance.happens(0.1) else "",
    )


def _lay_history(pile: Pile, chance: Chance, trade: Trade, days: Days, who: Person, visits: list[int]) -> None:
    if who.kind == "business":
        history.lay_orders(pile, chance, trade, days, visits)
    else:
        history.lay_visits(pile, chance, trade, days, visits)
    history.lay_besides(pile, chance, trade, who.stage, visits)
    if who.stage > 1 and chance.happens(0.05):
        history.lay_hiccup(pile, chance, trade, visits)
    if who.status == "active":
        history.lay_promises(pile, chance, trade, who.stage, visits)


def _lay_reach(pile: Pile, chance: Chance, trade: Trade, who: Person, mailbox: str) -> bool:
    """Give them ways to be reached, more of them the closer they are; says whether there is an address."""
    if chance.happens(0.55 + 0.08 * who.stage):
        lay_phone(pile, trade, preferred=chance.happens(0.1))
    if chance.happens(0.35 + 0.08 * who.stage):
        lay_email(pile, chance, mailbox)
    if chance.happens(0.15 + 0.15 * who.stage):
        lay_address(pile, chance, trade)
        return True
    return False


def _lay_cards(
    pile: Pile, chance: Chance, trade: Trade, days: Days, who: Person, birthday: tuple[int, int] | None
) -> None:
    if birthday and who.celebrate == "yes" and chance.happens(0.2 * who.stage - 0.2):
        month, day = birthday
        today = days.as_of
        last = today.replace(year=today.year - 1, month=month, day=min(day, 28))
        ago = (today - last).days % 365 + 6  # posted six days before
        if ago < who.met_ago:
            pile.card(trade.designs["birthday"], "birthday", who.name, ago)
    if chance.happens(0.06 * who.stage):
        pile.card(trade.designs["thank-you"], "thank-you", who.name, chance.between(0, who.met_ago))
