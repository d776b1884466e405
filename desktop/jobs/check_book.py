"""Is the book sound, and do the stored summaries say what the book says? Looked at in a copy; the book is only read."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from desktop.i18n import _
from desktop.storage.backup import back_up
from desktop.storage.book_file import check
from desktop.storage.reader import Reader
from desktop.storage.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.jobs.job import Progress
    from desktop.storage.reader import Row

_SUMMARIES = "SELECT * FROM customer_summary ORDER BY customer_id"
_STEPS = 3


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was found, in numbers; no word of anybody in it.

    Attributes:
        damage: What SQLite finds wrong in the file; the rest is looked at only where this is nothing.
        customers: Summaries looked at.
        missing: Customers without a summary.
        left_over: Summaries without a customer.
        different: Summaries that say something else than the book.
    """

    damage: tuple[str, ...] = ()
    customers: int = 0
    missing: int = 0
    left_over: int = 0
    different: int = 0

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.damage or self.missing or self.left_over or self.different)


@dataclass(frozen=True, slots=True)
class CheckBook:
    """Check the file, then rebuild the summaries in a copy and compare.

    Attributes:
        book: The book; it may be open in a window.
    """

    book: Path

    @property
    def title(self) -> str:
        """What is being done."""
        return _("Checking the book")

    def run(self, progress: Progress) -> CheckReport:
        """Look at everything.

        Raises:
            DearlyError: There is no room for the copy.
        """
        progress(0, _STEPS)
        # SQLite alone may open a book in use: closing a handle of our own would drop the writer's locks.
        damage = check(self.book, thorough=True)
        if damage:
            return CheckReport(damage=tuple(damage))
        progress(1, _STEPS)
        with _copied(self.book) as copy:
            writer = Writer(copy)
            try:
                writer.rebuild_summaries()
            finally:
                writer.close()
            progress(2, _STEPS)
            with Reader(self.book) as stored, Reader(copy) as rebuilt:
                report = _compared(stored.stream(_SUMMARIES), rebuilt.stream(_SUMMARIES))
        progress(_STEPS, _STEPS)
        return report


@contextmanager
def _copied(book: Path) -> Iterator[Path]:
    """A copy of the book as it is at this moment, gone afterwards."""
    with TemporaryDirectory(prefix="dearly-check-") as folder:
        yield back_up(book, Path(folder), datetime.now(UTC)).path


def _compared(stored: Iterator[Row], rebuilt: Iterator[Row]) -> CheckReport:
    """Both come in the order of their ids, so that neither has to be held."""
    customers = missing = left_over = different = 0
    mine, true = next(stored, None), next(rebuilt, None)
    while mine or true:
        customers += true is not None
        if true is None or (mine and mine[0] < true[0]):
            left_over += 1
            mine = next(stored, None)
        elif mine is None or true[0] < mine[0]:
            missing += 1
            true = next(rebuilt, None)
        else:
            different += mine != true
            mine, true = next(stored, None), next(rebuilt, None)
    return CheckReport((), customers, missing, left_over, different)
