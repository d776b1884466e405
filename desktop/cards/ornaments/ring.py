"""A circle drawn with a pen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cards.ornament import Key, Kind, Ornament, Values
from desktop.cards.shapes import circle

if TYPE_CHECKING:
    from desktop.cards.display_list import Path


def draw(values: Values) -> list[Path]:
    """One circle."""
    line = circle(values.length("x"), values.length("y"), values.length("r"))
    return [line.stroke(values.color(), values.length("weight"))]


ORNAMENT = Ornament(
    "ring",
    {
        "x": Key(Kind.LENGTH),
        "y": Key(Kind.LENGTH),
        "r": Key(Kind.LENGTH),
        "color": Key(Kind.COLOR),
        "weight": Key(Kind.LENGTH, "0.8pt"),
    },
    draw,
)
