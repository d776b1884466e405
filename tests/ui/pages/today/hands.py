"""Eyes and hands on the Today page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.ui.fake_pages import CountingPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.today.task_row import TaskRow
    from desktop.ui.pages.today.today_page import TodayPage


def names(page: TodayPage) -> list[str]:
    return [row.line.who.name for row in page.day.rows]


def row_of(page: TodayPage, name: str) -> TaskRow:
    return next(row for row in page.day.rows if row.line.who.name == name)


def press(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())


def settled(qtbot: QtBot, window: MainWindow, page: TodayPage) -> None:
    """Wait until what was asked is written and shown."""
    qtbot.waitUntil(lambda: not window.context.commands.busy and not page._leaving)
    QApplication.sendPostedEvents()


def opened(window: MainWindow) -> list[object | None]:
    page = window.stack.current
    assert isinstance(page, CountingPage)
    return page.opened


def menu_of(row: TaskRow) -> QMenu:
    return next(menu for menu in row.findChildren(QMenu) if menu.isVisible())


def choose(row: TaskRow, text: str) -> None:
    """Pick an entry of a row's menu with the mouse."""
    press(row.more)
    menu = menu_of(row)
    entry = next(action for action in menu.actions() if action.text() == text)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())
