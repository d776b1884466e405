"""Lines of like length: the narrowest paragraph that still has as many lines."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from desktop.cards.typesetting.shaping import shape

if TYPE_CHECKING:
    from desktop.cards.typesetting.shaped import ShapedLine, Style

_SLACK = 3.0  # thousandths of the size: kerning at a space differs once the line ends there
_ROUNDS = 6
_FEW_WORDS = 4  # fewer than these may leave one alone
_UNEVEN = 1.35  # how much wider than the narrowest a balanced paragraph may be for that
_SHORTEST = 0.7  # how much narrower than the box other paragraphs may be


def polished(
    text: str, style: Style, lines: tuple[ShapedLine, ...], widest: float, *, balance: bool
) -> tuple[ShapedLine, ...]:
    """The paragraph with the same number of lines and, if it can be, no last line of one word.

    Args:
        text: The paragraph.
        style: How it is shaped.
        lines: How it was broken.
        widest: Into this width.
        balance: Whether the lines shall be as alike as can be.
    """
    words = _words(shape(text, style)[0])
    if len(words) < len(lines):
        return _by_trial(text, style, lines) if balance else lines
    width = _best_width(words, len(lines), widest, balance=balance)
    if width is None:
        return lines
    narrower = shape(text, style, width + _SLACK)
    return narrower if len(narrower) == len(lines) else lines


def _best_width(words: list[tuple[float, float]], count: int, widest: float, *, balance: bool) -> float | None:
    """The width to break at, narrowest first if balanced; None to leave the lines as they are."""
    widths = sorted({end - start for at, (start, _end) in enumerate(words) for _start, end in words[at:]})
    widths = [width for width in widths if width <= widest]
    breaks = {width: lines for width in widths for lines in [_lines(words, width)] if len(lines) == count}
    good = [width for width, lines in breaks.items() if lines[-1] > 1 or len(words) < _FEW_WORDS]
    if balance:
        narrowest = min(breaks, default=None)
        near = [width for width in good if narrowest is not None and width <= narrowest * _UNEVEN]
        return min(near, default=narrowest)
    return max((width for width in good if width >= widest * _SHORTEST), default=None)


def _words(line: ShapedLine) -> list[tuple[float, float]]:
    """Where each word of an unbroken line begins and ends; nothing if its letters are not known."""
    if not line.spelled:
        return []
    glyphs = [(x, text) for run in line.runs for x, text in zip(run.xs, run.texts, strict=True)]
    edges: list[float] = [0.0]
    for (x, text), (after, _text) in pairwise(glyphs):
        if text == " ":
            edges += [x, after]
    edges.append(line.width)
    return list(zip(edges[::2], edges[1::2], strict=True))


def _lines(words: list[tuple[float, float]], width: float) -> list[int]:
    """How many words stand on each line; nothing if one is wider than the line."""
    lines, start = [0], words[0][0]
    for begin, end in words:
        if end - start > width:
            if end - begin > width:
                return []
            lines.append(0)
            start = begin
        lines[-1] += 1
    return lines


def _by_trial(text: str, style: Style, lines: tuple[ShapedLine, ...]) -> tuple[ShapedLine, ...]:
    high, best = max(line.width for line in lines), lines
    low = sum(line.width for line in lines) / len(lines) * 0.9
    for _round in range(_ROUNDS):
        middle = (low + high) / 2
        narrower = shape(text, style, middle)
        if len(narrower) > len(lines) or any(line.width > middle + 1 for line in narrower):
            low = middle
        else:
            high, best = middle, narrower
    return best
