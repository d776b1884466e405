"""A short line across, with a small diamond in its middle if wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cards.ornament import Key, Kind, Ornament, Values
from desktop.cards.shapes import polygon

if TYPE_CHECKING:
    from desktop.cards.display_list import Path


def draw(values: Values) -> list[Path]:
    """A line, or two with a diamond between them."""
    x, y, half = values.length("x"), values.length("y"), values.length("length") / 2
    color, weight, diamond = values.color(), values.length("weight"), values.length("diamond")
    if not diamond:
        return [polygon([(x - half, y), (x + half, y)], closed=False).stroke(color, weight)]
    gap = diamond * 2.2
    return [
        polygon([(x - half, y), (x - gap, y)], closed=False).stroke(color, weight),
        polygon([(x + gap, y), (x + half, y)], closed=False).stroke(color, weight),
        polygon([(x - diamond, y), (x, y + diamond), (x + diamond, y), (x, y - diamond)]).fill(color),
    ]


ORNAMENT = Ornament(
    "rule",
    {
        "x": Key(Kind.LENGTH),
        "y": Key(Kind.LENGTH),
        "length": Key(Kind.LENGTH),
        "color": Key(Kind.COLOR),
        "weight": Key(Kind.LENGTH, "0.6pt"),
        "diamond": Key(Kind.LENGTH, 0),
    },
    draw,
)
