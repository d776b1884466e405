"""What the owner should look at before a card is printed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One sentence about one card.

    Attributes:
        message: What is the matter, translated.
        blocking: Whether the card must not be printed as it is.
        side: Which page: front, inside_left, inside or back.
    """

    message: str
    blocking: bool
    side: str
