"""The trash keeps thirty days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from desktop import models as m
from desktop.bootstrap.closing import finish_day
from desktop.paths import backup_folder
from desktop.storage.backup import backups
from tests.builders import add, empty_book, rows

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_when_a_book_closes_only_what_lay_in_the_trash_for_thirty_days_goes(tmp_path: Path) -> None:
    book = empty_book(tmp_path)
    for name, days in (("Kept", None), ("Fresh", 29), ("Edge", 30), ("Old", 32)):
        (customer,) = add(
            book, m.Customer(display_name=name, deleted_at=None if days is None else NOON - timedelta(days=days))
        )
        add(book, m.Fact(customer_id=customer, value=f"about {name}"))
    finish_day(book, date(2026, 11, 24))
    assert rows(book, "SELECT display_name FROM customer ORDER BY id") == [("Kept",), ("Fresh",), ("Edge",)]
    assert ("about Old",) not in rows(book, "SELECT value FROM fact")
    assert len(backups(backup_folder(book), book.stem)) == 1


def test_a_book_that_did_not_change_is_not_backed_up_again(tmp_path: Path) -> None:
    book = empty_book(tmp_path)
    finish_day(book, date(2026, 11, 24))
    finish_day(book, date(2026, 11, 24))
    assert len(backups(backup_folder(book), book.stem)) == 1


def test_closing_never_fails(tmp_path: Path) -> None:
    book = empty_book(tmp_path)
    backup_folder(book).write_text("in the way")
    finish_day(book, date(2026, 11, 24))
    assert backup_folder(book).read_text() == "in the way"
