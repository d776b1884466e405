"""A window with the real list of customers over a real book of five people."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.commands.add_customer import AddCustomer
from desktop.commands.tag_customers import TagCustomers
from desktop.models import ImportantDate, Promise, Touchpoint
from desktop.storage.writer import Writer
from desktop.ui.page import PageSpec
from desktop.ui.pages.customers import PAGE
from desktop.ui.pages.customers.customers_page import CustomersPage
from tests.builders import add, empty_book
from tests.ui.windows import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.ui.main_window import MainWindow
    from tests.ui.windows import Windows


_FAKES = "tests.ui.fake_pages"
SPECS = [
    PAGE,
    PageSpec("customer", "Customer", "user-round", 25, f"{_FAKES}:CountingPage", nav=False),
    PageSpec("cards", "Cards", "mail", 30, f"{_FAKES}:CountingPage"),
]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Ana Brito, Bruno Costa, Cleo Duarte, Dora Eaton and Emil Faro: ids 1 to 5, in this order by name."""
    path = empty_book(tmp_path)
    writer = Writer(path)
    people = [("Ana Brito", 4), ("Bruno Costa", 3), ("Cleo Duarte", 1), ("Dora Eaton", 5), ("Emil Faro", 2)]
    for name, stage in people:
        writer.execute(AddCustomer(name, TODAY, stage=stage, met_on=date(2020, 1, 1), about=f"About {name.split()[0]}"))
    writer.execute(TagCustomers((1, 2), "Weddings"))
    writer.close()
    add(
        path,
        Touchpoint(customer_id=1, kind="call", happened_on=date(2026, 11, 21)),
        *(Touchpoint(customer_id=2, kind="purchase", happened_on=date(2025, 1, day)) for day in (1, 8, 15)),
        ImportantDate(customer_id=4, kind="birthday", month=11, day=25),
        Promise(customer_id=1, what="quote", made_on=date(2026, 11, 1), due_on=date(2026, 11, 22)),
    )
    return path


@pytest.fixture
def window(windows: Windows, book: Path) -> MainWindow:
    return windows.over(book, SPECS, "customers")


@pytest.fixture
def page(window: MainWindow) -> CustomersPage:
    found = window.stack.current
    assert isinstance(found, CustomersPage)
    return found
