"""What a page looks like, said once: paths, pictures and glyphs that the preview and the PDF draw alike.

Lengths are points (1/72 inch), y grows upward from the lower left corner of the page. Everything here is frozen
plain data, so that any thread may hold it and both painters may cache what they made of it.
"""

from __future__ import annotations

from dataclasses import dataclass, field

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Path:
    """One outline, filled or stroked.

    Attributes:
        ops: One letter per segment: m(ove), l(ine), c(urve), z (close).
        points: Their coordinates, two for m and l, six for c, none for z.
        color: Red, green, blue from 0 to 1.
        alpha: 1 is opaque.
        width: Width of the stroke; 0 fills the outline (nonzero winding).
    """

    ops: str
    points: tuple[float, ...]
    color: tuple[float, float, float]
    alpha: float = 1.0
    width: float = 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A bitmap with transparency, laid into a rectangle. Compared by identity: it is big."""

    rgba: bytes = field(repr=False)
    pixels: tuple[int, int]
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True, eq=False)
class Art:
    """The part of a page that is the same on every card: drawn once for a whole batch, compared by identity."""

    shapes: tuple[Path | Picture, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One font file as it was used for the layout; both painters draw from these very bytes."""

    name: str
    data: bytes = field(repr=False)
    is_cff: bool


@dataclass(frozen=True, slots=True)
class GlyphRun:
    """Glyphs of one face. Offsets are thousandths of the size, from the start of the line on the baseline.

    `texts` holds the letters behind each glyph where that is certain, else it is empty; a glyph without letters belongs
    to the one before it. Letters set wide apart are `spaced`: readers would take each for a word.
    """

    face: Face
    glyphs: tuple[int, ...]
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    texts: tuple[str, ...] = ()
    spaced: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class TextLine:
    """One line of text, placed.

    Attributes:
        text: What it says, for copying and searching.
        x: Left end of the line.
        y: Its baseline.
        size: Points per em.
        runs: The glyphs.
        color: Red, green, blue from 0 to 1.
        spelled: Whether the runs know their letters; otherwise the PDF says what the line is, as a whole.
    """

    text: str
    x: float
    y: float
    size: float
    runs: tuple[GlyphRun, ...] = field(repr=False)
    color: tuple[float, float, float]
    spelled: bool


@dataclass(frozen=True, slots=True, eq=False)
class DisplayList:
    """One page of a card, ready to be drawn; compared by identity. Art may reach `bleed` points beyond the page."""

    width: float
    height: float
    bleed: float
    items: tuple[Art | TextLine, ...]
