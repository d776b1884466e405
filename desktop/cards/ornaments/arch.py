"""A doorway: straight sides and a round top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cards.ornament import Key, Kind, Ornament, Values
from desktop.cards.shapes import Outline, outline

if TYPE_CHECKING:
    from desktop.cards.display_list import Path

_ARC = 0.5523


def draw(values: Values) -> list[Path]:
    """One arch, filled, or drawn with a pen if `weight` is given."""
    shape = _arch(*values.box())
    weight = values.length("weight")
    return [shape.stroke(values.color(), weight) if weight else shape.fill(values.color())]


def _arch(left: float, bottom: float, right: float, top: float) -> Outline:
    radius = (right - left) / 2
    middle, spring, k = left + radius, top - radius, radius * _ARC
    points = [
        (left, bottom), (right, bottom), (right, spring), (right, spring + k), (middle + k, top), (middle, top),
        (middle - k, top), (left, spring + k), (left, spring),
    ]  # fmt: skip
    return outline("mllccz", points)


ORNAMENT = Ornament("arch", {"box": Key(Kind.BOX), "color": Key(Kind.COLOR), "weight": Key(Kind.LENGTH, 0)}, draw)
