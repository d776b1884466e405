"""kill -9 at any moment: what was acknowledged is there, nothing else is, and the next start asks no question.

A kill says nothing about power cuts: the system still holds what was written. It proves the shape of transactions.
"""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import time
from typing import TYPE_CHECKING

import pytest

from desktop.bootstrap import open_book
from desktop.jobs.check_book import CheckBook
from desktop.jobs.job import unwatched
from desktop.storage.book_file import check
from desktop.storage.recovery import is_unfinished
from tests.builders import contents, empty_book, rows
from tests.faults.killer import killer
from tests.faults.machine import files, start_code

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.bootstrap.window import WindowSession
    from tests.cli.conftest import Dearly

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no such signal")


def half_written(book: Path) -> Path:
    """The book as a program leaves it that dies while it writes: half of a change in it, and the way back beside it."""
    before = contents(book)
    left = book.with_name("left.dearly")
    connection = sqlite3.connect(book, isolation_level=None)
    connection.execute("PRAGMA journal_mode=TRUNCATE")
    connection.execute("PRAGMA cache_size=1")
    connection.execute("BEGIN")
    connection.execute("UPDATE customer SET display_name = 'Nobody', notes = printf('%.9000c', 'x')")
    shutil.copyfile(book, left)
    shutil.copyfile(f"{book}-journal", f"{left}-journal")
    connection.execute("ROLLBACK")
    connection.close()
    assert is_unfinished(left)
    assert b"Nobody" in left.read_bytes()
    assert contents(book) == before
    return left


@pytest.mark.parametrize("command", ["today", "customers", "check", "backup", "export --out {out}", "import {list}"])
def test_the_next_command_finds_the_book_as_it_was(command: str, dearly: Dearly, shop: Path) -> None:
    before = contents(shop)
    left = half_written(shop)
    people = shop.with_name("people.csv")
    people.write_text("Name\n\n", encoding="utf-8")
    said = dearly(*command.format(out=shop.with_name("o.csv"), list=people).split(), "--book", left)
    assert said.code == 0 or command.startswith("import")
    assert not is_unfinished(left)
    assert contents(left) == before


def test_the_next_window_finds_the_book_as_it_was(session: WindowSession, shop: Path) -> None:
    before = contents(shop)
    left = half_written(shop)
    session.open(left)
    assert contents(left) == before


def test_a_book_that_is_being_written_is_left_to_whoever_writes(dearly: Dearly, shop: Path) -> None:
    """What looks like a crash may be another program at work: only its lock tells."""
    left = half_written(shop)
    with open_book(shop):
        shutil.copyfile(f"{left}-journal", f"{shop}-journal")
        said = dearly("customers", "--book", shop)
        assert said.code == 1
        assert is_unfinished(shop)


def test_a_first_start_that_is_killed_leaves_no_book_that_is_none(home: Path, tmp_path: Path) -> None:
    code = """
import os, signal, sys
from pathlib import Path
from desktop.bootstrap import new_book
from desktop.storage import migrate
migrate._verify = lambda *_all: os.kill(os.getpid(), signal.SIGKILL)
new_book(Path(sys.argv[1]))
"""
    book = tmp_path / "new" / "shop.dearly"
    process = start_code(home, code, book)
    process.communicate(timeout=60)
    assert process.returncode == -9
    assert not book.exists()
    open_book(book, create=True).close()
    assert check(book, thorough=True) == []


def test_a_few_kills(home: Path, tmp_path: Path) -> None:
    _kill_again_and_again(home, tmp_path, kills=3)


@pytest.mark.slow
def test_many_kills(home: Path, tmp_path: Path) -> None:
    hot = _kill_again_and_again(home, tmp_path, kills=60)
    assert hot >= 6, "hardly ever killed while it wrote: this proves nothing"


@pytest.mark.slow
def test_the_killing_finds_a_program_that_acknowledges_too_early(home: Path, tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="acknowledged and lost"):
        _kill_again_and_again(home, tmp_path, kills=60, order="lie")


def _kill_again_and_again(home: Path, folder: Path, *, kills: int, order: str = "write") -> int:
    book, chance, hot = empty_book(folder), random.Random(20261124), 0
    with killer(home) as program:
        for _kill in range(kills):
            first = len(program.kept) + 1 + _kill
            killed = program.kill(f"{order}\t{book}\t{first}", after=chance.uniform(0, 0.08), acknowledged=1)
            assert killed, "the program ended by itself"
            hot += is_unfinished(book)
            _as_acknowledged(book, program.kept)
    assert len(program.kept) >= kills
    assert CheckBook(book).run(unwatched).sound
    return hot


def _as_acknowledged(book: Path, kept: list[str]) -> None:
    begun = time.monotonic()
    open_book(book).close()
    assert time.monotonic() - begun < 1
    there = [name for (name,) in rows(book, "SELECT display_name FROM customer ORDER BY id")]
    assert set(kept) <= set(there), "acknowledged and lost"
    assert len(there) <= len(kept) + len(kept), "nobody asked for so many"
    whole = rows(
        book,
        "SELECT count(*) FROM customer c JOIN customer_summary s ON s.customer_id = c.id "
        "JOIN contact_point p ON p.customer_id = c.id",
    )
    assert whole == [(len(there),)]
    assert check(book, thorough=True) == []


@pytest.mark.slow
def test_an_import_that_is_killed_has_brought_in_everybody_or_nobody(home: Path, tmp_path: Path) -> None:
    book, people = empty_book(tmp_path), tmp_path / "people.csv"
    lines = [f"Person {number},940 {number:06},{'words ' * 40}" for number in range(3000)]
    people.write_text("\n".join(["Name,Phone,Notes", *lines]), encoding="utf-8")
    untouched, chance, found = contents(book), random.Random(1), set()
    with killer(home) as program:
        begun = time.monotonic()
        program.let_live(f"import\t{book}\t{people}")
        takes = time.monotonic() - begun
        assert rows(book, "SELECT count(*) FROM customer") == [(3000,)]
        for _kill in range(15):
            empty_book(tmp_path)
            program.kill(f"import\t{book}\t{people}", after=chance.uniform(takes * 0.3, takes))
            open_book(book).close()
            count = rows(book, "SELECT count(*) FROM customer")[0][0]
            assert count in {0, 3000}
            assert count or contents(book) == untouched
            assert check(book, thorough=True) == []
            found.add(count)
    assert 0 in found
    assert not [name for name in files(tmp_path) if name.endswith(".part")]
