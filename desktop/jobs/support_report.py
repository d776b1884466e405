"""A report for whoever helps: what the program and the book are, and the log. No names, no paths, nobody's data."""

from __future__ import annotations

import platform
import re
import sqlite3
from dataclasses import dataclass
from importlib import metadata
from typing import TYPE_CHECKING

from desktop.errors import DearlyError
from desktop.i18n import _
from desktop.paths import log_folder
from desktop.queries.book_facts import load_book_facts
from desktop.storage.book_file import explain, written_whole
from desktop.storage.reader import Reader
from desktop.storage.target_file import check_target
from desktop.version import VERSION

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.jobs.job import Progress
    from desktop.settings import Values

_LAST_LINES = 400
_PATH = re.compile(r"(?:[A-Za-z]:)?[/\\][^\s:\"']*[/\\]")
_LIBRARIES = ("PySide6-Essentials", "SQLAlchemy", "alembic", "reportlab", "Babel")
_NOT_TOLD = {"last_book", "folders", "window"}


@dataclass(frozen=True, slots=True)
class SupportReport:
    """Write the report.

    Attributes:
        book: The open book.
        target: The text file to write.
        settings: This computer's settings; paths among them stay out.
    """

    book: Path
    target: Path
    settings: Values

    @property
    def title(self) -> str:
        """What is being done."""
        return _("Writing the report")

    def run(self, progress: Progress) -> Path:
        """Write it, whole or not at all; gives back the path.

        Raises:
            DearlyError: It could not be written.
        """
        progress(0, 1)
        check_target(self.target)
        text = "\n\n".join("\n".join(part) for part in (self._program(), self._settings(), self._book(), _log()))
        try:
            with written_whole(self.target) as part:
                part.write_text(text + "\n", encoding="utf-8")
        except OSError as error:
            raise explain(error, self.target) from error
        progress(1, 1)
        return self.target

    def _program(self) -> list[str]:
        lines = [f"Dearly {VERSION}", f"Python {platform.python_version()}", f"SQLite {sqlite3.sqlite_version}"]
        return [*lines, platform.platform(), *filter(None, map(_version, _LIBRARIES))]

    def _settings(self) -> list[str]:
        names = sorted(set(self.settings._fields) - _NOT_TOLD)
        return ["Settings", *(f"  {name} = {getattr(self.settings, name)!r}" for name in names)]

    def _book(self) -> list[str]:
        try:
            with Reader(self.book) as reader:
                facts = load_book_facts(reader)
        except DearlyError as error:  # which is when somebody is asked for help
            return ["Book", f"  cannot be read: {type(error.__cause__ or error).__name__}"]
        counts = [f"  {table}: {count}" for table, count in facts.counts]
        return ["Book", f"  schema {facts.schema}, {facts.size} bytes, {facts.damage} problems", *counts]


def _version(library: str) -> str:
    try:
        return f"{library} {metadata.version(library)}"
    except metadata.PackageNotFoundError:  # the frozen app carries no metadata
        return ""


def _log() -> list[str]:
    """The end of the newest log; the folders of paths are taken out, for they hold the owner's name."""
    newest = max(log_folder().glob("*.log"), key=lambda path: path.stat().st_mtime, default=None)
    if newest is None:
        return ["Log: none"]
    lines = newest.read_text(encoding="utf-8", errors="replace").splitlines()[-_LAST_LINES:]
    return ["Log", *(f"  {_PATH.sub('…/', line)}" for line in lines)]
