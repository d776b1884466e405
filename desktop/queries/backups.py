"""What is in safe keeping: the backups of a book."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.paths import backup_folder
from desktop.storage.backup import backups

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class SafeKeeping:
    """The backups of one book.

    Attributes:
        folder: Where they lie.
        count: How many there are.
        last_at: When the newest was made, UTC; None without any.
    """

    folder: Path
    count: int
    last_at: datetime | None


def load_safe_keeping(book: Path) -> SafeKeeping:
    """What is in safe keeping of this book; a folder that cannot be read holds nothing."""
    folder = backup_folder(book)
    try:
        found = backups(folder, book.stem)
    except OSError:
        found = []
    return SafeKeeping(folder, len(found), found[0].made_at if found else None)
