"""A bunch of balloons on strings that meet in one point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cards.ornament import Key, Kind, Ornament, Values
from desktop.cards.shapes import Point, curve, polygon, turned
from desktop.cards.units import Color, mix

if TYPE_CHECKING:
    from desktop.cards.display_list import Path

_BODY: tuple[Point, ...] = (
    (0, -1.2), (-0.5, -0.98), (-1, -0.42), (-1, 0.14), (-1, 0.7), (-0.55, 1.08), (0, 1.08),
    (0.55, 1.08), (1, 0.7), (1, 0.14), (1, -0.42), (0.5, -0.98), (0, -1.2),
)  # fmt: skip
_SHADE: tuple[Point, ...] = (
    (0.94, -0.12), (0.92, -0.55), (0.48, -0.98), (0, -1.17), (0.42, -0.9), (0.7, -0.6), (0.76, -0.1),
    (0.82, 0.5), (0.6, 0.8), (0.3, 1.02), (0.8, 0.9), (1.06, 0.45), (0.94, -0.12),
)  # fmt: skip
_SHINE: tuple[Point, ...] = (
    (-0.64, 0.18), (-0.7, 0.56), (-0.44, 0.84), (-0.16, 0.86), (-0.36, 0.74), (-0.52, 0.52), (-0.64, 0.18),
)  # fmt: skip
_KNOT: tuple[Point, ...] = ((0, -1.15), (-0.11, -1.33), (0.11, -1.33))
_WHITE, _BLACK, _GREY = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0), (0.35, 0.35, 0.35)


def draw(values: Values) -> list[Path]:
    """The strings first, then the balloons in the order they are written."""
    colors = values.colors()
    tie = values.length("tie_x"), values.length("tie_y")
    places = [(x, y, r, colors[int(which) % len(colors)]) for x, y, r, which in values.places("at")]
    paths = [_string(x, y, r, color, tie) for x, y, r, color in places]
    for x, y, r, color in places:
        paths += _balloon(x, y, r, color)
    return paths


def _string(x: float, y: float, r: float, color: Color, tie: Point) -> Path:
    low = y - r * 1.3
    points = [(x, low), (x - r * 0.22, low - r * 0.9), ((x + tie[0]) / 2 + r * 0.3, (low + tie[1]) / 2), tie]
    return curve(points).stroke(mix(color, _GREY, 0.55), 0.55, 0.85)


def _balloon(x: float, y: float, r: float, color: Color) -> list[Path]:
    lean = (x % 7 - 3.5) * 0.03
    return [
        polygon(_placed(_KNOT, x, y, r, lean)).fill(mix(color, _BLACK, 0.18)),
        curve(_placed(_BODY, x, y, r, lean), closed=True).fill(color, 0.97),
        curve(_placed(_SHADE, x, y, r, lean), closed=True).fill(mix(color, _BLACK, 0.45), 0.22),
        curve(_placed(_SHINE, x, y, r, lean), closed=True).fill(_WHITE, 0.5),
    ]


def _placed(points: tuple[Point, ...], x: float, y: float, r: float, lean: float) -> list[Point]:
    return turned(((r * u, r * v) for u, v in points), x, y, lean)


ORNAMENT = Ornament(
    "balloons",
    {
        "at": Key(Kind.PLACES),
        "colors": Key(Kind.COLORS),
        "tie_x": Key(Kind.LENGTH),
        "tie_y": Key(Kind.LENGTH),
    },
    draw,
)
