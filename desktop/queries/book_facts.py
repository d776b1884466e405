"""What a book is, in numbers: how many rows of each kind, and whether its file is sound. No word of anybody in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.storage.book_file import check, schema_version

if TYPE_CHECKING:
    from desktop.storage.reader import Reader

_TABLES = (
    "customer", "contact_point", "address", "important_date", "touchpoint", "promise", "fact", "tag", "card_item",
    "import_batch", "customer_summary",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class BookFacts:
    """A book in numbers.

    Attributes:
        schema: The version of its tables.
        size: Bytes.
        counts: (table, rows).
        damage: How many things SQLite finds wrong.
    """

    schema: int
    size: int
    counts: tuple[tuple[str, int], ...]
    damage: int


def load_book_facts(reader: Reader) -> BookFacts:
    """The book in numbers."""
    counts = tuple((table, int((reader.first(f"SELECT count(*) FROM {table}") or (0,))[0])) for table in _TABLES)
    damage = len(check(reader.path, thorough=False))
    return BookFacts(schema_version(reader.path), reader.path.stat().st_size, counts, damage)
