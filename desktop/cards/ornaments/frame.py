"""A line around the page, and a finer one inside it if `gap` is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cards.ornament import Key, Kind, Ornament, Values
from desktop.cards.shapes import Outline, rounded

if TYPE_CHECKING:
    from desktop.cards.display_list import Path


def draw(values: Values) -> list[Path]:
    """One or two rectangles."""
    inset, gap, weight = values.length("inset"), values.length("gap"), values.length("weight")
    color, radius = values.color(), values.length("radius")
    lines = [_rectangle(values, inset, radius).stroke(color, weight)] if weight else []
    if gap:
        lines.append(_rectangle(values, inset + gap, max(0.0, radius - gap)).stroke(color, weight / 2))
    return lines


def _rectangle(values: Values, inset: float, radius: float) -> Outline:
    return rounded(inset, inset, values.page.width - inset, values.page.height - inset, radius)


ORNAMENT = Ornament(
    "frame",
    {
        "inset": Key(Kind.LENGTH),
        "color": Key(Kind.COLOR),
        "weight": Key(Kind.LENGTH, "0.6pt"),
        "gap": Key(Kind.LENGTH, 0),
        "radius": Key(Kind.LENGTH, 0),
    },
    draw,
)
