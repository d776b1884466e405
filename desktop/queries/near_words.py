"""Words of the book that are one slip of the pen away: a letter too many, too few, another, or two swapped.

One slip leaves one half of the word whole. Words with the same beginning are neighbours in the index; words
with the same end are found by it among the pieces of names; two letters swapped in the middle are looked up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.queries.search_terms import containing, search_words
from desktop.text import words

if TYPE_CHECKING:
    from desktop.storage.reader import Reader

MOST = 30
_MOST_NAMES = 2000

# The words of the index as a table of this connection; it holds nothing itself.
_OPEN = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.found_word USING fts5vocab('main', 'found_by_word', 'row')"
_SAME_START = """SELECT term FROM temp.found_word
 WHERE term >= :head AND term < :head || char(1114111) AND length(term) BETWEEN :shortest AND :longest"""
_SAME_END = """SELECT c.name_fold FROM found_by_part f CROSS JOIN customer_summary c ON c.customer_id = f.rowid
 WHERE found_by_part MATCH :terms AND instr(c.name_fold, :tail) > 0 LIMIT :most"""
_KNOWN = "SELECT 1 FROM temp.found_word WHERE term >= :word AND term < :word || char(1114111) LIMIT 1"
_IS_WORD = "SELECT term FROM temp.found_word WHERE term = :word"


def is_known(reader: Reader, word: str) -> bool:
    """Whether some word of the book begins with this folded word."""
    reader.rows(_OPEN)
    return reader.first(_KNOWN, word=word) is not None


def near_words(reader: Reader, word: str) -> list[str]:
    """Words of the book one slip away from a folded word of at least five letters, without the word itself."""
    reader.rows(_OPEN)
    half = len(word) // 2
    head, tail = word[:half], word[half:]
    rows = reader.rows(_SAME_START, head=head, shortest=len(word) - 1, longest=len(word) + 1)
    candidates = {term for (term,) in rows}
    names = reader.rows(_SAME_END, terms=containing(tail), tail=tail, most=_MOST_NAMES)
    candidates.update(words(" ".join(name for (name,) in names)))
    swapped = word[: half - 1] + word[half] + word[half - 1] + word[half + 1 :]
    candidates.update(term for (term,) in reader.rows(_IS_WORD, word=swapped))
    near = sorted(one for one in candidates if one != word and is_near(word, one))
    return [one for one in near if search_words(one) == [one]][:MOST]


def is_near(one: str, other: str) -> bool:
    """Whether two words differ by at most one slip."""
    if abs(len(one) - len(other)) > 1:
        return False
    start = _same_start(one, other)
    end = _same_start(one[start:][::-1], other[start:][::-1])
    left = one[start : len(one) - end]
    right = other[start : len(other) - end]
    return (len(left) <= 1 and len(right) <= 1) or (len(left) == len(right) == 2 and left == right[::-1])


def _same_start(one: str, other: str) -> int:
    for at, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return at
    return min(len(one), len(other))
