"""One call of a command: what was asked, of which book, on which day."""

from __future__ import annotations

import contextlib
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from desktop.bootstrap.books import OpenBook, open_book
from desktop.errors import BadInput, DearlyError
from desktop.i18n import _
from desktop.storage.book_file import SCHEMA_VERSION, schema_version
from desktop.storage.reader import Reader
from desktop.storage.recovery import is_unfinished

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from desktop.jobs.job import Job
    from desktop.storage.writer import Writer

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Call:
    """What a command is run with.

    Attributes:
        arguments: What was typed after the command.
        book: The book it is about.
        as_of: Today.
        language: Of texts and dates.
    """

    arguments: Namespace
    book: Path
    as_of: date
    language: str

    @contextlib.contextmanager
    def reader(self) -> Iterator[Reader]:
        """The book, to be read; a window may have it open meanwhile."""
        self.require_book()
        if schema_version(self.book) < SCHEMA_VERSION:
            open_book(self.book).close()  # brings it up to date, with a backup first
        with Reader(self.book) as reader:
            yield reader

    @contextlib.contextmanager
    def writer(self) -> Iterator[Writer]:
        """The book, to be written; refused while another program has it open."""
        from desktop.storage.writer import Writer  # noqa: PLC0415 - SQLAlchemy only for writing

        with self.locked():
            writer = Writer(self.book)
            try:
                yield writer
            finally:
                writer.close()

    def locked(self) -> OpenBook:
        """The book, up to date and nobody else's to write."""
        self.require_book()
        return open_book(self.book)

    def require_book(self) -> None:
        """Make sure there is a book.

        Raises:
            BadInput: There is none, or it is none.
        """
        if not self.book.exists():
            raise BadInput(
                _("There is no book at {path}.").format(path=self.book),
                _("Name one with --book, or invent one with “dearly sample”."),
            )
        schema_version(self.book)
        if is_unfinished(self.book):
            with contextlib.suppress(DearlyError):  # who is writing now, or what is in the way, shows soon enough
                open_book(self.book).close()

    def run(self, job: Job[Result]) -> Result:
        """Run a job in place; whoever sits before the screen sees how far it is."""
        return job.run(_Told(job.title) if sys.stderr.isatty() else _nobody_looks)


class _Told:
    """Progress on one line of the terminal."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._percent = -1

    def __call__(self, done: int, total: int) -> None:
        percent = 100 * done // total if total else 0
        if percent != self._percent:
            self._percent = percent
            end = "\n" if done >= total > 0 else ""
            sys.stderr.write(f"\r{self._title}: {percent} %{end}")
            sys.stderr.flush()


def _nobody_looks(done: int, total: int) -> None:
    del done, total
