"""A window with the real studio over a real book: three birthdays, one complaint, and others to find by name."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.models import Address, Customer, ImportantDate, Touchpoint
from desktop.ui.page import PageSpec
from desktop.ui.pages.cards import PAGE
from desktop.ui.pages.cards.cards_page import CardsPage
from tests.builders import add, empty_book
from tests.ui.pages.cards.printers import NoPrinters

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.ui.main_window import MainWindow
    from tests.ui.windows import Windows

_FAKES = "tests.ui.fake_pages"
PAGES = [
    PageSpec("today", "Today", "sunrise", 10, f"{_FAKES}:CountingPage", "Ctrl+1"),
    PageSpec("customer", "Customer", "user-round", 25, f"{_FAKES}:CountingPage", nav=False),
    PAGE,
]
BIRTHDAYS = (("Priya Nair", 25), ("Ana Silva", 28), ("Yusuf Demir", 30))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Priya, Ana and Yusuf have birthdays (1, 2, 3); Grace (4) has none; Henrique (5) complained."""
    path = empty_book(tmp_path)
    names = (*(name for name, _day in BIRTHDAYS), "Grace Mensah", "Henrique Duarte")
    people = [Customer(display_name=name, given_name=name.split()[0], family_name=name.split()[1]) for name in names]
    add(path, *people)
    add(
        path,
        *(
            ImportantDate(customer_id=number, kind="birthday", month=11, day=day)
            for number, (_name, day) in enumerate(BIRTHDAYS, 1)
        ),
        *(Address(customer_id=number, lines="Rua das Flores 1", locality="Porto") for number in (1, 2, 4, 5)),
        Touchpoint(customer_id=5, kind="complaint", happened_on=date(2026, 11, 20)),
    )
    return path


@pytest.fixture
def window(windows: Windows, book: Path) -> MainWindow:
    """The studio in front, with no printer and saving to cards.pdf beside the book."""
    made = windows.over(book, PAGES, "cards")
    studio = made.stack.current
    assert isinstance(studio, CardsPage)
    studio.printing.backend = NoPrinters()
    studio.printing.ask_path = lambda: book.with_name("cards.pdf")
    return made


@pytest.fixture
def page(window: MainWindow) -> CardsPage:
    found = window.stack.current
    assert isinstance(found, CardsPage)
    return found
