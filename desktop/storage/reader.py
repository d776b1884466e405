"""The read-only door to a book: plain SQL text in, tuples out. Standard library only, so Today stands at once."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from desktop.storage.book_file import connect, explain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

Row = tuple[Any, ...]


class Reader:
    """Reads one book. A reader belongs to one thread; a job opens its own."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self._connection = connect(path, mode="ro")
        except sqlite3.Error as error:
            raise explain(error, path) from error

    def rows(self, sql: str, **parameters: Any) -> list[Row]:  # noqa: ANN401 - whatever SQLite takes
        """All rows of a query with named parameters (`:name`)."""
        try:
            return self._connection.execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            raise explain(error, self.path) from error

    def first(self, sql: str, **parameters: Any) -> Row | None:  # noqa: ANN401 - whatever SQLite takes
        """The first row of a query, or None."""
        try:
            row: Row | None = self._connection.execute(sql, parameters).fetchone()
        except sqlite3.Error as error:
            raise explain(error, self.path) from error
        return row

    def stream(self, sql: str, **parameters: Any) -> Iterator[Row]:  # noqa: ANN401 - whatever SQLite takes
        """The rows of a query one by one, for files with every customer in them."""
        try:
            yield from self._connection.execute(sql, parameters)
        except sqlite3.Error as error:
            raise explain(error, self.path) from error

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    def __enter__(self) -> Reader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
