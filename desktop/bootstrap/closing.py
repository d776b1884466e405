"""What is done when a book closes: the trash gives up what lay in it for thirty days, and a backup is made."""

from __future__ import annotations

import logging
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from desktop import paths
from desktop.errors import DearlyError
from desktop.storage import backup
from desktop.storage.reader import Reader

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)
DAYS_IN_TRASH = 30


def finish_day(book: Path, today: date) -> None:
    """Tidy the trash and back the book up if it changed. Trouble is logged: closing must never fail."""
    try:
        _empty_trash(book, today)
        _back_up_if_changed(book)
    except (DearlyError, OSError) as error:
        _log.warning("The book closed without its backup: %s", type(error.__cause__ or error).__name__)


def _empty_trash(book: Path, today: date) -> None:
    until = datetime.combine(today - timedelta(days=DAYS_IN_TRASH), time.min, UTC)
    with Reader(book) as reader:
        waiting = reader.first("SELECT 1 FROM customer WHERE deleted_at < :until", until=int(until.timestamp() * 1000))
    if waiting:
        from desktop.commands.empty_trash import EmptyTrash  # noqa: PLC0415 - SQLAlchemy only when there is work
        from desktop.storage.writer import Writer  # noqa: PLC0415 - as above

        writer = Writer(book)
        try:
            writer.execute(EmptyTrash(until))
        finally:
            writer.close()


def _back_up_if_changed(book: Path) -> None:
    made = backup.backups(paths.backup_folder(book), book.stem)
    if not made or book.stat().st_mtime > made[0].path.stat().st_mtime:
        backup.back_up(book, paths.backup_folder(book), datetime.now(UTC))
