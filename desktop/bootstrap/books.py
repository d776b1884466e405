"""Opening a book: lock → header → take back what a crash left → backup and migrate only if due.

So a current book opens without SQLAlchemy.
"""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.errors import BadInput
from desktop.i18n import _
from desktop.storage.book_file import SCHEMA_VERSION, explain, schema_version
from desktop.storage.lock import BookLock
from desktop.storage.recovery import take_back

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType


class OpenBook:
    """A book that is ours to write until it is closed."""

    def __init__(self, path: Path, lock: BookLock) -> None:
        self.path = path
        self._lock = lock

    def close(self) -> None:
        """Let others open the book."""
        self._lock.release()

    def __enter__(self) -> OpenBook:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_book(path: Path, *, create: bool = False) -> OpenBook:
    """Lock a book and make sure this program can read and write it.

    Args:
        path: The book.
        create: Write an empty book when there is none.

    Raises:
        BadInput: It is missing, not a book, or a newer Dearly wrote it.
        DearlyError: It is open elsewhere, read-only, or could not be brought up to date.
    """
    if create and not path.exists():
        new_book(path)
    if not path.exists():
        raise BadInput(_("There is no book at {path}.").format(path=path))
    lock = BookLock(path)
    try:
        known = schema_version(path)
        take_back(path, lock)
        if known < SCHEMA_VERSION:
            _bring_up_to_date(path)
    except BaseException:
        lock.release()
        raise
    return OpenBook(path, lock)


def new_book(path: Path) -> None:
    """Write an empty book, whole or not at all."""
    from desktop.storage.migrate import create_book  # noqa: PLC0415 - Alembic only for a new book

    _explained(path, lambda: path.parent.mkdir(parents=True, exist_ok=True))
    _explained(path, lambda: create_book(path))


def _bring_up_to_date(path: Path) -> None:
    from desktop import paths  # noqa: PLC0415 - all of this only for an old book
    from desktop.storage import backup  # noqa: PLC0415
    from desktop.storage.migrate import migrate  # noqa: PLC0415 - Alembic

    backup.back_up(path, paths.backup_folder(path), datetime.now(UTC))
    _explained(path, lambda: migrate(path))


def _explained(path: Path, action: Callable[[], None]) -> None:
    try:
        action()
    except (OSError, sqlite3.Error) as error:
        raise explain(error, path) from error
