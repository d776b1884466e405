"""Leaves, sprigs and flowers that the floral ornaments are bound from. Angles in radians, lengths in points."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.cards.ornament import SEED, Key, Kind, Values
from desktop.cards.shapes import Point, circle, curve, polar, spline, turned
from desktop.cards.units import Color, mix

if TYPE_CHECKING:
    import random

    from desktop.cards.display_list import Path

_WHITE: Color = (1.0, 1.0, 1.0)
_TURN = 2 * math.pi

FLORA_KEYS = {
    "leaves": Key(Kind.COLORS),
    "stem": Key(Kind.COLOR),
    "petals": Key(Kind.COLORS),
    "petal_dark": Key(Kind.COLOR),
    "center": Key(Kind.COLOR),
    "berry": Key(Kind.COLOR),
    "seed": SEED,
}


@dataclass(frozen=True, slots=True)
class Flora:
    """The dice and the colours of one plant."""

    chance: random.Random
    leaves: list[Color]
    stem: Color
    petals: list[Color]
    petal_dark: Color
    center: Color
    berry: Color


def flora(values: Values) -> Flora:
    """The colours of a floral layer."""
    return Flora(
        values.chance(),
        values.colors("leaves"),
        values.color("stem"),
        values.colors("petals"),
        values.color("petal_dark"),
        values.color("center"),
        values.color("berry"),
    )


def leaf(x: float, y: float, angle: float, length: float, color: Color) -> list[Path]:
    """A leaf in two tones, as if lit from one side."""
    wide = length * 0.25
    tip, rib = (length, length * 0.03), (length * 0.5, length * 0.035)
    upper = [(0, 0), (length * 0.18, wide), (length * 0.62, wide * 0.95), tip, (length * 0.75, rib[1]), rib, (0, 0)]
    lower = [(0, 0), (length * 0.22, -wide), (length * 0.66, -wide * 0.75), tip, (length * 0.75, rib[1]), rib, (0, 0)]
    return [
        curve(turned(upper, x, y, angle), closed=True).fill(mix(color, _WHITE, 0.16)),
        curve(turned(lower, x, y, angle), closed=True).fill(color),
    ]


def round_leaf(x: float, y: float, angle: float, radius: float, color: Color) -> list[Path]:
    """A eucalyptus leaf with its vein."""
    points = [
        (-radius, 0), (-radius * 0.7, radius * 0.95), (radius * 0.75, radius * 0.95), (radius * 1.1, 0),
        (radius * 0.75, -radius * 0.95), (-radius * 0.7, -radius * 0.95), (-radius, 0),
    ]  # fmt: skip
    vein = [(-radius, 0), (-radius * 0.3, 0), (radius * 0.2, 0), (radius * 0.7, 0)]
    return [
        curve(turned(points, x, y, angle), closed=True).fill(color),
        curve(turned(vein, x, y, angle)).stroke(mix(color, _WHITE, 0.45), 0.3),
    ]


def sprig(plant: Flora, start: Point, angle: float, length: float, *, bend: float, pairs: int) -> list[Path]:
    """A stem with pointed leaves, smaller towards the tip."""
    stem = _stem(start, angle, length, bend)
    paths = [spline([(x, y) for x, y, _a in stem], closed=False).stroke(plant.stem, max(0.4, length * 0.011))]
    for k in range(pairs):
        share = (k + 0.9) / (pairs + 0.2)
        x, y, along = stem[min(len(stem) - 1, int(share * len(stem)))]
        size = length * 0.3 * (1 - 0.55 * share)
        for side in (1, -1):
            lean = along + side * plant.chance.uniform(0.6, 0.85)
            paths += leaf(x, y, lean, size * plant.chance.uniform(0.88, 1.08), plant.chance.choice(plant.leaves))
    x, y, along = stem[-1]
    return paths + leaf(x, y, along, length * 0.17, plant.chance.choice(plant.leaves))


def eucalyptus(plant: Flora, start: Point, angle: float, length: float, *, bend: float, pairs: int) -> list[Path]:
    """A stem with round leaves in pairs."""
    stem = _stem(start, angle, length, bend)
    paths = [spline([(x, y) for x, y, _a in stem], closed=False).stroke(plant.stem, max(0.4, length * 0.01))]
    for k in range(pairs):
        share = (k + 0.8) / pairs
        x, y, along = stem[min(len(stem) - 1, int(share * len(stem)))]
        radius = length * 0.09 * (1 - 0.5 * share)
        for side in (1, -1):
            lean = along + side * plant.chance.uniform(0.85, 1.25)
            paths += round_leaf(*polar(x, y, lean, radius * 1.15), lean, radius, plant.chance.choice(plant.leaves))
    return paths


def berries(plant: Flora, start: Point, angle: float, length: float) -> list[Path]:
    """Five berries on thin stalks."""
    paths = []
    for k in range(5):
        end = polar(*start, angle + (k - 2) * 0.27, length * plant.chance.uniform(0.7, 1.0))
        bow = polar(*start, angle, length * 0.42)
        paths.append(curve([start, bow, end, end]).stroke(plant.stem, 0.45))
        paths.append(circle(*end, length * 0.072).fill(plant.berry))
        glint = end[0] - length * 0.02, end[1] + length * 0.025
        paths.append(circle(*glint, length * 0.02).fill(mix(plant.berry, _WHITE, 0.65)))
    return paths


def blossom(plant: Flora, x: float, y: float, radius: float) -> list[Path]:
    """An open flower: two rings of petals around a golden middle."""
    base = plant.chance.choice(plant.petals)
    start = plant.chance.uniform(0, _TURN)
    paths: list[Path] = []
    for ring, count in ((0, 6), (1, 5)):
        size = radius * (1 - ring * 0.36)
        color = mix(base, plant.petal_dark, ring * 0.28)
        for k in range(count):
            angle = start + ring * 0.5 + k * _TURN / count + plant.chance.uniform(-0.06, 0.06)
            tone = mix(color, _WHITE, 0.14 * (k % 2))
            paths.append(_petal(x, y, angle, size * plant.chance.uniform(0.93, 1.05), size * _TURN / count * 0.3, tone))
            vein = [(size * 0.2, 0), (size * 0.4, 0), (size * 0.55, size * 0.02), (size * 0.72, size * 0.02)]
            paths.append(curve(turned(vein, x, y, angle)).stroke(mix(color, plant.petal_dark, 0.3), 0.3))
    paths.append(circle(x, y, radius * 0.17).fill(plant.center))
    for k in range(9):
        dot = polar(x, y, k * _TURN / 9 + plant.chance.uniform(-0.2, 0.2), radius * 0.21)
        paths.append(circle(*dot, radius * 0.033).fill(mix(plant.center, _WHITE, 0.5)))
    return paths


def rose(plant: Flora, x: float, y: float, radius: float) -> list[Path]:
    """A full rose: petals that overlap around a curl."""
    base = plant.chance.choice(plant.petals)
    paths: list[Path] = []
    for ring in range(5):
        size = radius * (1 - ring * 0.185)
        count = max(3, 7 - ring)
        for k in range(count):
            angle = ring * 1.13 + k * _TURN / count
            tone = mix(mix(base, plant.petal_dark, ring * 0.2), _WHITE, 0.17 * ((k + ring) % 2))
            middle = polar(x, y, angle, size * 0.4)
            shade = circle(*polar(*middle, angle + math.pi, size * 0.045), size * 0.55)
            paths.append(shade.fill(mix(tone, plant.petal_dark, 0.22)))
            paths.append(circle(*middle, size * 0.54).fill(tone))
    curl = [polar(x, y, t * 0.44, radius * 0.33 * (1 - t / 25) + 0.2) for t in range(26)]
    return [
        *paths,
        spline(curl, closed=False).stroke(mix(plant.petal_dark, (0.2, 0.05, 0.05), 0.2), radius * 0.035),
    ]


def bud(plant: Flora, x: float, y: float, angle: float, size: float) -> list[Path]:
    """A closed flower with two sepals."""
    base = plant.chance.choice(plant.petals)
    return [
        *leaf(x, y, angle + 0.55, size * 0.8, plant.leaves[0]),
        *leaf(x, y, angle - 0.55, size * 0.8, plant.leaves[0]),
        _petal(x, y, angle - 0.16, size, size * 0.3, mix(base, plant.petal_dark, 0.3)),
        _petal(x, y, angle + 0.16, size * 0.95, size * 0.3, base),
    ]


def _petal(x: float, y: float, angle: float, length: float, wide: float, color: Color) -> Path:
    notch = length * 0.94
    points = [
        (0, 0), (length * 0.2, wide * 0.7), (length * 0.75, wide * 1.15), (length * 0.98, wide * 0.35),
        (notch, wide * 0.15), (notch, -wide * 0.15), (length * 0.98, -wide * 0.35),
        (length * 0.75, -wide * 1.15), (length * 0.2, -wide * 0.7), (0, 0),
    ]  # fmt: skip
    return curve(turned(points, x, y, angle), closed=True).fill(color)


def _stem(start: Point, angle: float, length: float, bend: float) -> list[tuple[float, float, float]]:
    steps = 16
    x, y = start
    path = [(x, y, angle)]
    for _step in range(steps):
        angle += bend / steps
        x, y = polar(x, y, angle, length / steps)
        path.append((x, y, angle))
    return path
