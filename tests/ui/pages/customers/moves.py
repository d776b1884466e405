"""What a hand does on the list, and what it sees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton

from tests.ui.fake_pages import CountingPage

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.customers.customers_page import CustomersPage

KEY = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def names(page: CustomersPage) -> list[str]:
    model = page.list.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def chosen(page: CustomersPage) -> list[int]:
    return sorted(page.list.model.chosen)


def cell(page: CustomersPage, row: int, column: int = 0) -> QRect:
    return page.list.table.visualRect(page.list.model.index(row, column))


def press(qtbot: QtBot, page: CustomersPage, *keys: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    for key in keys:
        qtbot.keyClick(page.list.table, key, modifier)


def click(qtbot: QtBot, page: CustomersPage, row: int, x: int, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    point = QPoint(cell(page, row).left() + x, cell(page, row).top() + 19)
    qtbot.mouseClick(page.list.table.viewport(), LEFT, modifier, point)


def opened(window: MainWindow) -> object:
    """What the page in front was opened with last."""
    current = window.stack.current
    assert isinstance(current, CountingPage)
    return current.opened[-1]


def verb(page: CustomersPage, words: str) -> QPushButton:
    return next(
        button for button in page.findChildren(QPushButton) if button.text().strip() == words and button.isVisible()
    )
