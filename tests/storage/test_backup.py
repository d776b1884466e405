"""Backups are whole, verified, thinned by order, and each opens as a book."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.errors import BadInput, DearlyError
from desktop.models import Customer
from desktop.storage.backup import NEWEST_KEPT, back_up, backups, verify
from desktop.storage.writer import Writer
from tests.builders import Do, add, contents, empty_book

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_a_backup_of_an_open_book_holds_all_of_it(tmp_path: Path) -> None:
    book = empty_book(tmp_path)
    writer = Writer(book)
    writer.execute(Do(lambda session: session.add(Customer(display_name="Ana"))))
    made = back_up(book, tmp_path / "backups", NOON)
    writer.close()
    verify(made.path)
    assert contents(made.path) == contents(book)
    assert made.made_at == NOON


def test_a_changed_backup_is_found_out(tmp_path: Path) -> None:
    made = back_up(empty_book(tmp_path), tmp_path / "backups", NOON)
    content = bytearray(made.path.read_bytes())
    content[-1] ^= 1
    made.path.write_bytes(content)
    with pytest.raises(BadInput, match="has changed since"):
        verify(made.path)


def test_old_backups_are_thinned_to_one_a_day_and_the_newest_stay(tmp_path: Path) -> None:
    book = empty_book(tmp_path)
    folder = tmp_path / "backups"
    for hours in range(0, 24 * 3, 4):
        back_up(book, folder, NOON + timedelta(hours=hours))
    kept = backups(folder, "shop")
    assert len(kept) <= NEWEST_KEPT + 4
    assert {backup.made_at.date() for backup in kept} == {(NOON + timedelta(days=n)).date() for n in range(4)}
    assert len(list(folder.iterdir())) == 2 * len(kept)


def test_a_clock_that_jumped_ahead_does_not_cost_the_old_backups(tmp_path: Path) -> None:
    book = empty_book(tmp_path)
    folder = tmp_path / "backups"
    for days in range(4):
        back_up(book, folder, NOON + timedelta(days=days))
    back_up(book, folder, NOON + timedelta(days=4000))
    assert len(backups(folder, "shop")) == 5


def test_a_backup_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    book = empty_book(tmp_path)
    add(book, Customer(display_name="Ana"))
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    with pytest.raises(DearlyError):
        back_up(book, blocked, NOON)
    assert blocked.read_text() == "not a folder"
