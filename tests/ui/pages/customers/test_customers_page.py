"""The list by mouse and by keyboard, over a real book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QMenu, QPushButton

from desktop.queries.customer_filters import QUIET, CustomerFilter
from desktop.ui.customer_visit import CustomerVisit
from tests.ui.pages.customers.moves import (
    CONTROL,
    KEY,
    LEFT,
    SHIFT,
    cell,
    chosen,
    click,
    names,
    opened,
    press,
    verb,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.customers.customers_page import CustomersPage


def test_everybody_is_shown_by_last_name(page: CustomersPage) -> None:
    assert names(page) == ["Ana Brito", "Bruno Costa", "Cleo Duarte", "Dora Eaton", "Emil Faro"]
    assert page.head.count.text() == "5"
    assert page.list.footer.said.text() == "5 customers · sorted by last name"


def test_rows_are_read_out_as_sentences(page: CustomersPage) -> None:
    model = page.list.model
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(role) == (
        "Ana Brito. About Ana. Stage 4 of 5: Engaged. Last time: Called, 3 days ago. "
        "Coming up: Promise: quote, 2 days late. Tags: Weddings."
    )
    assert (
        model.index(1, 0)
        .data(role)
        .startswith("Bruno Costa. About Bruno. Stage 3 of 5: Dating. Last time: Bought, Quiet")
    )
    assert "Nothing noted yet" in model.index(2, 0).data(role)
    table = QAccessible.queryAccessibleInterface(page.list.table)
    assert table is not None
    assert table.text(QAccessible.Text.Name) == "Customers"


def test_chips_count_and_filter(qtbot: QtBot, page: CustomersPage) -> None:
    chip = next(button for button in page.finder.chips.findChildren(QPushButton) if "Going quiet" in button.text())
    qtbot.waitUntil(lambda: chip.text() == "Going quiet  1")
    chip.click()
    assert names(page) == ["Bruno Costa"]
    assert page.list.footer.said.text() == "1 of 5 customers · sorted by last name"
    page.finder.search.setText("ana")
    assert names(page) == []
    assert page.finder.value == CustomerFilter(QUIET, text="ana")
    verb(page, "Clear search").click()
    assert len(names(page)) == 5
    assert page.finder.search.text() == ""


def _menu_action(menu: QMenu, text: str) -> None:
    menu.aboutToShow.emit()
    inside = [action for one in menu.actions() for action in _inside(one)]
    next(action for action in [*menu.actions(), *inside] if action.text().startswith(text)).trigger()


def _inside(action: QAction) -> list[QAction]:
    menu = action.menu()
    return menu.actions() if isinstance(menu, QMenu) else []


def test_the_filter_menu_knows_tags_and_the_trash(page: CustomersPage) -> None:
    menu = page.finder.filter.menu()
    _menu_action(menu, "Weddings")
    assert len(menu.actions()) <= 4  # however many tags there are
    assert names(page) == ["Ana Brito", "Bruno Costa"]
    assert page.finder.chips.value == "other"
    assert page.finder.title == "Weddings"
    _menu_action(menu, "Weddings")  # once more takes it away
    assert len(names(page)) == 5
    _menu_action(menu, "Recently deleted")
    assert page.list.footer.keys.text() == "Space to select, then Restore"
    verb(page, "Show everyone").click()
    assert len(names(page)) == 5


def test_searching_shows_the_best_match_first(qtbot: QtBot, page: CustomersPage) -> None:
    press(qtbot, page, KEY.Key_Slash)
    assert page.finder.search.hasFocus()
    page.finder.search.setText("DÓRA")
    assert names(page) == ["Dora Eaton"]
    assert page.list.footer.said.text() == "1 of 5 customers match"
    qtbot.keyClick(page.finder.search, KEY.Key_Return)
    assert page.list.table.hasFocus()
    assert page.list.current is not None
    qtbot.keyClick(page.finder.search, KEY.Key_Escape)
    assert len(names(page)) == 5


def test_heads_sort(qtbot: QtBot, page: CustomersPage) -> None:
    head = page.list.table.horizontalHeader()

    def press_head(column: int) -> None:
        point = QPoint(head.sectionViewportPosition(column) + 20, 10)
        qtbot.mouseClick(head.viewport(), LEFT, pos=point)

    press_head(1)
    assert names(page)[0] == "Dora Eaton"
    press_head(1)
    assert names(page)[0] == "Cleo Duarte"
    press_head(2)
    assert names(page)[:2] == ["Ana Brito", "Bruno Costa"]
    assert page.list.footer.said.text().endswith("who was here last comes first")
    press_head(4)  # tags sort nothing
    assert names(page)[0] == "Ana Brito"
    assert page.list.model.headerData(2, Qt.Orientation.Horizontal) == "Last time  ↓"


def test_keys_walk_choose_and_open(qtbot: QtBot, page: CustomersPage, window: MainWindow) -> None:
    page.list.table.setFocus()
    press(qtbot, page, KEY.Key_J, KEY.Key_Down, KEY.Key_K, KEY.Key_Space)
    assert chosen(page) == [2]
    press(qtbot, page, KEY.Key_Down, modifier=SHIFT)
    assert chosen(page) == [2, 3]
    press(qtbot, page, KEY.Key_Escape)
    assert chosen(page) == []
    press(qtbot, page, KEY.Key_Return)
    assert window.page == "customer"
    assert opened(window) == CustomerVisit(3)
    window.go_back()
    assert page.list.current is not None
    assert page.list.current.id == 3


def test_all_can_be_chosen_and_the_bar_says_how_many(qtbot: QtBot, page: CustomersPage, window: MainWindow) -> None:
    page.list.table.setFocus()
    press(qtbot, page, KEY.Key_A, modifier=CONTROL)
    assert chosen(page) == [1, 2, 3, 4, 5]
    assert page.list.bar.isVisible()
    assert not page.list.footer.isVisible()
    assert page.list.bar.text == "5 chosen"
    page.list.bar.buttons["clear"].click()
    assert not page.list.bar.isVisible()
    press(qtbot, page, KEY.Key_C)
    assert opened(window) == {"customer_ids": (1,)}


def test_the_mouse_chooses_at_the_picture_and_opens_at_the_name(
    qtbot: QtBot, page: CustomersPage, window: MainWindow
) -> None:
    click(qtbot, page, 0, 30)
    click(qtbot, page, 2, 30)
    assert chosen(page) == [1, 3]
    click(qtbot, page, 2, 300, CONTROL)
    assert chosen(page) == [1]
    click(qtbot, page, 1, 300)
    click(qtbot, page, 3, 300, SHIFT)
    assert chosen(page) == [2, 3, 4]
    click(qtbot, page, 4, 90)
    assert opened(window) == CustomerVisit(5)


def test_a_double_click_beside_the_name_opens(qtbot: QtBot, page: CustomersPage, window: MainWindow) -> None:
    point = cell(page, 1, 2).center()
    qtbot.mouseDClick(page.list.table.viewport(), LEFT, pos=point)
    assert opened(window) == CustomerVisit(2)


def test_other_pages_open_it_with_a_filter(page: CustomersPage, window: MainWindow) -> None:
    window.context.navigate("customers", {"stage": 5})
    assert names(page) == ["Dora Eaton"]
    window.context.navigate("customers", CustomerFilter(tag="weddings"))
    assert names(page) == ["Ana Brito", "Bruno Costa"]


def test_every_control_has_a_name(page: CustomersPage) -> None:
    page.list.model.choose([1])
    for button in page.findChildren(QPushButton):
        if button.isVisible():
            assert button.accessibleName(), button.text()
