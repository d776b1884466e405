"""Adding a customer, by keyboard and from an empty search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from desktop.ui.customer_visit import CustomerVisit
from desktop.ui.pages.customers.add_customer_dialog import AddCustomerDialog
from desktop.ui.pages.customers.customers_page import CustomersPage
from tests.builders import rows
from tests.ui.fake_pages import CountingPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow

KEY = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def dialog_of(window: MainWindow) -> AddCustomerDialog:
    found = window.findChild(AddCustomerDialog)
    assert found is not None
    return found


def test_a_name_and_enter_are_enough(qtbot: QtBot, page: CustomersPage, window: MainWindow) -> None:
    page.list.table.setFocus()
    qtbot.keyClick(window, KEY.Key_N, CONTROL)
    dialog = dialog_of(window)
    assert dialog.name.hasFocus()
    qtbot.keyClicks(dialog.name, "Grace Mensah")
    with qtbot.waitSignal(window.context.commands.finished):
        qtbot.keyClick(dialog.name, KEY.Key_Return)
    assert rows(window.context.book_path, "SELECT display_name, family_name, met_on FROM customer WHERE id = 6") == [
        ("Grace Mensah", "Mensah", "2026-11-24")
    ]
    assert window.page == "customer"
    current = window.stack.current
    assert isinstance(current, CountingPage)
    assert current.opened == [CustomerVisit(6)]
    shown = window.notices.shelf.current
    assert shown is not None
    assert "Added Grace Mensah" in shown.accessibleName()
    with qtbot.waitSignal(window.context.commands.undone):
        qtbot.keyClick(window, KEY.Key_Z, CONTROL)
    assert rows(window.context.book_path, "SELECT count(*) FROM customer") == [(5,)]


def test_everything_one_knows_goes_in(qtbot: QtBot, page: CustomersPage, window: MainWindow) -> None:
    page.head.add.click()
    dialog = dialog_of(window)
    dialog.name.setText("Café Lumen")
    dialog.kind.button("business").click()
    qtbot.keyClicks(dialog.phone, "912 345 678")
    qtbot.keyClicks(dialog.email, "cafe@example.com")
    qtbot.keyClicks(dialog.birthday.field, "12 April")
    qtbot.keyClicks(dialog.about, "12 table posies every week")
    assert dialog.birthday.hint == "12 April"
    with qtbot.waitSignal(window.context.commands.finished):
        dialog.accept()
    sql = """SELECT c.kind, c.family_name, c.about, d.year, d.month_day, group_concat(p.value, ' ')
        FROM customer c JOIN important_date d ON d.customer_id = c.id JOIN contact_point p ON p.customer_id = c.id"""
    assert rows(window.context.book_path, sql) == [
        ("business", "", "12 table posies every week", None, 412, "912 345 678 cafe@example.com")
    ]


def test_what_cannot_be_is_said_and_nothing_is_lost(qtbot: QtBot, page: CustomersPage, window: MainWindow) -> None:
    page.head.add.click()
    dialog = dialog_of(window)
    dialog.accept()
    assert dialog.complaint.text() == "A customer needs a name."
    qtbot.keyClicks(dialog.name, "Grace Mensah")
    qtbot.keyClicks(dialog.email, "grace")
    dialog.accept()
    assert dialog.complaint.text() == "“grace” is not an e-mail address."
    qtbot.keyClicks(dialog.birthday.field, "31 February")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.birthday.hint == "February has no day 31."
    assert dialog.birthday.field.hasFocus()
    assert dialog.complaint.isHidden()  # said once
    qtbot.keyClick(dialog, KEY.Key_Escape)
    assert rows(window.context.book_path, "SELECT count(*) FROM customer") == [(5,)]


def test_a_namesake_is_mentioned(qtbot: QtBot, page: CustomersPage, window: MainWindow) -> None:
    page.head.add.click()
    dialog = dialog_of(window)
    qtbot.keyClicks(dialog.name, "ana brit")
    assert dialog.known.isHidden()
    qtbot.keyClicks(dialog.name, "o")
    assert dialog.known.text() == "Somebody called Ana Brito is in your book already."
    assert not dialog.known.isHidden()


def test_nobody_found_may_be_added(qtbot: QtBot, page: CustomersPage, window: MainWindow) -> None:
    qtbot.keyClicks(page.finder.search, "zsd")
    button = next(one for one in page.findChildren(QPushButton) if one.text().startswith("Add ‘zsd’"))
    button.click()
    assert dialog_of(window).name.text() == "zsd"


def test_other_pages_may_ask_for_it(qtbot: QtBot, window: MainWindow) -> None:
    window.context.navigate("cards")
    window.context.navigate("customers", "add")
    qtbot.waitUntil(lambda: window.findChild(AddCustomerDialog) is not None)
    dialog_of(window).dismiss()
    window.context.navigate("cards")
    window.go_back()
    current = window.stack.current
    assert isinstance(current, CustomersPage)
    assert current.errand == ""
