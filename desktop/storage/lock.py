"""One program per book: a lock the operating system itself releases, so no crash leaves a question behind."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

from desktop.errors import DearlyError
from desktop.i18n import _
from desktop.storage.book_file import explain

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class BookLock:
    """Held while a book is open for writing."""

    def __init__(self, book: Path) -> None:
        # The same file under another name (a link) must meet the same lock.
        real = book.resolve()
        self._handle: int | None = None
        try:
            if real.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            self._handle = os.open(real.with_name(f"{real.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise explain(error, book) from error
        try:
            _take(self._handle)
        except OSError as error:
            os.close(self._handle)
            self._handle = None
            raise DearlyError(
                _("{name} is already open on this computer.").format(name=book.name),
                _("Use the window that is open, or close it first."),
            ) from error

    def release(self) -> None:
        """Let others open the book."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
