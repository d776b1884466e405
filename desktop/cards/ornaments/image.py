"""A picture that lies beside the design, fitted into a box."""

from __future__ import annotations

from desktop.cards.display_list import Picture
from desktop.cards.ornament import Key, Kind, Ornament, Values
from desktop.cards.picture_files import read_picture


def draw(values: Values) -> list[Picture]:
    """The whole picture, in the middle of its box."""
    left, bottom, right, top = values.box()
    rgba, (wide, high) = read_picture(values.folder / values.text("file"))
    scale = min((right - left) / wide, (top - bottom) / high)
    width, height = wide * scale, high * scale
    return [Picture(rgba, (wide, high), (left + right - width) / 2, (bottom + top - height) / 2, width, height)]


ORNAMENT = Ornament("image", {"box": Key(Kind.BOX), "file": Key(Kind.IMAGE)}, draw)
