"""A name as typed, parted into given and family name. It only guesses where guessing is safe, and never refuses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.text import fold

# Small words that belong to the family name behind them (folded).
_SMALL = """
al ap av bar ben bin bint d da dal dalla das de del della dello den der des di do dos du e el ibn la las le los mac
mc o op san st t te ten ter u van vande vander vd von y zu zum zur
"""
_PARTICLES = frozenset(_SMALL.split())
# Han, kana and Hangul put the family name first and often write no space: not guessed at.
_EAST = re.compile("[\u1100-\u11ff\u3005\u3040-\u30ff\u3130-\u318f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name and its parts; parts that cannot be told are empty, and the display name then says it all.

    Attributes:
        display: As shown in lists.
        given: What a card says after “Dear”.
        family: What lists are sorted by.
    """

    display: str
    given: str = ""
    family: str = ""


def part_name(typed: str) -> NameParts:
    """The parts of a person's clean name as typed: “Ana Silva”, “Silva, Ana”, “Vincent van Gogh”, “Cher”."""
    before, comma, after = (part.strip() for part in typed.partition(","))
    if comma and before and after and "," not in after:
        return NameParts(f"{after} {before}", after, before)
    words = typed.split()
    if comma or _EAST.search(typed):
        return NameParts(typed)
    if len(words) < 2:
        return NameParts(typed, typed)
    at = _family_begins(words)
    return NameParts(typed, " ".join(words[:at]), " ".join(words[at:]))


def _family_begins(words: list[str]) -> int:
    """The place of the first word of the family name: the last word, or the particles that lead to it."""
    at = len(words) - 1
    while at > 1 and _is_particle(words[at - 1]):
        at -= 1
    return at


def _is_particle(word: str) -> bool:
    return fold(word).strip("'’.") in _PARTICLES
