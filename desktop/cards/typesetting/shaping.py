"""One paragraph into lines of glyphs, broken where its language breaks."""

from __future__ import annotations

from functools import lru_cache

from desktop.cards.typesetting.plain import plain_paragraph
from desktop.cards.typesetting.qt_shaping import lay_out
from desktop.cards.typesetting.shaped import UNBROKEN, ShapedLine, Style


@lru_cache(maxsize=200)
def shape(text: str, style: Style, width: float = UNBROKEN, *, anywhere: bool = False) -> tuple[ShapedLine, ...]:
    """Lay one paragraph out.

    Args:
        text: The paragraph, without line feeds.
        style: How.
        width: Longest line, in thousandths of the size.
        anywhere: Whether a word that is longer than a line may be broken.
    """
    paragraph = plain_paragraph(text, style)
    lines = paragraph.lines(width, anywhere=anywhere) if paragraph is not None else None
    return lines if lines is not None else lay_out(text, style, width, anywhere=anywhere)


def shape_within(text: str, style: Style, width: float, *, anywhere: bool = False) -> tuple[ShapedLine, ...]:
    """Like `shape`, but a paragraph of one line is laid out once, whatever the width."""
    unbroken = shape(text, style)
    return unbroken if unbroken[0].width <= width else shape(text, style, width, anywhere=anywhere)
