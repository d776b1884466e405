"""Real books for tests: made once by the migrations, then copied."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any

from desktop.storage.migrate import create_book
from desktop.storage.reader import Reader
from desktop.storage.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session


@cache
def _pristine() -> Path:
    path = Path(mkdtemp(prefix="dearly-tests-")) / "pristine.dearly"
    create_book(path)
    return path


def empty_book(folder: Path, name: str = "shop.dearly") -> Path:
    """An empty book of the newest schema."""
    path = folder / name
    shutil.copyfile(_pristine(), path)
    return path


@dataclass(frozen=True)
class Do:
    """A command from a function, for tests that need rows rather than an intention."""

    what: Callable[[Session], Any]
    label: str = "Did something"

    def run(self, session: Session) -> Any:
        return self.what(session)


def add(path: Path, *rows: object) -> list[int]:
    """Write mapped rows into a book as one command and give back their ids."""

    def write(session: Session) -> list[int]:
        session.add_all(rows)
        session.flush()
        return [int(getattr(row, "id", 0) or 0) for row in rows]

    writer = Writer(path)
    try:
        ids: list[int] = writer.execute(Do(write)).value
    finally:
        writer.close()
    return ids


def rows(path: Path, sql: str, **parameters: Any) -> list[tuple[Any, ...]]:
    """What a query finds in the book's file."""
    with Reader(path) as reader:
        return reader.rows(sql, **parameters)


def contents(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of ours, to compare books by; search indexes are compared through their summaries."""
    with Reader(path) as reader:
        names = [
            name
            for (name,) in reader.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            if not name.startswith(("sqlite_", "found_by_", "alembic"))
        ]
        return {name: sorted(reader.rows(f"SELECT * FROM {name}"), key=repr) for name in names}
