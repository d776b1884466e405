"""What was typed, as the full-text indexes understand it. Both are made with detail=none: they know no phrases."""

from __future__ import annotations

from unicodedata import ucd_3_2_0

from desktop.text import words

MOST_WORDS = 12
MOST_PIECES = 24


def search_words(folded: str) -> list[str]:
    """The words of a folded text, each of which is one word for the index too.

    A letter younger than the index's table of letters would cut the word in two there and make it a phrase.
    """
    if folded.isascii():
        return words(folded)[:MOST_WORDS]
    known = "".join(letter if ucd_3_2_0.category(letter)[0] in "LN" else " " for letter in folded)
    return [word for part in known.split() for word in words(part)][:MOST_WORDS]


def beginning_with(word: str) -> str:
    """The term for words that begin like this one (no quote can be in a word)."""
    return f'"{word}"*'


def containing(piece: str) -> str:
    """The terms for a piece of at least three letters: all its threes."""
    threes = dict.fromkeys(piece[at : at + 3] for at in range(len(piece) - 2))
    return " ".join('"' + three.replace('"', '""') + '"' for three in list(threes)[:MOST_PIECES])
