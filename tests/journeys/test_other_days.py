"""Other days in the life of a shop, with mouse and keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from desktop.paths import default_book
from desktop.ui.pages.customers.customers_page import CustomersPage
from tests.builders import rows

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from desktop.bootstrap.window import WindowSession
    from tests.journeys.driver import Owner


def test_starting_with_ones_own_customers(owner: Owner, session: WindowSession) -> None:
    """From the sample shop to an empty book of one's own, in one click, and the first customer in it."""
    owner.is_at("today")
    owner.click("Start with my own customers")
    owner.until(default_book().exists)
    owner.until(lambda: session.window is not None and session.window.context.book_path == default_book())
    assert session.window is not None
    owner.sits_before(session.window)
    owner.is_at("today")
    owner.press("Ctrl+N")
    owner.fill("Name", "Olga Reis")
    owner.press("Return")
    owner.is_at("customer")
    assert rows(default_book(), "SELECT display_name FROM customer_summary") == [("Olga Reis",)]
    assert rows(default_book(), "SELECT sample FROM shop") == [(0,)]


def test_finding_deleting_and_taking_it_back(owner: Owner) -> None:
    book = owner.window.context.book_path
    owner.press("Ctrl+2")
    owner.is_at("customers")
    page = owner.window.stack.current
    assert isinstance(page, CustomersPage)
    owner.press("Ctrl+F")
    owner.fill("Search", "wojcik")
    owner.until(lambda: _names(page) == ["Tomasz Wójcik"])
    owner.press("Return")
    owner.press("Space")
    owner.click("Delete")
    owner.until(lambda: rows(book, "SELECT count(*) FROM customer WHERE deleted_at IS NOT NULL") == [(1,)])
    owner.until(lambda: owner.window.undo_label == "Deleted Tomasz Wójcik")
    owner.press("Ctrl+Z")
    owner.until(lambda: rows(book, "SELECT count(*) FROM customer WHERE deleted_at IS NOT NULL") == [(0,)])
    owner.until(lambda: _names(page) == ["Tomasz Wójcik"])


def test_a_promise_kept_from_today(owner: Owner) -> None:
    book = owner.window.context.book_path
    owner.is_at("today")
    owner.click("Done: Ring back about the wreath")
    kept = "SELECT count(*) FROM promise WHERE status = 'kept' AND what LIKE 'Ring back%'"
    owner.until(lambda: rows(book, kept) == [(1,)])
    owner.click("Undo: Marked as done")
    owner.until(lambda: rows(book, kept) == [(0,)])


def test_bringing_a_list_in_and_all_of_it_back_out(
    owner: Owner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = owner.window.context.book_path
    before = rows(book, "SELECT count(*) FROM customer")
    listed = tmp_path / "list.csv"
    listed.write_text("Name,Phone,Birthday\nRita Fontes,+351 940 000 001,1990-02-29\nBruno Vaz,+351 940 000 002,\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_arguments: (str(listed), ""))
    owner.press("Ctrl+I")
    owner.click("Choose a file")
    owner.click("Check it over")
    owner.click("Bring in 2")
    owner.until(lambda: rows(book, "SELECT count(*) FROM customer") == [(before[0][0] + 2,)])
    assert rows(book, "SELECT notes LIKE '%1990-02-29%' FROM customer WHERE display_name = 'Rita Fontes'") == [(1,)]
    owner.click("Undo all")
    owner.until(lambda: rows(book, "SELECT count(*) FROM customer") == before)


def _names(page: CustomersPage) -> list[str]:
    model = page.list.table.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]
