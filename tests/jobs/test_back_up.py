from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from desktop.errors import DearlyError
from desktop.jobs.back_up import BackUp
from desktop.jobs.job import unwatched
from desktop.models import Customer
from desktop.queries.backups import load_safe_keeping
from desktop.storage.backup import verify
from tests.builders import add, contents, empty_book

if TYPE_CHECKING:
    from pathlib import Path

AT = datetime(2026, 11, 24, 8, 12, tzinfo=UTC)


def test_a_backup_is_made_verified_and_found_again(tmp_path: Path) -> None:
    book = empty_book(tmp_path)
    add(book, Customer(display_name="Ana"))
    assert load_safe_keeping(book).last_at is None
    made = BackUp(book, AT).run(unwatched)
    verify(made.path)
    assert contents(made.path) == contents(book)
    kept = load_safe_keeping(book)
    assert (kept.folder.name, kept.count, kept.last_at) == ("shop backups", 1, AT)


def test_a_folder_in_the_way_is_told(tmp_path: Path) -> None:
    book = empty_book(tmp_path)
    load_safe_keeping(book).folder.write_text("a file, not a folder")
    with pytest.raises(DearlyError):
        BackUp(book, AT).run(unwatched)
    assert load_safe_keeping(book).count == 0
