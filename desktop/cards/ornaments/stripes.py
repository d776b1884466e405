"""Upright stripes over the whole page, to the edge of the bleed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cards.ornament import Key, Kind, Ornament, Values
from desktop.cards.shapes import rectangle

if TYPE_CHECKING:
    from desktop.cards.display_list import Path


def draw(values: Values) -> list[Path]:
    """Every second stripe; the paper shows between."""
    page, n, color = values.page, values.integer("n"), values.color()
    width = page.width / n
    edge = page.bleed
    return [
        rectangle(i * width, -edge, (i + 1) * width, page.height + edge).fill(color)
        for i in range(-1, n + 1)
        if i % 2 == 0
    ]


ORNAMENT = Ornament("stripes", {"n": Key(Kind.INTEGER), "color": Key(Kind.COLOR)}, draw)
