"""Finding customers as one types: a cascade that stops as soon as there are enough.

1 the whole name · 2 the beginning of the family name, then of the name as said · 3 words anywhere, whole or begun ·
4 a piece of a name or of a telephone number · 5 only where next to nothing was found, words one slip away.
The text is folded as the stored summaries are, so accents and case never matter.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.queries.condition import EVERYBODY, Condition
from desktop.queries.near_words import is_known, near_words
from desktop.queries.search_terms import beginning_with, containing, search_words
from desktop.text import clean_line, digits, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.storage.reader import Reader

LIMIT = 50
FEW = 5  # with fewer hits than this, slips of the pen are forgiven
SHORTEST_PIECE = 3  # letters of the trigram index
SHORTEST_SLIP = 5  # letters of a word that may hold a slip

_PLAIN = "SELECT c.customer_id FROM customer_summary c WHERE {found} AND {within} {order} LIMIT :most"
_INDEXED = """SELECT c.customer_id FROM {index} f CROSS JOIN customer_summary c ON c.customer_id = f.rowid
 WHERE {index} MATCH :terms AND {found} AND {within} LIMIT :most"""
_LAST = "char(1114111)"  # behind every letter there is
_SHOWN = """SELECT c.customer_id, c.display_name, c.about, c.stage, c.kind
 FROM customer_summary c WHERE c.customer_id IN (SELECT value FROM json_each(:ids))"""


@dataclass(frozen=True, slots=True)
class FoundCustomer:
    """A customer as search shows them.

    Attributes:
        id: Their number in the book.
        name: As shown.
        about: The line under the name; may be empty.
        stage: 1 to 5.
        kind: person, business or household.
    """

    id: int
    name: str
    about: str
    stage: int
    kind: str


@dataclass(frozen=True, slots=True)
class _Search:
    reader: Reader
    typed: str  # folded
    within: Condition
    most: int

    def plain(self, found: str, order: str = "", **values: object) -> Iterator[int]:
        sql = _PLAIN.format(found=found, within=self.within.sql, order=order and f"ORDER BY {order}")
        return (row[0] for row in self.reader.rows(sql, most=self.most, **values, **self.within.values))

    def indexed(self, index: str, terms: str, found: str = "1", **values: object) -> Iterator[int]:
        sql = _INDEXED.format(index=index, found=found, within=self.within.sql)
        return (row[0] for row in self.reader.rows(sql, terms=terms, most=self.most, **values, **self.within.values))


def find_customers(reader: Reader, text: str, limit: int = LIMIT) -> list[FoundCustomer]:
    """The customers a typed text means, best first; nothing for a text without letters or digits to go by.

    Args:
        reader: The book.
        text: As typed: any text, also a half-typed one. It never raises.
        limit: How many at most.
    """
    ids = search_ids(reader, text, limit)
    shown = {row[0]: FoundCustomer(*row) for row in reader.rows(_SHOWN, ids=json.dumps(ids))}
    return [shown[one] for one in ids if one in shown]


def search_ids(reader: Reader, text: str, limit: int = LIMIT, within: Condition = EVERYBODY) -> list[int]:
    """The ids of the customers a typed text means, best first, among those for whom `within` holds."""
    search = _Search(reader, fold(clean_line(text)), within, limit)
    found: dict[int, None] = {}
    if not search.typed or limit < 1:
        return []
    for stage in _CASCADE:
        found.update(dict.fromkeys(stage(search)))
        if len(found) >= limit:
            return list(found)[:limit]
    if len(found) < FEW:
        found.update(dict.fromkeys(_slipped(search, nothing_yet=not found)))
    return list(found)[:limit]


def _called(search: _Search) -> Iterator[int]:
    return search.plain("c.name_fold = :q", q=search.typed)


def _sorted_under(search: _Search) -> Iterator[int]:
    found = f"c.sort_key >= :q AND c.sort_key < :q || {_LAST}"
    return search.plain(found, "c.sort_key, c.customer_id", q=search.typed)


def _named(search: _Search) -> Iterator[int]:
    found = f"c.name_fold >= :q AND c.name_fold < :q || {_LAST}"
    return search.plain(found, "c.name_fold, c.customer_id", q=search.typed)


def _whole_words(search: _Search) -> Iterator[int]:
    """Whole words stream out of the index; beginnings must be gathered first, which takes longer for a common word."""
    words = search_words(search.typed)
    return search.indexed("found_by_word", " ".join(f'"{word}"' for word in words)) if words else iter(())


def _worded(search: _Search) -> Iterator[int]:
    words = search_words(search.typed)
    if not words:
        return iter(())
    return search.indexed("found_by_word", " ".join(beginning_with(word) for word in words))


def _in_pieces(search: _Search) -> Iterator[int]:
    """Pieces of the name, all of them; the index knows three letters, `instr` makes sure of the whole piece."""
    pieces = search.typed.split()
    long_ones = [piece for piece in pieces if len(piece) >= SHORTEST_PIECE]
    if long_ones:
        named = {f"piece{at}": piece for at, piece in enumerate(pieces[:12])}
        found = " AND ".join(f"instr(c.name_fold, :{name}) > 0" for name in named)
        yield from search.indexed("found_by_part", " ".join(map(containing, long_ones)), found, **named)
    elif len(pieces) == 1:
        yield from search.plain("instr(c.name_fold, :q) > 0", q=search.typed)


def _numbered(search: _Search) -> Iterator[int]:
    number = digits(search.typed)
    if len(number) < SHORTEST_PIECE or any(letter.isalpha() for letter in search.typed):
        return iter(())
    number = number.removeprefix("00")
    if len(number) < SHORTEST_PIECE:
        return iter(())
    return search.indexed("found_by_part", containing(number), "instr(c.phone_digits, :number) > 0", number=number)


def _slipped(search: _Search, *, nothing_yet: bool) -> Iterator[int]:
    """Words the book does not know may be one slip away from words it does.

    If it knows them all and still nobody was found, each of them may be a slip for another.
    """
    typed = search_words(search.typed)
    long_ones = [word for word in typed if len(word) >= SHORTEST_SLIP]
    unknown = [word for word in long_ones if not is_known(search.reader, word)]
    doubtful = unknown or (long_ones if nothing_yet else [])
    near = {word: near_words(search.reader, word) for word in doubtful}
    if not any(near.values()):
        return iter(())
    groups = [" OR ".join([beginning_with(word), *(f'"{one}"' for one in near.get(word, ()))]) for word in typed]
    return search.indexed("found_by_word", " AND ".join(f"({group})" for group in groups))


_CASCADE: tuple[Callable[[_Search], Iterator[int]], ...] = (
    _called,
    _sorted_under,
    _named,
    _whole_words,
    _worded,
    _in_pieces,
    _numbered,
)
