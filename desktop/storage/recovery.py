"""After a crash: what was being written when the program ended is taken back, before anybody reads.

SQLite does so by itself, but only for a connection that may write. A reader of ours may not, so whoever holds the
lock of the book asks for it; without the lock, another program might be writing that very moment.
"""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.storage.book_file import connect, explain

if TYPE_CHECKING:
    from desktop.storage.lock import BookLock


def is_unfinished(book: Path) -> bool:
    """Whether somebody is writing the book, or ended without having finished."""
    try:
        return Path(f"{os.path.realpath(book)}-journal").stat().st_size > 0
    except OSError:
        return False


def take_back(book: Path, lock: BookLock) -> None:
    """Take back what was never acknowledged; everything that was stays.

    Args:
        book: The book.
        lock: Its lock, held.

    Raises:
        DearlyError: The book may not be written here, or is damaged.
    """
    del lock
    if not is_unfinished(book):
        return
    try:
        connection = connect(book, mode="rw")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise explain(error, book) from error
