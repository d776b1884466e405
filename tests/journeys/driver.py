"""A pair of hands: finds controls by the names screen readers use, clicks and types like an owner."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow

Kind = TypeVar("Kind", bound=QWidget)
PATIENCE = 10_000  # milliseconds
MENUS_ALONE = 10  # menus without anything in them


class Owner:
    """Works in one window."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot = qtbot
        self.sits_before(window)

    def sits_before(self, window: MainWindow) -> None:
        """Turn to a window, and wait until it is in front and its menus are filled."""
        self.window = window
        self.until(lambda: window.isActiveWindow() and len(window.findChildren(QAction)) > MENUS_ALONE)

    def until(self, true: Callable[[], object]) -> None:
        """Wait until something can be seen."""
        self._qtbot.waitUntil(lambda: bool(true()), timeout=PATIENCE)

    def sees(self, kind: type[Kind], name: str) -> list[Kind]:
        """The visible controls of a kind whose accessible name begins so."""
        return [
            widget
            for widget in self.window.findChildren(kind)
            if widget.isVisible() and widget.accessibleName().startswith(name)
        ]

    def click(self, name: str) -> None:
        """Click the button with this name, as soon as it is there."""
        self.until(lambda: [button for button in self.sees(QAbstractButton, name) if button.isEnabled()])
        button = self.sees(QAbstractButton, name)[0]
        self._qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def fill(self, name: str, text: str) -> None:
        """Click into a field and type."""
        self.until(lambda: [*self.sees(QLineEdit, name), *self.sees(QPlainTextEdit, name)])
        field = [*self.sees(QLineEdit, name), *self.sees(QPlainTextEdit, name)][0]
        self._qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
        self._qtbot.keyClicks(field, text)

    def press(self, keys: str) -> None:
        """Press a shortcut or a key where the keyboard is."""
        target = QApplication.focusWidget() or self.window
        QTest.keySequence(target, keys)

    def is_at(self, page: str) -> None:
        """Wait until a page is in front."""
        self.until(lambda: self.window.page == page)
