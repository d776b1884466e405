"""Cards came out of the printer: they stand on each customer's timeline from now on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.i18n import ngettext
from desktop.models import CardItem
from desktop.text import clean, clean_line

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class PrintedCard:
    """One card as it went on paper.

    Attributes:
        customer_id: For whom.
        addressee: The name on it.
        words: The message inside it.
    """

    customer_id: int
    addressee: str
    words: str


@dataclass(frozen=True, slots=True)
class RecordCards:
    """Note a stack of printed cards, as one undo step."""

    cards: tuple[PrintedCard, ...]
    design: str
    colourway: str
    occasion: str
    printed_on: date

    @property
    def label(self) -> str:
        """Such as "Marked 6 cards as printed"."""
        return ngettext("Marked {count} card as printed", "Marked {count} cards as printed", len(self.cards)).format(
            count=len(self.cards)
        )

    def run(self, session: Session) -> int:
        """Write one row for each card; returns how many."""
        session.add_all(
            CardItem(
                customer_id=card.customer_id,
                design=self.design,
                colourway=self.colourway,
                occasion=self.occasion,
                addressee=clean_line(card.addressee),
                words=clean(card.words),
                printed_on=self.printed_on,
            )
            for card in self.cards
        )
        return len(self.cards)
