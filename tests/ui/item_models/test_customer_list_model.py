from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop.models import Customer
from desktop.queries.customer_list import PAGE, CustomerList, ListRequest
from desktop.storage.reader import Reader
from desktop.ui.item_models.customer_list_model import CUSTOMER, PAGES_KEPT, CustomerListModel
from tests.builders import add, empty_book

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 24)
MANY = PAGE * 3 + 7


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    path = empty_book(tmp_path_factory.mktemp("model"))
    add(path, *(Customer(display_name=f"Name {number:04}") for number in range(MANY)))
    with Reader(path) as opened:
        yield opened


@pytest.fixture
def model(qtbot: QtBot, reader: Reader) -> CustomerListModel:
    del qtbot
    made = CustomerListModel(lambda: TODAY)
    made.show(CustomerList(reader, ListRequest(), TODAY), "courtship")
    return made


def test_qt_finds_no_fault(model: CustomerListModel, reader: Reader) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.choose([1, 2])
    model.show(CustomerList(reader, ListRequest(), TODAY), "plain")


def test_it_reads_only_the_pages_looked_at(model: CustomerListModel) -> None:
    assert model.rowCount() == MANY
    last = model.at(MANY - 1)
    assert last is not None
    assert last.name == f"Name {MANY - 1:04}"
    assert list(model._pages) == [3]
    assert model.at(MANY) is None
    assert model.at(-1) is None


def test_it_lets_old_pages_go(model: CustomerListModel) -> None:
    for number in range(1, PAGES_KEPT + 5):
        model._pages[-number] = []
    model.at(0)
    assert len(model._pages) <= PAGES_KEPT


def test_the_chosen_stay_chosen_when_the_list_is_turned(model: CustomerListModel, reader: Reader) -> None:
    heard: list[int] = []
    model.chosen_changed.connect(heard.append)
    model.toggle(0)
    model.toggle(1)
    model.toggle(1)
    model.show(CustomerList(reader, ListRequest(turned=True), TODAY), "courtship")
    role = Qt.ItemDataRole.CheckStateRole
    assert model.index(MANY - 1, CUSTOMER).data(role) == Qt.CheckState.Checked
    assert model.index(0, CUSTOMER).data(role) == Qt.CheckState.Unchecked
    assert heard == [1, 2, 1]


def test_places_and_ids(model: CustomerListModel) -> None:
    assert model.ids(2, 4) == [3, 4, 5]
    assert model.place(5) == 4
    assert model.place(MANY + 1) is None
