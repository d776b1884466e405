"""A card design as it is once read: checked, frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FORMAT = 1
SIDES = ("front", "inside_left", "inside", "back")
OCCASIONS = (
    "thank-you", "birthday", "apology", "anniversary", "welcome", "congratulations", "miss-you", "big-order",
    "winter", "spring", "new-year", "eid", "diwali", "sympathy", "any",
)  # fmt: skip
STYLES = ("botanical", "playful", "watercolour", "modern", "retro", "boho", "classic", "photo")


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of a page: its kind and its checked values, defaults included."""

    kind: str
    values: Mapping[str, object] = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class CardTemplate:
    """One design.

    Attributes:
        id: Unlike any other design's.
        names: What it is called, by language; English is always there.
        occasion: What it is for, one of `OCCASIONS`.
        style: How it looks, one of `STYLES`.
        licence: Under which it may be used.
        size: The card's size, a key of `SIZES`.
        bleed: How far art reaches beyond the page, in points.
        palettes: Colourway → colour name → `#rrggbb`; the first is the design's own.
        fonts: The design's name for a font → the font file's name.
        sides: Page → its layers, in paint order.
        folder: Where the file lies, for the pictures beside it.
    """

    id: str
    names: Mapping[str, str]
    occasion: str
    style: str
    licence: str
    size: str
    bleed: float
    palettes: Mapping[str, Mapping[str, str]] = field(repr=False)
    fonts: Mapping[str, str] = field(repr=False)
    sides: Mapping[str, tuple[Layer, ...]] = field(repr=False)
    folder: Path

    @property
    def colourways(self) -> tuple[str, ...]:
        """The names of the colourways, the design's own first."""
        return tuple(self.palettes)

    def name(self, language: str) -> str:
        """What the design is called in a language ("pt_BR" falls back to "pt", then English)."""
        return self.names.get(language) or self.names.get(language[:2]) or self.names["en"]
