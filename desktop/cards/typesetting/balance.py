"""Lines of like length: the narrowest paragraph that still has as many lines."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING

from desktop.cards.typesetting.shaping import shape

if TYPE_CHECKING:
    from desktop.cards.typesetting.shaped import ShapedLine, Style, Words

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
    words = shape(text, style)[0].words
    if len(words) < len(lines):
        return _by_trial(text, style, lines) if balance else lines
    width = (_narrow if balance else _wide)(words, len(lines), widest)
    if width is None:
        return lines
    narrower = shape(text, style, width + _SLACK)
    return narrower if len(narrower) == len(lines) else lines


def _narrow(words: Words, count: int, widest: float) -> float | None:
    """The narrowest width that gives so many lines, or a little more if that spares the last word being alone."""
    widths = _widths(words, widest)
    first = bisect.bisect_left(widths, True, key=lambda width: 0 < len(_lines(words, width)) <= count)  # noqa: FBT003 - the key sought
    narrowest = None
    for width in widths[first:]:
        lines = _lines(words, width)
        if len(lines) != count or (narrowest is not None and width > narrowest * _UNEVEN):
            break
        if _good(words, lines):
            return width
        narrowest = narrowest or width
    return narrowest


def _wide(words: Words, count: int, widest: float) -> float | None:
    """The widest width that gives so many lines and does not leave the last word alone; None if there is none."""
    for width in reversed(_widths(words, widest)):
        if width < widest * _SHORTEST:
            break
        lines = _lines(words, width)
        if len(lines) == count and _good(words, lines):
            return width
    return None


def _widths(words: Words, widest: float) -> list[float]:
    """Every width at which the lines change."""
    widths = {end - start for at, (start, _end) in enumerate(words) for _start, end in words[at:]}
    return sorted(width for width in widths if width <= widest)


def _good(words: Words, lines: list[int]) -> bool:
    return lines[-1] > 1 or len(words) < _FEW_WORDS


def _lines(words: Words, width: float) -> list[int]:
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
