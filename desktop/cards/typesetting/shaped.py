"""What shaping takes and what it gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop.cards.display_list import GlyphRun

UNBROKEN = 1e7  # wider than any paragraph
_WORDLIKE = 0.08  # em between letters


@dataclass(frozen=True, slots=True)
class Style:
    """How a paragraph is shaped, at any size.

    Attributes:
        font: The name of the font's file.
        second: The font for letters it lacks.
        tracking: Space between letters, in em.
        right_to_left: The direction of the paragraph.
    """

    font: str
    second: str
    tracking: float = 0.0
    right_to_left: bool = False

    @property
    def spaced(self) -> bool:
        """Whether letters stand so far apart that a reader would take each for a word."""
        return self.tracking > _WORDLIKE


Words = list[tuple[float, float]]  # where each begins and ends


class ShapedLine(Protocol):
    """One line; lengths in thousandths of the size."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def width(self) -> float:
        """Its natural width, without spaces at the end."""

    @property
    def runs(self) -> tuple[GlyphRun, ...]:
        """Its glyphs, from x = 0."""

    @property
    def words(self) -> Words:
        """Where they stand; nothing if that is not certain."""

    @property
    def spelled(self) -> bool:
        """Whether the runs know their letters, see `TextLine`."""

    @property
    def missing(self) -> str:
        """Letters that no font has."""
