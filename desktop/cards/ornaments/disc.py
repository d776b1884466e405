"""A filled circle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cards.ornament import OPAQUE, Key, Kind, Ornament, Values
from desktop.cards.shapes import circle

if TYPE_CHECKING:
    from desktop.cards.display_list import Path


def draw(values: Values) -> list[Path]:
    """One circle."""
    area = circle(values.length("x"), values.length("y"), values.length("r"))
    return [area.fill(values.color(), values.number("alpha"))]


ORNAMENT = Ornament(
    "disc",
    {
        "x": Key(Kind.LENGTH),
        "y": Key(Kind.LENGTH),
        "r": Key(Kind.LENGTH),
        "color": Key(Kind.COLOR),
        "alpha": OPAQUE,
    },
    draw,
)
