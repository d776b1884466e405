"""A loose bunch that grows out of one point: greenery behind, flowers in front."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.cards.botany import FLORA_KEYS, Flora, berries, blossom, bud, eucalyptus, flora, rose, sprig
from desktop.cards.ornament import Key, Kind, Ornament, Values
from desktop.cards.shapes import mirrored, polar

if TYPE_CHECKING:
    from desktop.cards.display_list import Path

_GREENS = (-1.15, -0.75, -0.35, 0.0, 0.35, 0.75, 1.15)
_FLOWERS = ((0.07, 0.0, 0.24), (0.3, 0.62, 0.16), (0.33, -0.66, 0.15))


def draw(values: Values) -> list[Path]:
    """The bunch, and its mirror image over the middle of the page if `pair` is set."""
    plant = flora(values)
    x, y, size = values.length("x"), values.length("y"), values.length("size")
    angle = math.radians(values.number("angle"))
    paths = _greens(plant, x, y, angle, size)
    for k, (far, turn, radius) in enumerate(_FLOWERS[: values.integer("flowers")]):
        head = rose if k == 0 else blossom
        paths += head(plant, *polar(x, y, angle + turn, size * far), size * radius)
    return paths + mirrored(paths, values.page.width / 2) if values.flag("pair") else paths


def _greens(plant: Flora, x: float, y: float, angle: float, size: float) -> list[Path]:
    paths: list[Path] = []
    for k, turn in enumerate(_GREENS):
        grow = eucalyptus if k % 2 else sprig
        length = size * plant.chance.uniform(0.75, 1.0) * (1 - 0.16 * abs(turn))
        lean = angle + turn + plant.chance.uniform(-0.08, 0.08)
        paths += grow(plant, (x, y), lean, length, bend=-turn * 0.35, pairs=7)
    for turn in (-0.95, 0.2, 0.95):
        paths += berries(plant, polar(x, y, angle + turn, size * 0.16), angle + turn, size * 0.46)
    paths += bud(plant, *polar(x, y, angle - 0.28, size * 0.44), angle - 0.28, size * 0.15)
    return paths


ORNAMENT = Ornament(
    "bouquet",
    {
        **FLORA_KEYS,
        "x": Key(Kind.LENGTH),
        "y": Key(Kind.LENGTH),
        "angle": Key(Kind.NUMBER),
        "size": Key(Kind.LENGTH),
        "flowers": Key(Kind.INTEGER, 3),
        "pair": Key(Kind.FLAG, default=False),
    },
    draw,
)
