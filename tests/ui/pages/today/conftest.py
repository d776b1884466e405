"""A window in which Today is real and the other pages only count."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.models import Customer, Fact, ImportantDate, Promise, Touchpoint
from desktop.ui.page import PageSpec
from desktop.ui.pages.today import PAGE
from desktop.ui.pages.today.today_page import TodayPage
from tests.builders import add
from tests.ui.fake_pages import SPECS
from tests.ui.windows import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.ui.main_window import MainWindow
    from tests.ui.windows import Windows


LONG = "Maximiliana von Hohenfels-Zaragoza y Montemayor de la Torre"
PAGES = [
    PAGE._replace(factory="tests.ui.pages.today.morning:morning_page"),
    *(spec for spec in SPECS if spec.key != "today"),
    PageSpec("cards", "Cards", "mail", 30, "tests.ui.fake_pages:CountingPage"),
]


@pytest.fixture
def shop(book: Path) -> Path:
    """Two promises, two occasions, five who have gone quiet."""
    names = ("Tomasz Wójcik", "Ana Silva", "Priya Nair", "Café Lumen", "Quiet 1", "Quiet 2", "Quiet 3", LONG, "Quiet 5")
    add(
        book,
        *(
            Customer(display_name=name, kind="business" if name.startswith("Café") else "person", stage=1 + n % 5)
            for n, name in enumerate(names)
        ),
    )
    add(
        book,
        Promise(customer_id=1, what="Ring back about the wreath", made_on=date(2026, 11, 1), due_on=date(2026, 11, 22)),
        Promise(customer_id=2, what="Quote for the wedding", made_on=date(2026, 11, 1), due_on=TODAY),
        ImportantDate(customer_id=3, month=11, day=25),
        ImportantDate(customer_id=4, month=11, day=27, year=2021, kind="business_opened"),
        Fact(customer_id=3, category="like", value="Likes tulips"),
        *(
            Touchpoint(customer_id=customer, kind="visit", happened_on=TODAY - timedelta(days=50 + 14 * n + customer))
            for customer in range(5, 10)
            for n in range(9)
        ),
    )
    return book


@pytest.fixture
def open_window(windows: Windows) -> Callable[[Path], MainWindow]:
    """Opens a window on a book, with Today in front."""
    return lambda book: windows.over(book, PAGES, "today", search=lambda _text, _most: [])


@pytest.fixture
def window(open_window: Callable[[Path], MainWindow], shop: Path) -> MainWindow:
    return open_window(shop)


@pytest.fixture
def page(window: MainWindow) -> TodayPage:
    found = window.stack.current
    assert isinstance(found, TodayPage)
    return found
