"""What a kind of layer is: its name, the keys it takes, and how it draws itself. One file per kind in `ornaments/`."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from desktop.cards.units import Color, parse_length, resolve_color

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path as FilePath

    from desktop.cards.display_list import Path, Picture


class Kind(Enum):
    """What may stand behind a key."""

    LENGTH = "a length such as 50w, 12h, 3mm or 8pt"
    BOX = "a box of four lengths: left, bottom, right, top"
    NUMBER = "a number"
    INTEGER = "a whole number"
    FLAG = "true or false"
    COLOR = "a colour: a palette name, a tint such as ink*30, or #rrggbb"
    COLORS = "a list of colours"
    PLACES = 'a list of places such as ["20w", "30h", "5w"]'
    TEXT = "a text"
    FONT = "a font of this design"
    CHOICE = "one of the known words"
    IMAGE = "a picture beside the design"


_REQUIRED = object()


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a layer: what it takes, its default (none: it must be there), and the words a CHOICE knows."""

    kind: Kind
    default: object = _REQUIRED
    words: tuple[str, ...] = ()

    @property
    def required(self) -> bool:
        """Whether a layer without the key is an error."""
        return self.default is _REQUIRED


@dataclass(frozen=True, slots=True)
class Page:
    """The page a layer is drawn on, in points."""

    width: float
    height: float
    bleed: float


@dataclass(frozen=True, slots=True)
class Values:
    """The checked values of one layer, read in points and colours."""

    raw: Mapping[str, object] = field(repr=False)
    palette: Mapping[str, str]
    page: Page
    folder: FilePath

    def length(self, key: str) -> float:
        """A length in points."""
        return self._points(self.raw[key])

    def box(self, key: str = "box") -> tuple[float, float, float, float]:
        """Left, bottom, right, top in points."""
        left, bottom, right, top = (self._points(one) for one in self._list(key))
        return left, bottom, right, top

    def places(self, key: str) -> list[list[float]]:
        """Rows of lengths in points; bare numbers stay as they are."""
        return [[self._points(one) for one in row] for row in self._list(key) if isinstance(row, list)]

    def number(self, key: str) -> float:
        """A number."""
        value = self.raw[key]
        return float(value) if isinstance(value, int | float) else 0.0

    def integer(self, key: str) -> int:
        """A whole number."""
        return int(self.number(key))

    def flag(self, key: str) -> bool:
        """True or false."""
        return bool(self.raw[key])

    def text(self, key: str) -> str:
        """A text, a word, a font's name or a file's name."""
        return str(self.raw[key])

    def color(self, key: str = "color") -> Color:
        """A colour of the palette."""
        return resolve_color(str(self.raw[key]), dict(self.palette))

    def colors(self, key: str = "colors") -> list[Color]:
        """Several colours."""
        return [resolve_color(str(one), dict(self.palette)) for one in self._list(key)]

    def chance(self) -> random.Random:
        """The layer's own dice: the same seed draws the same art."""
        return random.Random(self.integer("seed"))  # noqa: S311 - art, not secrets

    def _list(self, key: str) -> Sequence[object]:
        value = self.raw[key]
        return value if isinstance(value, list | tuple) else ()

    def _points(self, value: object) -> float:
        length = parse_length(value)
        return length.points(self.page.width, self.page.height) if length else 0.0


@dataclass(frozen=True, slots=True)
class Ornament:
    """A kind of layer that draws art."""

    kind: str
    keys: Mapping[str, Key]
    draw: Callable[[Values], Sequence[Path | Picture]]


SEED = Key(Kind.INTEGER, 1)
OPAQUE = Key(Kind.NUMBER, 1.0)
