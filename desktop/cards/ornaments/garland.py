"""Flowers and greenery along a bow, the same on both sides: a swag below the words, or a crest above them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop.cards.botany import FLORA_KEYS, Flora, berries, blossom, bud, eucalyptus, flora, rose, sprig
from desktop.cards.ornament import Key, Kind, Ornament, Values
from desktop.cards.shapes import mirrored, polar

if TYPE_CHECKING:
    from desktop.cards.display_list import Path


def draw(values: Values) -> list[Path]:
    """One half is grown from the middle of the bow outwards, the other is its mirror image; then the flowers."""
    plant = flora(values)
    x, y, r = values.length("x"), values.length("y"), values.length("r")
    middle = math.radians(values.number("middle"))
    span = math.radians(values.number("span")) / 2
    half = _half(plant, (x, y, r), middle, span, values.integer("n"))
    paths = [*mirrored(half, x), *half]
    return paths + _flowers(plant, (x, y, r), middle, values.integer("flowers"), values.number("bloom"))


def _half(plant: Flora, bow: tuple[float, float, float], middle: float, span: float, n: int) -> list[Path]:
    x, y, r = bow
    way = 1 if math.sin(middle) < 0 else -1  # towards the right of the page
    paths: list[Path] = []
    for k in reversed(range(n)):
        share = k / (n - 1)
        at = middle + way * span * share
        start, along = polar(x, y, at, r), at + way * math.pi / 2
        for side in (1, -1):
            size = r * (0.46 - 0.24 * share) * plant.chance.uniform(0.85, 1.08)
            lean = along + side * plant.chance.uniform(0.3, 0.72)
            paths += _green(plant, start, lean, size, -side * 0.3)
    tip = polar(x, y, middle + way * span, r)
    return paths + sprig(plant, tip, middle + way * (span + math.pi / 2), r * 0.26, bend=way * 0.35, pairs=5)


def _green(plant: Flora, start: tuple[float, float], lean: float, size: float, bend: float) -> list[Path]:
    dice = plant.chance.random()
    if dice < 0.45:
        return sprig(plant, start, lean, size, bend=bend, pairs=6)
    if dice < 0.82:
        return eucalyptus(plant, start, lean, size, bend=bend, pairs=5)
    return berries(plant, start, lean, size * 0.72)


def _flowers(plant: Flora, bow: tuple[float, float, float], middle: float, count: int, bloom: float) -> list[Path]:
    x, y, r = bow
    paths: list[Path] = []
    if count >= 5:
        for way in (1, -1):
            at = middle + way * 0.82 * bloom / 0.3
            paths += bud(plant, *polar(x, y, at, r), at + way * math.pi / 2, r * bloom * 0.62)
    if count >= 3:
        for way in (1, -1):
            paths += blossom(plant, *polar(x, y, middle + way * 1.5 * bloom, r * 0.99), r * bloom * 0.68)
    if count:
        paths += rose(plant, *polar(x, y, middle, r), r * bloom)
    return paths


ORNAMENT = Ornament(
    "garland",
    {
        **FLORA_KEYS,
        "x": Key(Kind.LENGTH),
        "y": Key(Kind.LENGTH),
        "r": Key(Kind.LENGTH),
        "middle": Key(Kind.NUMBER, -90),
        "span": Key(Kind.NUMBER, 140),
        "n": Key(Kind.INTEGER, 7),
        "flowers": Key(Kind.INTEGER, 3),
        "bloom": Key(Kind.NUMBER, 0.29),
    },
    draw,
)
