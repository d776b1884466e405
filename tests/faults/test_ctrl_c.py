"""Ctrl+C in the middle: 130, one line, and everything is as it was."""

from __future__ import annotations

import os
import signal
import time
from typing import TYPE_CHECKING

import pytest

from desktop.jobs.job import unwatched
from desktop.jobs.make_sample import MakeSample
from desktop.storage.book_file import check
from tests.builders import contents
from tests.faults.conftest import AS_OF
from tests.faults.machine import files, start

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from subprocess import Popen

pytestmark = [pytest.mark.skipif(os.name == "nt", reason="there is no such signal"), pytest.mark.slow]
STOPPED = "Stopped. Everything is as it was.\n"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A shop that takes a while to be written out."""
    return MakeSample(tmp_path_factory.mktemp("large") / "shop.dearly", AS_OF, 2000).run(unwatched)


def _stop_when(true: Callable[[], bool], process: Popen[str]) -> tuple[int, str]:
    end = time.monotonic() + 30
    while not true() and process.poll() is None and time.monotonic() < end:
        pass
    process.send_signal(signal.SIGINT)
    try:
        _out, told = process.communicate(timeout=30)
    finally:
        process.kill()
    return process.returncode, told


@pytest.mark.parametrize(
    "command",
    ["export --out {folder}/out.csv", "export --out {folder}/out.vcf", "cards --days 300 --out {folder}/out.pdf"],
)
def test_a_file_that_is_not_finished_is_gone(command: str, home: Path, large: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    process = start(home, *command.format(folder=folder).split(), "--book", large, "--as-of", AS_OF)
    code, told = _stop_when(lambda: any(folder.iterdir()), process)
    assert code == 130, told
    assert told.splitlines(keepends=True)[-1] == STOPPED  # before it, people whose letters no font has
    assert list(folder.iterdir()) == []


def test_an_import_that_is_stopped_brought_in_nobody(home: Path, shop: Path, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    lines = (f"Person {number},940 {number:06},{'words ' * 30}" for number in range(4000))
    people.write_text("Name,Phone,Notes\n" + "\n".join(lines), encoding="utf-8")
    before = contents(shop)
    process = start(home, "import", people, "--book", shop)
    lock = shop.with_name(f"{shop.name}.lock")
    code, told = _stop_when(lock.exists, process)
    assert (code, told) == (130, STOPPED)
    assert contents(shop) == before
    assert check(shop, thorough=True) == []
    assert set(files(shop.parent)) <= {"shop.dearly", "shop.dearly-journal"}


def test_it_may_come_before_anything_has_begun(home: Path, shop: Path) -> None:
    process = start(home, "check", "--book", shop)
    code, told = _stop_when(lambda: True, process)
    assert code in {130, -signal.SIGINT}
    assert "Traceback" not in told or code == -signal.SIGINT
