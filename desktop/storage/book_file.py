"""A book as a file: is it one of ours, may this program read it, and what went wrong in plain words.

Standard library only: the window opens before SQLAlchemy is imported.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from desktop.errors import BadInput, DearlyError
from desktop.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

APPLICATION_ID = 0x4445_4152  # "DEAR", written into the header of every book
SCHEMA_VERSION = 1  # the newest migration; the header's user_version of a current book
MAGIC = b"SQLite format 3\0"
_HEADER = 100
BUSY_SECONDS = 5.0


def schema_version(path: Path) -> int:
    """The schema version written in the header, read without opening the book in SQLite.

    Raises:
        BadInput: It is not a book, or a newer Dearly wrote it. The file is left untouched.
        DearlyError: It cannot be read.
    """
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            header = b""  # a pipe would keep us waiting
        else:
            with path.open("rb") as file:
                header = file.read(_HEADER)
    except FileNotFoundError as error:
        raise BadInput(_("There is no book at {path}.").format(path=path)) from error
    except OSError as error:
        raise explain(error, path) from error
    ours = len(header) == _HEADER and header.startswith(MAGIC)
    if not ours or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise BadInput(
            _("{name} is not a Dearly book.").format(name=path.name),
            _("It was left as it is. Choose another file."),
        )
    version = int.from_bytes(header[60:64], "big")
    if version > SCHEMA_VERSION:
        raise BadInput(
            _("{name} was written by a newer Dearly.").format(name=path.name),
            _("It was left as it is. Update Dearly on this computer, then open it again."),
        )
    return version


def connect(path: Path, *, mode: str) -> sqlite3.Connection:
    """Open the file with the settings every connection of ours has.

    Args:
        path: The book; never created unless `mode` says so.
        mode: "ro", "rw", or "rwc" to create it.
    """
    connection = sqlite3.connect(
        f"file:{quote(str(path.absolute()))}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    execute = connection.execute
    execute("PRAGMA trusted_schema=OFF")
    execute("PRAGMA cell_size_check=ON")
    execute("PRAGMA foreign_keys=ON")
    execute("PRAGMA mmap_size=0")  # a truncated file must be an error, not a crash
    execute("PRAGMA temp_store=MEMORY")  # no customers' data in the computer's temp folder
    if mode != "ro":
        # TRUNCATE + FULL: nothing acknowledged is lost in a power cut, and a vanished file is noticed.
        journal = execute("PRAGMA journal_mode=TRUNCATE").fetchone()[0]
        if journal.upper() != "TRUNCATE":
            connection.close()
            raise DearlyError(_("{name} is open in another program.").format(name=path.name))
        execute("PRAGMA synchronous=FULL")
        execute("PRAGMA fullfsync=ON")
        execute("PRAGMA secure_delete=ON")
    return connection


def check(path: Path, *, thorough: bool) -> list[str]:
    """What SQLite finds wrong in the file; an empty list when it is sound. Never raises for a damaged file."""
    try:
        connection = connect(path, mode="ro")
    except sqlite3.Error as error:
        return [str(error)]
    try:
        pragma = "integrity_check" if thorough else "quick_check"
        found = [str(row[0]) for row in connection.execute(f"PRAGMA {pragma}(20)")]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall() if thorough else []
    except sqlite3.Error as error:
        return [str(error)]
    finally:
        connection.close()
    return [line for line in found if line != "ok"] + [f"{row[0]} row {row[1]}: {row[2]} is missing" for row in broken]


# What SQLite or the file system said, and what the owner is told: first match wins.
_FULL = {"ENOSPC", "EDQUOT", "EFBIG"}
_FORBIDDEN = {"EPERM", "EACCES", "EROFS"}
_NO_FILE = {"EISDIR", "ENOTDIR", "EEXIST", "ENOENT", "ENAMETOOLONG"}
_TOLD: list[tuple[Callable[[str], bool], str, str]] = [
    (
        lambda name: name.startswith(("SQLITE_FULL", "SQLITE_IOERR_WRITE")) or name in _FULL,
        N_("The disk is full, so nothing could be saved."),
        N_("Nothing written before is lost. Free some space, then try again."),
    ),
    (
        lambda name: "DBMOVED" in name or name.startswith("SQLITE_CANTOPEN"),
        N_("{name} is no longer where it was."),
        N_("Put it back, then try again."),
    ),
    (
        lambda name: name.startswith("SQLITE_READONLY") or name in _FORBIDDEN,
        N_("{name} can only be read here, not changed."),
        N_("Move it to a folder you may write in, then open it there."),
    ),
    (
        lambda name: name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")),
        N_("{name} is damaged."),
        N_("It was left as it is. Open your last backup."),
    ),
    (
        lambda name: name in _NO_FILE,
        N_("{name} is not a place for a file."),
        N_("Choose another file or folder."),
    ),
    (
        lambda name: name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")),
        N_("{name} is in use by another program."),
        N_("Close it there, then try again."),
    ),
]


def explain(error: BaseException, path: Path) -> DearlyError:
    """The plain sentence for an error of SQLite or of the file system."""
    if isinstance(error, DearlyError):
        return error
    origin = getattr(error, "orig", None) or error
    name = getattr(origin, "sqlite_errorname", None) or errno.errorcode.get(getattr(origin, "errno", None) or 0, "")
    file = path.name or str(path)
    for matches, message, advice in _TOLD:
        if matches(name):
            return DearlyError(_(message).format(name=file), _(advice))
    return DearlyError(_("{name} could not be used: {why}.").format(name=file, why=name or type(origin).__name__))


@contextlib.contextmanager
def written_whole(path: Path, *, private: bool = True) -> Iterator[Path]:
    """A temporary file beside `path` that becomes `path` only when the block ends well, synced to disk.

    Args:
        path: What the file will be called.
        private: Readable by this user alone, as everything with customers in it should be.
    """
    import tempfile  # noqa: PLC0415 - reading needs none of it

    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
    os.close(handle)
    part = Path(name)
    try:
        yield part
        if not private:
            part.chmod(0o644)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(path)
        _sync_folder(path.parent)
    finally:
        part.unlink(missing_ok=True)
        part.with_name(f"{part.name}-journal").unlink(missing_ok=True)  # where the part was a book


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # Windows keeps the name with the file
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
