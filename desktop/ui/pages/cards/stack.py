"""The stack of cards as it goes to the printer: whatever the owner changes meanwhile, this stays."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

    from desktop.cards.compose import CardContent
    from desktop.cards.paper import Paper
    from desktop.cards.template_model import CardTemplate
    from desktop.queries.card_recipients import CardRecipient


@dataclass(frozen=True, slots=True)
class Stack:
    """Cards to print.

    Attributes:
        people: Whom they are for.
        contents: What each says, in the same order.
        template: The design.
        colourway: Its colours.
        paper: How they lie on the sheets.
        occasion: What the ledger says they are for.
        language: The shop's.
        words: What the message side of each says, as far as that is known by now.
    """

    people: tuple[CardRecipient, ...] = field(repr=False)
    contents: tuple[CardContent, ...] = field(repr=False)
    template: CardTemplate
    colourway: str
    paper: Paper
    occasion: str
    language: str
    words: tuple[str, ...] = field(default=(), repr=False)

    def without(self, places: Container[int]) -> Stack:
        """The stack without the cards at these places."""
        kept = [place for place in range(len(self.people)) if place not in places]
        return replace(
            self,
            people=tuple(self.people[place] for place in kept),
            contents=tuple(self.contents[place] for place in kept),
            words=tuple(self.words[place] for place in kept) if self.words else (),
        )
