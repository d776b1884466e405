"""Making a backup without keeping the owner waiting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.i18n import _
from desktop.paths import backup_folder
from desktop.storage.backup import Backup, back_up

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from desktop.jobs.job import Progress


@dataclass(frozen=True, slots=True)
class BackUp:
    """Copy the book into its backup folder.

    Attributes:
        book: The open book.
        at: This moment, aware.
    """

    book: Path
    at: datetime

    @property
    def title(self) -> str:
        """What is being done."""
        return _("Backing up")

    def run(self, progress: Progress) -> Backup:
        """Make the copy and check it; it is kept only when it is sound."""
        progress(0, 1)
        made = back_up(self.book, backup_folder(self.book), self.at)
        progress(1, 1)
        return made
