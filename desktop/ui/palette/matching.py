"""Whether something is meant by what was typed: every word must begin a word of it; one slip is forgiven."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterable

_SHORTEST_SLIP = 5  # letters of a word that may hold a slip


def one_slip(one: str, other: str) -> bool:
    """Whether two words differ by one letter at most: a wrong, a missing, an extra one, or two swapped."""
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    at = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rest, other_rest = one[at:], other[at:]
    swapped = len(rest) > 1 and rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]
    return swapped or rest[1:] == other_rest[1:] or rest[1:] == other_rest or rest == other_rest[1:]


def score(typed: str, text: str, synonyms: Iterable[str] = ()) -> int:
    """How well a text fits what was typed; 0 for not at all, higher is better."""
    wanted = words(fold(typed))
    if not wanted:
        return 1
    own = words(fold(text))
    if fold(text).startswith(fold(typed.strip())):
        return 5
    if _all_begin(wanted, own):
        return 4
    every = own + [word for synonym in synonyms for word in words(fold(synonym))]
    if _all_begin(wanted, every):
        return 3
    return 2 if all(_nearly(word, every) for word in wanted) else 0


def _all_begin(wanted: list[str], offered: list[str]) -> bool:
    return all(any(word.startswith(part) for word in offered) for part in wanted)


def _nearly(part: str, offered: list[str]) -> bool:
    if any(word.startswith(part) for word in offered):
        return True
    if len(part) < _SHORTEST_SLIP:
        return False
    return any(one_slip(part, word) or one_slip(part, word[: len(part)]) for word in offered)
