"""The first day of a new user, in the window alone."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pypdfium2
from PySide6.QtWidgets import QFileDialog

from desktop.ui.pages.cards.cards_page import CardsPage
from desktop.ui.pages.customer.customer_page import CustomerPage
from tests.builders import rows

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.journeys.driver import Owner


def test_a_new_users_first_day(owner: Owner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Start, look around, add, note, see, undo, print a card to PDF, send the list out."""
    book = owner.window.context.book_path
    owner.is_at("today")
    owner.press("Ctrl+2")
    owner.is_at("customers")
    owner.press("Ctrl+3")
    owner.is_at("cards")
    owner.click("Customers")
    owner.is_at("customers")

    owner.press("Ctrl+N")
    owner.fill("Name", "Rita Fontes")
    owner.fill("Birthday", "28 November 1988")
    owner.press("Return")
    owner.is_at("customer")
    page = owner.window.stack.current
    assert isinstance(page, CustomerPage)
    owner.until(lambda: page.title.startswith("Rita Fontes"))
    assert rows(book, "SELECT year, month, day FROM important_date ORDER BY id DESC LIMIT 1") == [(1988, 11, 28)]

    owner.press("Ctrl+J")
    owner.click("Came by")
    owner.fill("What happened", "Looked at the wreaths")
    owner.press("Return")
    owner.until(lambda: _happened(book) == [("visit", "Looked at the wreaths")])
    owner.until(lambda: any("Looked at the wreaths" in line for line in _timeline(page)))

    page.setFocus()
    owner.press("Ctrl+Z")
    owner.until(lambda: _happened(book) == [])
    owner.until(lambda: not any("Looked at the wreaths" in line for line in _timeline(page)))
    owner.press("Ctrl+Shift+Z")
    owner.until(lambda: len(_happened(book)) == 1)

    owner.click("Write card")
    owner.is_at("cards")
    cards = owner.window.stack.current
    assert isinstance(cards, CardsPage)
    target = tmp_path / "card.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(target), ""))
    owner.click("Save as PDF")
    owner.click("Mark 1 as printed")
    owner.until(lambda: rows(book, "SELECT addressee FROM card_item ORDER BY id DESC LIMIT 1") == [("Rita Fontes",)])
    assert "Rita" in _text_of(target)

    listed = tmp_path / "contacts.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_arguments: (str(listed), ""))
    owner.press("Ctrl+E")
    owner.click("Spreadsheet")
    owner.click("Save as a file")
    owner.until(listed.exists)
    with listed.open(encoding="utf-8-sig", newline="") as file:
        people = list(csv.reader(file))
    assert len(people) == 1 + rows(book, "SELECT count(*) FROM customer_summary")[0][0]
    assert any("Rita Fontes" in cell for line in people for cell in line)


def _happened(book: Path) -> list[tuple[str, str]]:
    sql = """SELECT t.kind, t.subject FROM touchpoint t JOIN customer c ON c.id = t.customer_id
             WHERE c.display_name = 'Rita Fontes'"""
    return [(kind, note) for kind, note in rows(book, sql)]


def _timeline(page: CustomerPage) -> list[str]:
    model = page.timeline.view.model()
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def _text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()
