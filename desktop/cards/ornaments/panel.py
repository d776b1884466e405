"""A plain area, with round corners if wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cards.ornament import OPAQUE, Key, Kind, Ornament, Values
from desktop.cards.shapes import rounded

if TYPE_CHECKING:
    from desktop.cards.display_list import Path


def draw(values: Values) -> list[Path]:
    """One rectangle."""
    area = rounded(*values.box(), values.length("radius"))
    return [area.fill(values.color(), values.number("alpha"))]


ORNAMENT = Ornament(
    "panel", {"box": Key(Kind.BOX), "color": Key(Kind.COLOR), "radius": Key(Kind.LENGTH, 0), "alpha": OPAQUE}, draw
)
