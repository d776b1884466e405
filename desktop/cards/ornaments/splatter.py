"""Drops of paint around a point."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.cards.ornament import SEED, Key, Kind, Ornament, Values
from desktop.cards.shapes import circle, polar

if TYPE_CHECKING:
    from desktop.cards.display_list import Path


def draw(values: Values) -> list[Path]:
    """`n` drops, the farther the smaller."""
    x, y, r, color, chance = values.length("x"), values.length("y"), values.length("r"), values.color(), values.chance()
    paths = []
    for _drop in range(values.integer("n")):
        far = chance.uniform(0.7, 1.8)
        at = polar(x, y, chance.uniform(0, 2 * math.pi), r * far)
        size = (abs(chance.gauss(0, 1.1)) + 0.25) / far
        paths.append(circle(*at, size).fill(color, chance.uniform(0.2, 0.55)))
    return paths


ORNAMENT = Ornament(
    "splatter",
    {
        "x": Key(Kind.LENGTH),
        "y": Key(Kind.LENGTH),
        "r": Key(Kind.LENGTH),
        "color": Key(Kind.COLOR),
        "n": Key(Kind.INTEGER, 18),
        "seed": SEED,
    },
    draw,
)
