"""Making a sample shop: any day, any number, and what happens when something is in the way."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.calendars.partial_date import why_impossible
from desktop.errors import BadInput, Cancelled, DearlyError
from desktop.jobs.job import unwatched
from desktop.jobs.make_sample import MakeSample
from desktop.storage.book_file import check
from desktop.storage.lock import BookLock
from tests.builders import empty_book, rows

if TYPE_CHECKING:
    from pathlib import Path

AS_OF = date(2026, 11, 24)
COUNT = "SELECT count(*) FROM customer"


@pytest.mark.parametrize(
    "as_of", [date(2027, 2, 28), date(2028, 2, 28), date(2028, 2, 29), date(2027, 1, 1), date(2100, 12, 31)]
)
def test_any_day_will_do(tmp_path: Path, as_of: date) -> None:
    path = MakeSample(tmp_path / "shop.dearly", as_of, 40).run(unwatched)
    assert check(path, thorough=True) == []
    dates = rows(path, "SELECT year, month, day FROM important_date")
    assert not any(why_impossible(*parts) for parts in dates)


def test_few_customers_are_the_hand_written_ones(tmp_path: Path) -> None:
    path = MakeSample(tmp_path / "shop.dearly", AS_OF, 2).run(unwatched)
    assert rows(path, "SELECT display_name FROM customer") == [("Ana Silva",), ("Tomasz Wójcik",)]


def test_cancelling_leaves_nothing(tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        if done >= 1000:
            raise Cancelled(f"stopped at {done} of {total}")

    with pytest.raises(Cancelled):
        MakeSample(tmp_path / "shop.dearly", AS_OF, 3000).run(stop)
    assert list(tmp_path.iterdir()) == []


def test_progress_goes_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    MakeSample(tmp_path / "shop.dearly", AS_OF, 1500).run(lambda done, total: told.append((done, total)))
    assert told == [(0, 1500), (1000, 1500), (1500, 1500)]


def test_an_older_sample_is_replaced_but_never_a_book_of_ones_own(tmp_path: Path) -> None:
    path = MakeSample(tmp_path / "shop.dearly", AS_OF, 3).run(unwatched)
    MakeSample(path, AS_OF, 5).run(unwatched)
    assert rows(path, COUNT) == [(5,)]
    own = empty_book(tmp_path, "own.dearly")
    before = own.read_bytes()
    with pytest.raises(BadInput, match="own"):
        MakeSample(own, AS_OF, 5).run(unwatched)
    assert own.read_bytes() == before
    text = tmp_path / "letter.txt"
    text.write_text("Dear Ana", encoding="utf-8")
    with pytest.raises(BadInput, match="not a Dearly book"):
        MakeSample(text, AS_OF, 5).run(unwatched)
    assert text.read_text(encoding="utf-8") == "Dear Ana"


def test_a_sample_open_in_a_window_is_left_alone(tmp_path: Path) -> None:
    path = MakeSample(tmp_path / "shop.dearly", AS_OF, 3).run(unwatched)
    lock = BookLock(path)
    try:
        with pytest.raises(DearlyError, match="already open"):
            MakeSample(path, AS_OF, 5).run(unwatched)
    finally:
        lock.release()
    assert rows(path, COUNT) == [(3,)]


@pytest.mark.parametrize(
    ("as_of", "customers", "trade"),
    [
        (AS_OF, 0, "florist"),
        (AS_OF, 10**7, "florist"),
        (AS_OF, 10, "bank"),
        (AS_OF, 10, "../every_trade"),
        (date(1800, 1, 1), 10, "florist"),
    ],
)
def test_a_wish_that_cannot_be_met_is_refused(tmp_path: Path, as_of: date, customers: int, trade: str) -> None:
    with pytest.raises(BadInput):
        MakeSample(tmp_path / "shop.dearly", as_of, customers, trade=trade).run(unwatched)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="file sizes are limited by ulimit")
def test_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    code = f"""
import resource, signal
from datetime import date
from pathlib import Path
from desktop.errors import DearlyError
from desktop.jobs.job import unwatched
from desktop.jobs.make_sample import MakeSample
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
try:
    MakeSample(Path({str(tmp_path / "shop.dearly")!r}), date(2026, 11, 24), 3000).run(unwatched)
except DearlyError as error:
    print(error)
"""
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert "could be" in done.stdout
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []
