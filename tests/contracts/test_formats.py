"""What every list format promises; a new one is tested by being there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.errors import Cancelled
from desktop.exchange.formats import Format, formats, recognise
from desktop.exchange.options import WriteOptions
from tests.exchange.contacts import FULL, OPTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.exchange.contact import Contact

EVERY = pytest.mark.parametrize("format_", formats(), ids=lambda format_: format_.KEY)
MANY = [FULL._replace(display=f"Ana {number}", uid="") for number in range(1000)]


def test_there_are_formats_and_their_keys_differ() -> None:
    assert {"csv", "vcard"} <= {format_.KEY for format_ in formats()}
    assert len({format_.KEY for format_ in formats()}) == len(formats())
    endings = [suffix for format_ in formats() for suffix in format_.SUFFIXES]
    assert len(endings) == len(set(endings))


@EVERY
def test_it_says_what_it_is(format_: Format) -> None:
    assert isinstance(format_, Format)
    assert format_.TITLE
    assert format_.SUFFIXES
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in format_.SUFFIXES)


@EVERY
def test_it_knows_and_reads_what_it_wrote(format_: Format, tmp_path: Path) -> None:
    path = tmp_path / f"list{format_.SUFFIXES[0]}"
    assert format_.write(MANY, path, WriteOptions(notes=True)) == len(MANY)
    assert recognise(path) is format_
    rows = list(format_.read(path, OPTIONS))
    assert not [row.problems for row in rows if row.problems]
    assert [row.contact.display for row in rows if row.contact] == [contact.display for contact in MANY]
    assert [row.contact.note for row in rows if row.contact] == [FULL.note] * len(MANY)
    assert [row.line for row in rows] == sorted({row.line for row in rows})
    assert list(tmp_path.iterdir()) == [path]


@EVERY
def test_notes_stay_at_home_unless_wanted(format_: Format, tmp_path: Path) -> None:
    path = tmp_path / "list"
    format_.write([FULL], path, WriteOptions())
    assert b"orchids" not in path.read_bytes()


@EVERY
def test_it_tells_how_far_it_is(format_: Format, tmp_path: Path) -> None:
    path = tmp_path / "list"
    told: list[tuple[int, int]] = []

    def listen(done: int, total: int) -> None:
        told.append((done, total))

    format_.write(MANY, path, WriteOptions(), listen)
    assert told[-1] == (1000, 1000)
    assert len(told) > 2
    told.clear()
    list(format_.read(path, OPTIONS, listen))
    size = path.stat().st_size
    assert told[-1] == (size, size)
    assert len(told) > 1
    assert all(0 <= done <= total for done, total in told)


@EVERY
def test_a_cancelled_list_leaves_what_was_there(format_: Format, tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_text("before")

    def cancel(_done: int, _total: int) -> None:
        raise Cancelled("stopped")

    with pytest.raises(Cancelled):
        format_.write(MANY, path, WriteOptions(), cancel)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


@EVERY
def test_a_list_of_nobody_is_a_file_all_the_same(format_: Format, tmp_path: Path) -> None:
    path = tmp_path / "list"

    def nobody() -> Iterator[Contact]:
        yield from ()

    assert format_.write(nobody(), path, WriteOptions()) == 0
    assert path.exists()
