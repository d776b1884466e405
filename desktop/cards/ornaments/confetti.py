"""Paper confetti, falling thinner towards the middle of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cards.ornament import SEED, Key, Kind, Ornament, Values
from desktop.cards.shapes import circle, curve, polygon, turned

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

    from desktop.cards.display_list import Path
    from desktop.cards.units import Color

_STREAMER = ((-1.6, 0.0), (-1.0, 0.9), (-0.4, -0.9), (0.2, 0.0), (0.6, 0.7), (1.0, -0.7), (1.6, 0.0))
_STRIP = ((-1.0, -0.28), (1.0, -0.28), (1.0, 0.28), (-1.0, 0.28))
_TRIANGLE = ((0.0, 0.7), (-0.6, -0.4), (0.6, -0.4))


def draw(values: Values) -> list[Path]:
    """`n` tries at a piece; none falls into the ellipse around the middle of `clear`."""
    chance, colors, page = values.chance(), values.colors(), values.page
    left, bottom, right, top = values.box("clear")
    x0, y0, a, b = (left + right) / 2, (bottom + top) / 2, (right - left) / 2, (top - bottom) / 2
    small, large = values.length("small"), values.length("large")
    paths = []
    for _piece in range(values.integer("n")):
        x = chance.uniform(-page.bleed, page.width + page.bleed)
        y = chance.uniform(-page.bleed, page.height + page.bleed)
        distance = ((x - x0) / a) ** 2 + ((y - y0) / b) ** 2
        if chance.random() < min(1.0, (distance - 1) * 0.9):
            piece = chance.choice(_PIECES)
            paths.append(piece(chance, x, y, chance.uniform(small, large), chance.choice(colors)))
    return paths


def _dot(_chance: random.Random, x: float, y: float, size: float, color: Color) -> Path:
    return circle(x, y, size * 0.42).fill(color)


def _ring(_chance: random.Random, x: float, y: float, size: float, color: Color) -> Path:
    return circle(x, y, size * 0.5).stroke(color, size * 0.2)


def _strip(chance: random.Random, x: float, y: float, size: float, color: Color) -> Path:
    return polygon(turned(((size * u, size * v) for u, v in _STRIP), x, y, chance.uniform(0, 6.28))).fill(color)


def _triangle(chance: random.Random, x: float, y: float, size: float, color: Color) -> Path:
    return polygon(turned(((size * u, size * v) for u, v in _TRIANGLE), x, y, chance.uniform(0, 6.28))).fill(color)


def _streamer(chance: random.Random, x: float, y: float, size: float, color: Color) -> Path:
    points = turned(((size * u, size * v) for u, v in _STREAMER), x, y, chance.uniform(0, 6.28))
    return curve(points).stroke(color, size * 0.22)


_PIECES: tuple[Callable[[random.Random, float, float, float, Color], Path], ...] = (
    _dot, _ring, _strip, _triangle, _streamer,
)  # fmt: skip

ORNAMENT = Ornament(
    "confetti",
    {
        "n": Key(Kind.INTEGER),
        "colors": Key(Kind.COLORS),
        "small": Key(Kind.LENGTH, "1.6pt"),
        "large": Key(Kind.LENGTH, "4.6pt"),
        "clear": Key(Kind.BOX),
        "seed": SEED,
    },
    draw,
)
