"""Rows of hearts, one of them in a colour of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cards.ornament import SEED, Key, Kind, Ornament, Values
from desktop.cards.shapes import Outline, Point, curve, turned

if TYPE_CHECKING:
    from desktop.cards.display_list import Path

_HALF: tuple[Point, ...] = (
    (0, -0.9), (-0.45, -0.5), (-1.0, -0.1), (-1.0, 0.38), (-1.0, 0.74), (-0.74, 0.95), (-0.47, 0.95),
    (-0.22, 0.95), (-0.06, 0.8), (0, 0.58),
)  # fmt: skip
_HEART = (*_HALF, *((-x, y) for x, y in reversed(_HALF[:-1])))


def heart(x: float, y: float, size: float, angle: float) -> Outline:
    """A heart `2 × size` wide."""
    return curve(turned(((size * u, size * v) for u, v in _HEART), x, y, angle), closed=True)


def draw(values: Values) -> list[Path]:
    """`columns` × `rows` hearts; neighbours never share a colour."""
    left, bottom, right, top = values.box()
    columns, rows, colors, chance = values.integer("columns"), values.integer("rows"), values.colors(), values.chance()
    across, up = (right - left) / columns, (top - bottom) / rows
    size = min(across, up) * values.number("scale")
    one = divmod(values.integer("one"), columns) if values.integer("one") >= 0 else None
    paths = []
    last: list[object] = [None] * columns
    for row in range(rows):
        before: object = None
        for column in range(columns):
            color = chance.choice([c for c in colors if c not in (before, last[column])] or colors)
            before = last[column] = color
            if (row, column) == one:
                color = values.color("one_color")
            x, y = left + (column + 0.5) * across, top - (row + 0.5) * up
            paths.append(heart(x, y, size, chance.uniform(-0.09, 0.09)).fill(color))
    return paths


ORNAMENT = Ornament(
    "hearts",
    {
        "box": Key(Kind.BOX),
        "columns": Key(Kind.INTEGER),
        "rows": Key(Kind.INTEGER),
        "colors": Key(Kind.COLORS),
        "scale": Key(Kind.NUMBER, 0.36),
        "one": Key(Kind.INTEGER, -1),
        "one_color": Key(Kind.COLOR, "#e0a53a"),
        "seed": SEED,
    },
    draw,
)
