"""A sunburst: wedges from one point over the whole page."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.cards.ornament import Key, Kind, Ornament, Values
from desktop.cards.shapes import polar, polygon

if TYPE_CHECKING:
    from desktop.cards.display_list import Path


def draw(values: Values) -> list[Path]:
    """`n` wedges with as many gaps; long enough to leave the page on every side."""
    x, y, n, colors = values.length("x"), values.length("y"), values.integer("n"), values.colors()
    reach = math.hypot(values.page.width, values.page.height) + values.page.bleed
    half = math.pi / n / 2
    start = math.radians(values.number("turn")) + math.pi / 2
    return [
        polygon([(x, y), polar(x, y, middle - half, reach), polar(x, y, middle + half, reach)]).fill(
            colors[i % len(colors)]
        )
        for i in range(n)
        for middle in [start + 2 * math.pi * i / n]
    ]


ORNAMENT = Ornament(
    "rays",
    {
        "x": Key(Kind.LENGTH),
        "y": Key(Kind.LENGTH),
        "n": Key(Kind.INTEGER),
        "colors": Key(Kind.COLORS),
        "turn": Key(Kind.NUMBER, 0),
    },
    draw,
)
