"""Lengths and colours as a design file writes them: `50w`, `12h`, `3mm`, `8pt`; `ink`, `ink*30`, `#c97b63`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.cards.display_list import MM

Color = tuple[float, float, float]

_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(w|h|mm|pt)")
_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_TINT = re.compile(r"([A-Za-z_]\w*|#[0-9a-fA-F]{6})(?:\*(\d{1,3}))?")


@dataclass(frozen=True, slots=True)
class Length:
    """A number with its unit; points once the page is known."""

    amount: float
    unit: str

    def points(self, width: float, height: float) -> float:
        """The length on a page of `width` × `height` points."""
        scale = {"w": width / 100, "h": height / 100, "mm": MM, "pt": 1.0}
        return self.amount * scale[self.unit]


def parse_length(value: object) -> Length | None:
    """A length, or None if it is not one. A bare number is points."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return Length(float(value), "pt")
    match = _LENGTH.fullmatch(value) if isinstance(value, str) else None
    return Length(float(match[1]), match[2]) if match else None


def is_hex(value: object) -> bool:
    """Whether the value is a colour like `#c97b63`."""
    return isinstance(value, str) and _HEX.fullmatch(value) is not None


def from_hex(value: str) -> Color:
    """The colour of `#rrggbb`."""
    red, green, blue = (int(value[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def mix(first: Color, second: Color, share: float) -> Color:
    """`first` with `share` (0 to 1) of `second` in it."""
    red, green, blue = (round(a + (b - a) * share, 4) for a, b in zip(first, second, strict=True))
    return red, green, blue


def color_name(value: str) -> str | None:
    """The palette name a colour is built on, an empty text for a plain hex colour, None if it is no colour."""
    match = _TINT.fullmatch(value)
    if match is None or (match[2] is not None and int(match[2]) > 100):
        return None
    return "" if match[1].startswith("#") else match[1]


def resolve_color(value: str, palette: dict[str, str]) -> Color:
    """The colour of `ink`, `#rrggbb` or the tint `ink*30` (30 % ink on white).

    Args:
        value: A text that `color_name` accepts.
        palette: Name → `#rrggbb`.
    """
    name, _, percent = value.partition("*")
    color = from_hex(name if name.startswith("#") else palette[name])
    return mix(color, (1.0, 1.0, 1.0), 1 - int(percent) / 100) if percent else color
