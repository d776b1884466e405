"""Verified copies of a book: made whole, opened, checked and only then kept; thinned so that they never pile up."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from glob import escape
from typing import TYPE_CHECKING

from desktop.errors import BadInput, DearlyError
from desktop.i18n import _
from desktop.storage.book_file import check, connect, explain, schema_version, written_whole

if TYPE_CHECKING:
    from pathlib import Path

SUFFIX = ".dearly-backup"
_STAMP = "%Y%m%dT%H%M%S"
NEWEST_KEPT = 5
DAYS_KEPT = 30


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file.

    Attributes:
        path: Where it lies.
        made_at: When it was made, UTC.
        size: Bytes.
    """

    path: Path
    made_at: datetime
    size: int


def back_up(book: Path, folder: Path, at: datetime) -> Backup:
    """Copy the book as it is at this moment into `folder`, verify the copy, and thin old ones.

    Args:
        book: The book; it may be open and in use.
        folder: Where backups are kept; made when missing.
        at: The moment, aware.

    Raises:
        DearlyError: The copy could not be written, or did not pass its check; nothing half-made is left.
    """
    target = folder / f"{book.stem}-{at.astimezone(UTC).strftime(_STAMP)}-{at.microsecond:06d}{SUFFIX}"
    try:
        with written_whole(target) as part:
            _copy(book, part)
            problems = check(part, thorough=True)
            if problems:
                raise DearlyError(_("The backup did not pass its check and was not kept."), problems[0])
            digest = _digest(part)
        manifest = {"sha256": digest, "bytes": target.stat().st_size, "schema": schema_version(target)}
        with written_whole(_manifest(target)) as part:
            part.write_text(json.dumps(manifest), encoding="utf-8")
        _thin(folder, book.stem)
    except (OSError, sqlite3.Error) as error:
        raise explain(error, target) from error
    return Backup(target, at, target.stat().st_size)


def backups(folder: Path, stem: str) -> list[Backup]:
    """The backups of the book called `stem`, newest first."""
    found = []
    for path in folder.glob(f"{escape(stem)}-*{SUFFIX}"):
        stamp = path.name.removeprefix(f"{stem}-").split("-")[0]
        try:
            made_at = datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue  # not one of ours
        found.append(Backup(path, made_at, path.stat().st_size))
    return sorted(found, key=lambda backup: backup.path.name, reverse=True)


def verify(backup: Path) -> None:
    """Make sure that a backup can be opened.

    Raises:
        BadInput: It is not a backup, differs from its manifest, or is damaged.
    """
    schema_version(backup)
    told = _told(_manifest(backup))
    if told and told != _digest(backup):
        raise BadInput(_("{name} has changed since it was made.").format(name=backup.name), _("Use another backup."))
    if check(backup, thorough=True):
        raise BadInput(_("{name} is damaged.").format(name=backup.name), _("Use another backup."))


def _copy(book: Path, part: Path) -> None:
    try:
        with closing(connect(book, mode="ro")) as source, closing(sqlite3.connect(part)) as target:
            source.backup(target, pages=512)
    except sqlite3.Error as error:
        raise explain(error, book) from error


def _digest(path: Path) -> str:
    import hashlib  # noqa: PLC0415 - looking for backups needs none of it

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _told(manifest: Path) -> str:
    """What the manifest says of its backup; empty where there is none, or none to be read."""
    try:
        told = json.loads(manifest.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(told.get("sha256", "")) if isinstance(told, dict) else ""


def _manifest(backup: Path) -> Path:
    return backup.with_name(f"{backup.name}.json")


def _thin(folder: Path, stem: str) -> None:
    """Keep the newest few, then the newest of each of the last days that have one; by order, never by the clock."""
    kept_days: set[str] = set()
    for place, backup in enumerate(backups(folder, stem)):
        day = backup.made_at.date().isoformat()
        if place < NEWEST_KEPT or (day not in kept_days and len(kept_days) < DAYS_KEPT):
            kept_days.add(day)
        else:
            backup.path.unlink(missing_ok=True)
            _manifest(backup.path).unlink(missing_ok=True)
