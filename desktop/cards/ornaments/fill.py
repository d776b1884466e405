"""The whole page in one colour, to the edge of the bleed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cards.ornament import OPAQUE, Key, Kind, Ornament, Values
from desktop.cards.shapes import rectangle

if TYPE_CHECKING:
    from desktop.cards.display_list import Path


def draw(values: Values) -> list[Path]:
    """One rectangle."""
    page = values.page
    area = rectangle(-page.bleed, -page.bleed, page.width + page.bleed, page.height + page.bleed)
    return [area.fill(values.color(), values.number("alpha"))]


ORNAMENT = Ornament("fill", {"color": Key(Kind.COLOR), "alpha": OPAQUE}, draw)
