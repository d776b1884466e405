"""Outlines for ornaments: circles, polygons, smooth curves, and turning and placing them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.cards.display_list import Path

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from desktop.cards.units import Color

Point = tuple[float, float]
_ARC = 0.5523  # control points of a quarter circle


@dataclass(frozen=True, slots=True)
class Outline:
    """Segments and their coordinates, as in `Path`."""

    ops: str
    points: tuple[float, ...]

    def fill(self, color: Color, alpha: float = 1.0) -> Path:
        """The outline, filled."""
        return Path(self.ops, self.points, color, alpha)

    def stroke(self, color: Color, width: float, alpha: float = 1.0) -> Path:
        """The outline, drawn with a pen of `width` points."""
        return Path(self.ops, self.points, color, alpha, width)


def outline(ops: str, points: Iterable[Point]) -> Outline:
    """An outline from its points, rounded to a thousandth of a point."""
    return Outline(ops, tuple(round(value, 3) for point in points for value in point))


def polygon(points: Sequence[Point], *, closed: bool = True) -> Outline:
    """Straight lines through the points."""
    return outline("m" + "l" * (len(points) - 1) + ("z" if closed else ""), points)


def rectangle(left: float, bottom: float, right: float, top: float) -> Outline:
    """A rectangle."""
    return polygon([(left, bottom), (right, bottom), (right, top), (left, top)])


def rounded(left: float, bottom: float, right: float, top: float, radius: float) -> Outline:
    """A rectangle with round corners."""
    r = min(radius, (right - left) / 2, (top - bottom) / 2)
    k = r * (1 - _ARC)
    points = [
        (left + r, bottom), (right - r, bottom), (right - k, bottom), (right, bottom + k), (right, bottom + r),
        (right, top - r), (right, top - k), (right - k, top), (right - r, top), (left + r, top), (left + k, top),
        (left, top - k), (left, top - r), (left, bottom + r), (left, bottom + k), (left + k, bottom),
        (left + r, bottom),
    ]  # fmt: skip
    return outline("mlclclclcz", points)


def circle(x: float, y: float, radius: float) -> Outline:
    """A circle."""
    return ellipse(x, y, radius, radius)


def ellipse(x: float, y: float, a: float, b: float) -> Outline:
    """An ellipse with half axes `a` and `b`."""
    p, q = _ARC * a, _ARC * b
    points = [
        (x + a, y), (x + a, y + q), (x + p, y + b), (x, y + b), (x - p, y + b), (x - a, y + q), (x - a, y),
        (x - a, y - q), (x - p, y - b), (x, y - b), (x + p, y - b), (x + a, y - q), (x + a, y),
    ]  # fmt: skip
    return outline("mccccz", points)


def curve(points: Sequence[Point], *, closed: bool = False) -> Outline:
    """Cubic curves: a start and then three points for each piece."""
    return outline("m" + "c" * ((len(points) - 1) // 3) + ("z" if closed else ""), points)


def spline(points: Sequence[Point], *, closed: bool = True) -> Outline:
    """A smooth curve through the points (Catmull-Rom)."""
    count = len(points)
    path = [points[0]]
    for i in range(count if closed else count - 1):
        before = points[(i - 1) % count] if closed or i else points[i]
        here, there = points[i], points[(i + 1) % count]
        after = points[(i + 2) % count] if closed or i + 2 < count else there
        path.append((here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6))
        path.append((there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6))
        path.append(there)
    return curve(path, closed=closed)


def polar(x: float, y: float, angle: float, distance: float) -> Point:
    """The point at a distance (points) and an angle (radians) from (x, y)."""
    return x + distance * math.cos(angle), y + distance * math.sin(angle)


def turned(points: Iterable[Point], x: float, y: float, angle: float) -> list[Point]:
    """The points turned by `angle` about the origin and moved to (x, y)."""
    cos, sin = math.cos(angle), math.sin(angle)
    return [(x + u * cos - v * sin, y + u * sin + v * cos) for u, v in points]


def mirrored(paths: Iterable[Path], axis: float) -> list[Path]:
    """The paths seen in a mirror that stands at x = `axis`."""
    return [
        Path(
            path.ops,
            tuple(round(2 * axis - v, 3) if i % 2 == 0 else v for i, v in enumerate(path.points)),
            path.color,
            path.alpha,
            path.width,
        )
        for path in paths
    ]
