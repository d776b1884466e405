"""A window in front of Ana Silva’s page, over a real book."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.models import (
    Address,
    CardItem,
    ContactPoint,
    Customer,
    Fact,
    ImportantDate,
    Promise,
    Touchpoint,
)
from desktop.ui.page import PageSpec
from desktop.ui.pages.customer import PAGE
from desktop.ui.pages.customer.customer_page import CustomerPage
from tests.builders import add, empty_book
from tests.ui.windows import TODAY

if TYPE_CHECKING:
    from desktop.settings import Settings
    from desktop.ui.main_window import MainWindow
    from tests.ui.windows import Windows

ANA, BRUNO, ZOE = 1, 2, 3
_FAKES = "tests.ui.fake_pages"
SPECS = [
    PageSpec("customers", "Customers", "users-round", 20, f"{_FAKES}:CountingPage"),
    PageSpec("cards", "Cards", "mail", 30, f"{_FAKES}:CountingPage"),
    PAGE,
]


def _ana() -> list[object]:
    def touch(kind: str, month: int, day: int, **more: object) -> Touchpoint:
        return Touchpoint(customer_id=ANA, kind=kind, happened_on=date(2026, month, day), **more)

    return [
        touch("call", 11, 21, minutes=14, subject="Asked whether the arch can be reused for the party."),
        touch("stage", 11, 14, subject="Moved from Dating to Engaged", we_said="Asked us to do the whole wedding."),
        touch("coffee", 11, 13, subject="Brought samples. Good hour together."),
        touch("purchase", 10, 22, subject="a hand-tied bouquet", amount_minor=4800, currency="EUR"),
        touch("complaint", 9, 12, they_said="The roses had dropped by Sunday."),
        *(touch("visit", month, 5) for month in range(1, 9)),
        Promise(customer_id=ANA, what="wedding quote", detail="Arch.", made_on=date(2026, 11, 13), due_on=TODAY),
        ImportantDate(customer_id=ANA, kind="birthday", year=1992, month=12, day=5),
        ImportantDate(customer_id=ANA, kind="wedding", year=2027, month=5, day=15, note="Set-up from 7."),
        Fact(customer_id=ANA, category="like", value="Orchids"),
        Fact(customer_id=ANA, category="family", value="Dog: Biscuit", source="assumed"),
        ContactPoint(customer_id=ANA, channel="phone", value="+351 912 345 678"),
        ContactPoint(customer_id=ANA, channel="email", value="ana.silva@example.pt", status="bounced"),
        Address(customer_id=ANA, lines="Rua das Flores 112", locality="Porto", postcode="4050-262", country="PT"),
        CardItem(customer_id=ANA, design="meadow", occasion="birthday", state="posted", printed_on=date(2025, 12, 1)),
    ]


@pytest.fixture(scope="session")
def written_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book of these tests, written once."""
    path = empty_book(tmp_path_factory.mktemp("customer"))
    add(
        path,
        Customer(
            id=ANA, display_name="Ana Silva", given_name="Ana", family_name="Silva", stage=4, met_on=date(2019, 3, 2)
        ),
        Customer(id=BRUNO, display_name="Bruno Reis", given_name="Bruno", family_name="Reis"),
        Customer(id=ZOE, display_name="Zoe Adams", given_name="Zoe", family_name="Adams"),
    )
    add(path, *_ana())
    return path


@pytest.fixture
def book(tmp_path: Path, written_book: Path) -> Path:
    """Ana Silva with a history; Bruno Reis and Zoe Adams without one. By name: Zoe, Bruno, Ana."""
    return Path(shutil.copy(written_book, tmp_path / "shop.dearly"))


@pytest.fixture
def window(windows: Windows, settings: Settings, book: Path) -> MainWindow:
    settings.change(reduce_movement=True)
    return windows.over(book, SPECS, "customer", ANA)


@pytest.fixture
def page(window: MainWindow) -> CustomerPage:
    found = window.stack.current
    assert isinstance(found, CustomerPage)
    return found
