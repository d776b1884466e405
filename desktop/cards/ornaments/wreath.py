"""A full ring of greenery with a cluster of flowers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.cards.botany import FLORA_KEYS, berries, blossom, eucalyptus, flora, rose, sprig
from desktop.cards.ornament import Key, Kind, Ornament, Values
from desktop.cards.shapes import polar

if TYPE_CHECKING:
    from desktop.cards.display_list import Path


def draw(values: Values) -> list[Path]:
    """Greenery all the way round, then the flowers around `middle`."""
    plant = flora(values)
    x, y, r, n = values.length("x"), values.length("y"), values.length("r"), values.integer("n")
    paths: list[Path] = []
    for k in range(n):
        at = 2 * math.pi * k / n
        start, along, side = polar(x, y, at, r), at + math.pi / 2, 1 if k % 2 else -1
        size = r * plant.chance.uniform(0.26, 0.36)
        if k % 5 == 4:
            paths += berries(plant, start, along + side * 0.6, size * 0.7)
        else:
            grow = sprig if k % 2 else eucalyptus
            paths += grow(plant, start, along + side * 0.42, size, bend=0.35, pairs=5)
    middle = math.radians(values.number("middle"))
    for turn, radius in ((-0.42, 0.17), (0.42, 0.17)):
        paths += blossom(plant, *polar(x, y, middle + turn, r), r * radius)
    return paths + rose(plant, *polar(x, y, middle, r), r * 0.25)


ORNAMENT = Ornament(
    "wreath",
    {
        **FLORA_KEYS,
        "x": Key(Kind.LENGTH),
        "y": Key(Kind.LENGTH),
        "r": Key(Kind.LENGTH),
        "n": Key(Kind.INTEGER, 26),
        "middle": Key(Kind.NUMBER, -90),
    },
    draw,
)
