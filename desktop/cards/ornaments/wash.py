"""A watercolour wash: translucent layers gathered into one soft picture, darker where the paint dried at the edge."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from desktop.cards.display_list import Picture
from desktop.cards.ornament import SEED, Key, Kind, Ornament, Values

if TYPE_CHECKING:
    import random

_DPI = 144  # soft edges need no more, and the file stays small
_MARGIN = 1.45  # of the radius, so that no blob is cut
_LAYERS = 18


def draw(values: Values) -> list[Picture]:
    """One picture around (x, y)."""
    x, y, r, squash = values.length("x"), values.length("y"), values.length("r"), values.number("squash")
    chance = values.chance()
    half_wide, half_high = r * _MARGIN, r * _MARGIN * squash
    size = round(2 * half_wide * _DPI / 72), round(2 * half_high * _DPI / 72)
    alpha = _paint(chance, size, r * _DPI / 72, squash)
    strength = values.number("strength")
    alpha = alpha.point([min(255, round(level * strength)) for level in range(256)])
    red, green, blue = (round(255 * part) for part in values.color())
    rgba = Image.new("RGBA", size, (red, green, blue, 0))
    rgba.putalpha(alpha)
    return [Picture(rgba.tobytes(), size, x - half_wide, y - half_high, 2 * half_wide, 2 * half_high)]


def _paint(chance: random.Random, size: tuple[int, int], radius: float, squash: float) -> Image.Image:
    """How much paint lies on each pixel, 0 to 255."""
    waves = [(k, chance.uniform(0.4, 1) / k**1.1, chance.uniform(0, 2 * math.pi)) for k in range(1, 9)]
    paint = Image.new("L", size, 0)
    for layer in range(_LAYERS):
        depth = layer / (_LAYERS - 1)
        blob = Image.new("L", size, 0)
        ImageDraw.Draw(blob).polygon(_blob(chance, size, radius * (1.08 - 0.42 * depth**0.8), squash, waves), fill=9)
        paint = ImageChops.add(paint, blob.filter(ImageFilter.GaussianBlur(radius * 0.006 * (1 + 3 * depth))))
    paint = ImageChops.add(paint, _dried_edge(paint, radius))
    return ImageChops.multiply(paint, _grain(chance, size))


def _blob(
    chance: random.Random,
    size: tuple[int, int],
    radius: float,
    squash: float,
    waves: list[tuple[int, float, float]],
) -> list[tuple[float, float]]:
    turned = [(k, a * chance.uniform(0.75, 1.25), p + chance.uniform(-0.3, 0.3)) for k, a, p in waves]
    x, y = size[0] / 2 + chance.gauss(0, radius * 0.03), size[1] / 2 + chance.gauss(0, radius * 0.03)
    points = []
    for step in range(160):
        angle = step * math.pi / 80
        far = radius * (0.92 + 0.13 * sum(a * math.sin(k * angle + p) for k, a, p in turned))
        points.append((x + far * math.cos(angle), y + far * squash * math.sin(angle)))
    return points


def _dried_edge(paint: Image.Image, radius: float) -> Image.Image:
    inner = paint.filter(ImageFilter.GaussianBlur(radius * 0.05))
    return ImageChops.subtract(paint, inner).point([round(level * 0.9) for level in range(256)])


def _grain(chance: random.Random, size: tuple[int, int]) -> Image.Image:
    """Paper that takes the paint unevenly: coarse blooms and fine tooth."""
    small = max(2, size[0] // 26), max(2, size[1] // 26)
    bloom = Image.frombytes("L", small, chance.randbytes(small[0] * small[1])).resize(size, Image.Resampling.BICUBIC)
    tooth = Image.frombytes("L", size, chance.randbytes(size[0] * size[1])).filter(ImageFilter.GaussianBlur(0.8))
    coarse = bloom.point([round(165 + level * 0.35) for level in range(256)])
    fine = tooth.point([round(215 + level * 0.15) for level in range(256)])
    return ImageChops.multiply(coarse, fine)


ORNAMENT = Ornament(
    "wash",
    {
        "x": Key(Kind.LENGTH),
        "y": Key(Kind.LENGTH),
        "r": Key(Kind.LENGTH),
        "color": Key(Kind.COLOR),
        "squash": Key(Kind.NUMBER, 0.8),
        "strength": Key(Kind.NUMBER, 1.0),
        "seed": SEED,
    },
    draw,
)
