"""What is done with the rows of the list: editing, deleting, tagging, the menu, the peek panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton

from desktop.queries.customer_filters import DELETED, CustomerFilter
from desktop.ui.pages.customers.row_editor import RowEditor
from desktop.ui.pages.customers.row_menu import RowMenu
from desktop.ui.pages.customers.tag_dialog import TagDialog
from tests.builders import rows
from tests.ui.hands import toast
from tests.ui.pages.customers.moves import (
    CONTROL,
    KEY,
    LEFT,
    cell,
    chosen,
    names,
    opened,
    press,
    verb,
)

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.customers.customers_page import CustomersPage


def _editor(page: CustomersPage) -> RowEditor:
    return next(editor for editor in page.findChildren(RowEditor) if editor.isVisible())


def test_name_and_line_are_edited_in_place(qtbot: QtBot, page: CustomersPage, window: MainWindow) -> None:
    page.list.table.setFocus()
    press(qtbot, page, KEY.Key_Down, KEY.Key_F2)
    editor = _editor(page)
    qtbot.keyClicks(editor.name, "Zoe Costa")
    qtbot.keyClick(editor.name, KEY.Key_Tab)
    qtbot.keyClicks(editor.about, "Orchids")
    with qtbot.waitSignal(window.context.commands.finished):
        qtbot.keyClick(editor.about, KEY.Key_Return)
    assert rows(window.context.book_path, "SELECT display_name, given_name, about FROM customer WHERE id = 2") == [
        ("Zoe Costa", "Zoe", "Orchids")
    ]
    qtbot.waitUntil(lambda: names(page)[1] == "Zoe Costa")
    assert page.list.table.hasFocus()
    assert "Changed Zoe Costa" in toast(window)
    with qtbot.waitSignal(window.context.commands.undone):
        qtbot.keyClick(window, KEY.Key_Z, CONTROL)
    assert names(page)[1] == "Bruno Costa"


def test_esc_leaves_the_row_as_it_was(qtbot: QtBot, page: CustomersPage) -> None:
    page.list.table.setFocus()
    press(qtbot, page, KEY.Key_F2)
    qtbot.keyClicks(_editor(page).name, "Nobody")
    qtbot.keyClick(_editor(page).name, KEY.Key_Escape)
    assert names(page)[0] == "Ana Brito"
    assert not [editor for editor in page.findChildren(RowEditor) if editor.isVisible()]


def test_a_double_click_on_the_line_edits_it_and_leaving_saves(
    qtbot: QtBot, page: CustomersPage, window: MainWindow
) -> None:
    point = QPoint(cell(page, 2).left() + 90, cell(page, 2).top() + 40)
    qtbot.mouseDClick(page.list.table.viewport(), LEFT, pos=point)
    editor = _editor(page)
    assert editor.about.hasFocus()
    qtbot.keyClicks(editor.about, "Loves peonies")
    with qtbot.waitSignal(window.context.commands.finished):
        page.finder.search.setFocus()
    qtbot.waitUntil(lambda: page.list.model.at(2) is not None and page.list.model.at(2).about == "Loves peonies")  # type: ignore[union-attr]


def test_deleting_can_be_undone_and_restored(qtbot: QtBot, page: CustomersPage, window: MainWindow) -> None:
    page.list.table.setFocus()
    press(qtbot, page, KEY.Key_Space, KEY.Key_Down, KEY.Key_Space)
    with qtbot.waitSignal(window.context.commands.finished):
        press(qtbot, page, KEY.Key_Delete)
    assert names(page) == ["Cleo Duarte", "Dora Eaton", "Emil Faro"]
    assert "Deleted 2 customers" in toast(window)
    with qtbot.waitSignal(window.context.commands.undone):
        qtbot.keyClick(window, KEY.Key_Z, CONTROL)
    assert len(names(page)) == 5
    with qtbot.waitSignal(window.context.commands.finished):
        press(qtbot, page, KEY.Key_Delete)
    assert "Deleted Dora Eaton" in toast(window)  # the row that took the place of the deleted ones
    page.finder.set_value(CustomerFilter(DELETED))
    assert len(names(page)) == 1
    page.list.table.setFocus()
    press(qtbot, page, KEY.Key_Return, KEY.Key_F2, KEY.Key_C)  # nothing of the living can be done
    assert window.page == "customers"
    press(qtbot, page, KEY.Key_Space)
    with qtbot.waitSignal(window.context.commands.finished):
        page.list.bar.buttons["restore"].click()
    assert names(page) == []
    page.finder.set_value(CustomerFilter())
    assert len(names(page)) == 5


def test_tagging_the_chosen_ones(qtbot: QtBot, page: CustomersPage, window: MainWindow) -> None:
    page.list.model.choose([3, 4])
    page.list.bar.buttons["tag"].click()
    dialog = window.findChild(TagDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.word, "Market")
    with qtbot.waitSignal(window.context.commands.finished):
        qtbot.keyClick(dialog.word, KEY.Key_Return)
    row = page.list.model.at(2)
    assert row is not None
    assert row.tags == ("Market",)
    assert chosen(page) == [3, 4]


def test_a_tag_in_use_is_one_click(qtbot: QtBot, page: CustomersPage, window: MainWindow) -> None:
    page.list.model.choose([3])
    page.list.bar.buttons["tag"].click()
    dialog = window.findChild(TagDialog)
    assert dialog is not None
    dialog.accept()
    assert dialog.complaint.text() == "A tag needs a word."
    with qtbot.waitSignal(window.context.commands.finished):
        next(button for button in dialog.findChildren(QPushButton) if button.text() == "Weddings").click()
    assert rows(window.context.book_path, "SELECT count(*) FROM customer_tag") == [(3,)]


@pytest.mark.parametrize(
    ("asked", "sql", "expected"),
    [
        (("stage", 2), "SELECT stage FROM customer WHERE id = 1", 2),
        (("untag", "Weddings"), "SELECT count(*) FROM customer_tag", 1),
        (("delete", None), "SELECT count(*) FROM customer_summary", 4),
    ],
)
def test_verbs_of_the_menu(
    qtbot: QtBot, page: CustomersPage, asked: tuple[str, object], sql: str, expected: int
) -> None:
    page.list.table.setFocus()
    page.list.table.go_to(0)
    with qtbot.waitSignal(page.context.commands.finished):
        page.list.asked.emit(*asked)
    assert rows(page.context.book_path, sql) == [(expected,)]


def test_the_menu_of_a_row(qtbot: QtBot, page: CustomersPage) -> None:
    row = page.list.model.at(0)
    assert row is not None
    heard: list[tuple[str, object]] = []
    menu = RowMenu(page.context.theme, page, row, "courtship", lambda *told: heard.append(told))
    qtbot.addWidget(menu)
    texts = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert texts == [
        "Open",
        "Write a card",
        "Change name and line",
        "Change stage",
        "Add tag…",
        "Take a tag off",
        "Delete",
    ]
    menu.actions()[0].trigger()
    assert heard == [("open", None)]


def test_a_wide_window_shows_the_current_customer(qtbot: QtBot, page: CustomersPage, window: MainWindow) -> None:
    assert not page.list.peek.isVisible()
    window.resize(1920, 1080)
    qtbot.waitUntil(page.list.peek.isVisible)
    assert page.list.peek.customer_id == 1
    page.list.table.go_to(3)
    assert page.list.peek.customer_id == 4
    page.list.peek.asked.emit("card", 4)
    assert opened(window) == {"customer_ids": (4,)}


def test_an_empty_book_says_what_to_do(qtbot: QtBot, page: CustomersPage, window: MainWindow) -> None:
    page.list.model.choose([1, 2, 3, 4, 5])
    with qtbot.waitSignal(window.context.commands.finished):
        page.list.bar.buttons["delete"].click()
    assert verb(page, "Bring in a list").isVisible()
    titles = [label.text() for label in page.findChildren(type(page.head.count)) if label.isVisible()]
    assert "No customers yet" in titles
