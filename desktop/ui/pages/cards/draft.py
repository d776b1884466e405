"""The stack of cards being written, without a window: who, which design, which words, on what paper."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.cards.compose import CardContent, ComposedCard, compose
from desktop.cards.template_model import SIDES
from desktop.i18n import catalogue
from desktop.queries.card_contents import load_card_fields
from desktop.queries.card_recipients import BIRTHDAY, OCCASIONS, QUIET, THANKS, chosen_recipients, find_recipients
from desktop.queries.shop_profile import load_shop
from desktop.ui.pages.cards.stack import Stack

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from desktop.cards.paper import Paper
    from desktop.cards.template_model import CardTemplate
    from desktop.queries.card_recipients import CardRecipient
    from desktop.storage.reader import Reader
    from desktop.ui.pages.cards.wish import Wish

# Nobody gets a second card for the same occasion within this time unless the owner ticks the box.
_AGAIN_AFTER = timedelta(days=60)
_AHEAD = 31  # days in which a yearly date of somebody chosen by hand counts
_MADE_FOR = {QUIET: ("miss-you", "thank-you")}
_BY_HAND = "by hand"


@dataclass
class CardDraft:
    """The state of the studio. Every change is one assignment; what follows from it is computed when asked.

    Attributes:
        templates: All designs by id.
        paper: What it is printed on.
        occasion: Why; one of `card_recipients.OCCASIONS`.
        days: How far ahead yearly dates are looked for.
        by_hand: Only people chosen by hand; the occasion finds nobody.
        added: Whom the owner chose by hand.
        template_id: The design.
        colourway: Its colours; empty for the design's own.
        blank_inside: Leave the inside to the pen.
        recipients: Everybody on the list; known after `load`.
        place: Whose card is looked at.
        language: The shop's.
    """

    templates: Mapping[str, CardTemplate]
    paper: Paper
    occasion: str = BIRTHDAY
    days: int = 14
    by_hand: bool = False
    added: tuple[int, ...] = ()
    template_id: str = ""
    colourway: str = ""
    blank_inside: bool = False
    recipients: list[CardRecipient] = field(default_factory=list)
    place: int = 0
    language: str = "en"
    _messages: dict[str, str] = field(default_factory=dict, repr=False)
    _ticks: dict[tuple[int, date | None], bool] = field(default_factory=dict)
    _asked_for: frozenset[int] = frozenset()
    _fields: dict[CardRecipient, dict[str, str]] = field(default_factory=dict, repr=False)
    _recent: date | None = None
    _occasion_open: bool = False

    def become(self, other: CardDraft) -> None:
        """Go on where another draft stopped."""
        for one in fields(self):
            setattr(self, one.name, getattr(other, one.name))

    def fulfil(self, wish: Wish) -> None:
        """Write to the people another page sent along."""
        if wish.customer_ids:
            self.choose_occasion(wish.occasion or self.occasion, self.days)
            self._occasion_open = not wish.occasion
            self.by_hand, self.added = True, wish.customer_ids
            self._asked_for = frozenset(wish.customer_ids)
        elif wish.occasion and (wish.occasion != self.occasion or self.by_hand):
            self.choose_occasion(wish.occasion, self.days)

    def load(self, reader: Reader, as_of: date) -> None:
        """Look up who is written to and what may be said to each; whose card is looked at stays the same."""
        before = self.current
        self.language = load_shop(reader).language
        self._recent = as_of - _AGAIN_AFTER
        if self._occasion_open:
            self._occasion_open = False
            self._take_likely_occasion(reader, as_of)
        self.recipients = self._look_up(reader, as_of)
        filled = load_card_fields(reader, self.recipients, as_of)
        self._fields = dict(zip(self.recipients, filled, strict=True))
        places = [place for place, who in enumerate(self.recipients) if before and _key(who) == _key(before)]
        self.place = places[0] if places else min(self.place, max(0, len(self.recipients) - 1))
        if self.template_id not in self.templates:
            self.choose_design(self.designs()[0].id)

    def designs(self) -> list[CardTemplate]:
        """The designs, those made for the occasion first."""
        best = (*_MADE_FOR.get(self.occasion, (self.occasion,)), "any")
        rank = {occasion: place for place, occasion in enumerate(best)}
        return sorted(self.templates.values(), key=lambda design: (rank.get(design.occasion, len(best)), design.id))

    @property
    def template(self) -> CardTemplate:
        """The design in force."""
        return self.templates[self.template_id]

    def choose_design(self, template_id: str) -> None:
        """Take another design, in its own colours; for people chosen by hand it says what the card is for."""
        self.template_id = template_id
        self.colourway = self.template.colourways[0]
        if self.by_hand and self.template.occasion in OCCASIONS:
            self.occasion = self.template.occasion

    @property
    def message(self) -> str | None:
        """The owner's words; None for the design's own. Each occasion keeps its own."""
        return self._messages.get(self._topic)

    @message.setter
    def message(self, words: str | None) -> None:
        if words is None:
            self._messages.pop(self._topic, None)
        else:
            self._messages[self._topic] = words

    def template_message(self) -> str:
        """The design's own words for the inside, in the shop's language, merge fields and all."""
        layers = [layer.values for side in SIDES for layer in self.template.sides.get(side, ())]
        own = next((str(values["text"]) for values in layers if values.get("role") == "message"), "")
        return catalogue(self.language).gettext(own) if own else ""

    def choose_occasion(self, occasion: str, days: int) -> None:
        """Write for something else: other people, and a design made for it."""
        self.occasion, self.days, self.by_hand, self.added, self.place = occasion, days, False, (), 0
        self.forget_ticks()
        self.choose_design(self.designs()[0].id)

    def choose_by_hand(self) -> None:
        """Begin with an empty list."""
        self.by_hand, self.added, self.place = True, (), 0
        self.forget_ticks()

    def add(self, customer_id: int) -> None:
        """Write to somebody the occasion did not find; whoever stands on the list stays."""
        self.added = tuple(dict.fromkeys([*self.added, customer_id]))
        self._asked_for |= {customer_id}

    @property
    def current(self) -> CardRecipient | None:
        """Whose card is looked at."""
        return self.recipients[self.place] if self.recipients else None

    def is_ticked(self, who: CardRecipient) -> bool:
        """Whether this person gets a card: not, unless asked for, if one was printed not long ago."""
        return self._ticks.get(_key(who), who.customer_id in self._asked_for or not self.has_one(who))

    def has_one(self, who: CardRecipient) -> bool:
        """Whether this person had a card for this occasion not long ago."""
        return who.printed_on is not None and self._recent is not None and who.printed_on >= self._recent

    def tick(self, who: CardRecipient, *, on: bool) -> None:
        """Give this person a card, or leave them out."""
        self._ticks[_key(who)] = on

    def forget_ticks(self) -> None:
        """Let the ledger decide again who still gets a card, as after printing."""
        self._ticks.clear()
        self._asked_for = frozenset()

    def to_print(self) -> list[CardRecipient]:
        """Everybody whose box is ticked."""
        return [who for who in self.recipients if self.is_ticked(who)]

    def content(self, who: CardRecipient) -> CardContent:
        """What the card of this person says, in their own language."""
        language = who.language or self.language
        return CardContent(self._fields[who], self.message, language, blank_inside=self.blank_inside)

    def sample_content(self) -> CardContent:
        """What the thumbnails say: the first person's card, or nobody's."""
        values = self._fields[self.recipients[0]] if self.recipients else {}
        return CardContent(values, None, self.language)

    def card(self, who: CardRecipient) -> ComposedCard:
        """The card of this person, laid out.

        Raises:
            BadInput: The message holds a field that does not exist.
        """
        return compose(self.template, self.content(who), self.colourway)

    def stack(self) -> Stack:
        """The ticked cards as they are now."""
        people = tuple(self.to_print())
        kind = self.template.occasion
        occasion = kind if self.by_hand and kind != "any" else self.occasion
        contents = tuple(self.content(who) for who in people)
        return Stack(people, contents, self.template, self.colourway, self.paper, occasion, self.language)

    @property
    def _topic(self) -> str:
        return _BY_HAND if self.by_hand else self.occasion

    def _look_up(self, reader: Reader, as_of: date) -> list[CardRecipient]:
        chosen = chosen_recipients(reader, self.added, self.occasion) if self.added else []
        if self.by_hand:
            found = find_recipients(reader, self.occasion, as_of, _AHEAD) if chosen else []
            known = {who.customer_id: who for who in reversed(found)}
            return [known.get(who.customer_id, who) for who in chosen]
        found = find_recipients(reader, self.occasion, as_of, self.days)
        known = {who.customer_id: who for who in found}
        return [*found, *(who for who in chosen if who.customer_id not in known)]

    def _take_likely_occasion(self, reader: Reader, as_of: date) -> None:
        """A birthday card if they all have their birthday soon, a thank-you otherwise."""
        soon = {who.customer_id for who in find_recipients(reader, BIRTHDAY, as_of, _AHEAD)}
        self.occasion = BIRTHDAY if soon.issuperset(self.added) else THANKS
        self.choose_design(self.designs()[0].id)


def _key(who: CardRecipient) -> tuple[int, date | None]:
    return who.customer_id, who.on
