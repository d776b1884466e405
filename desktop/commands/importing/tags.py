"""The tags a list brings along: known ones are worn, new ones are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.commands.importing.bulk import next_id
from desktop.text import clean_line, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Connection

    from desktop.commands.importing.bulk import Pile

LONGEST_TAG = 60


class Tags:
    """The tags of the book, and those that the pile will add."""

    def __init__(self, connection: Connection, pile: Pile) -> None:
        self._pile = pile
        self._ids: dict[str, int] = {row[1]: row[0] for row in connection.exec_driver_sql("SELECT id, folded FROM tag")}
        self._typed: dict[str, int] = {}
        self._next = next_id(connection, "tag")

    def ids(self, names: Iterable[str]) -> list[int]:
        """The ids of tags by name."""
        return [self._id(name) for name in names if name.strip()]

    def _id(self, typed: str) -> int:
        if typed in self._typed:
            return self._typed[typed]
        name = clean_line(typed, LONGEST_TAG)
        folded = fold(name)[:LONGEST_TAG]
        if folded not in self._ids:
            self._ids[folded] = self._next
            self._pile.add("tag", self._next, name, folded)
            self._next += 1
        self._typed[typed] = self._ids[folded]
        return self._ids[folded]
