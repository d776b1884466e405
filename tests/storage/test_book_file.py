"""What opening a file gets told in plain words, and that no file is harmed by it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from desktop.bootstrap import open_book
from desktop.errors import BadInput, DearlyError
from desktop.models import Customer
from desktop.storage.book_file import SCHEMA_VERSION, check, explain, schema_version, written_whole
from desktop.storage.writer import Writer
from tests.builders import Do, empty_book, rows

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    "content",
    [b"", b"name,phone\nAna,1\n", b"\x89PNG\r\n\x1a\n" + b"\0" * 200, b"SQLite format 3\0" + b"\0" * 84],
    ids=["empty", "a list", "a picture", "another program's database"],
)
def test_what_is_not_a_book_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file.dearly"
    path.write_bytes(content)
    with pytest.raises(BadInput, match="is not a Dearly book"):
        open_book(path)
    assert path.read_bytes() == content


def test_a_newer_book_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = empty_book(tmp_path)
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(BadInput, match="newer Dearly"):
        open_book(path)
    assert path.read_bytes() == before


def test_a_missing_book_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"There is no book at .*gone\.dearly"):
        open_book(tmp_path / "gone.dearly")
    assert list(tmp_path.iterdir()) == []


def test_a_new_book_is_current_sound_and_empty(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "new.dearly"
    open_book(path, create=True).close()
    assert schema_version(path) == SCHEMA_VERSION
    assert check(path, thorough=True) == []
    assert rows(path, "SELECT count(*) FROM customer") == [(0,)]
    assert rows(path, "SELECT id, currency FROM shop") == [(1, "EUR")]


def test_a_damaged_book_is_found_out(tmp_path: Path) -> None:
    path = empty_book(tmp_path)
    content = bytearray(path.read_bytes())
    content[8192:12288] = os.urandom(4096)
    path.write_bytes(content)
    assert check(path, thorough=True)


def test_two_programs_cannot_write_one_book(tmp_path: Path) -> None:
    path = empty_book(tmp_path)
    program = (
        "import sys; from pathlib import Path; from desktop.bootstrap import open_book; "
        "from desktop.errors import DearlyError\n"
        "try: open_book(Path(sys.argv[1]))\nexcept DearlyError as error: print(error)"
    )
    with open_book(path):
        told = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert "already open on this computer" in told.stdout
    after = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert after.stdout == ""


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to mount a tiny disk")
def test_a_full_disk_loses_nothing_and_works_again_after_freeing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", str(disk)], check=False).returncode:
        pytest.skip("this system does not let tests mount a tiny disk")
    try:
        path = empty_book(disk)
        ballast = disk / "ballast"
        ballast.write_bytes(b"x" * 600_000)
        writer = Writer(path)
        with pytest.raises(DearlyError, match="The disk is full"):
            _write_until_it_fails(writer)
        kept = rows(path, "SELECT count(*) FROM customer")[0][0]
        assert rows(path, "SELECT display_name FROM customer ORDER BY id DESC LIMIT 1") == [(writer.undo_label,)]
        ballast.unlink()
        writer.execute(Do(lambda session: session.add(Customer(display_name="After"))))
        writer.close()
        assert rows(path, "SELECT count(*) FROM customer") == [(kept + 1,)]
        assert check(path, thorough=True) == []
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_read_only_folder_is_said_so(tmp_path: Path) -> None:
    error = OSError(30, "Read-only file system")
    told = explain(error, tmp_path / "shop.dearly")
    assert str(told) == (
        "shop.dearly can only be read here, not changed. Move it to a folder you may write in, then open it there."
    )


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "list.csv"
    target.write_text("old")
    with pytest.raises(InterruptedError):
        _write_half(target)
    assert target.read_text() == "old"
    with written_whole(target) as part:
        part.write_text("new")
    assert target.read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["list.csv"]


def test_errors_of_the_database_carry_no_customer_data(tmp_path: Path) -> None:
    writer = Writer(empty_book(tmp_path))
    secret = "Mrs Secret"
    add = Do(lambda session: session.add(Customer(display_name=secret, stage=9)))
    with pytest.raises(DearlyError) as caught:
        writer.execute(add)
    cause = caught.value.__cause__
    assert secret not in str(caught.value)
    assert secret not in str(cause)
    writer.close()


def _write_half(target: Path) -> None:
    with written_whole(target) as part:
        part.write_text("half")
        raise InterruptedError


def _write_until_it_fails(writer: Writer) -> None:
    for number in range(500):
        person = Customer(display_name=f"Person {number}", notes="n" * 9000)
        writer.execute(Do(lambda session, person=person: session.add(person), person.display_name))  # type: ignore[misc]
