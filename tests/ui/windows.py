"""Windows over real books, for tests of what stands in them."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from desktop.queries.search import find_customers
from desktop.storage.reader import Reader
from desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from typing import Any

    from pytestqt.qtbot import QtBot

    from desktop.settings import Settings
    from desktop.ui.page import PageSpec
    from desktop.ui.theme.theme import Theme

TODAY = date(2026, 11, 24)  # a Tuesday


class Windows:
    """Opens windows of 1366 by 768 pixels in British English, and closes them all in the end."""

    def __init__(self, qtbot: QtBot, theme: Theme, settings: Settings) -> None:
        self._qtbot, self._theme, self._settings = qtbot, theme, settings
        self._opened: list[tuple[MainWindow, Reader]] = []
        self._language = QLocale()
        QLocale.setDefault(QLocale("en_GB"))

    def over(
        self,
        book: Path,
        specs: Sequence[PageSpec],
        page: str,
        argument: object | None = None,
        search: Callable[[str, int], Sequence[Any]] | None = None,
    ) -> MainWindow:
        """Open a window over a book with these pages, one of them in front."""
        reader = Reader(book)
        find = search or partial(find_customers, reader)
        made = MainWindow(self._theme, self._settings, reader, lambda: TODAY, find, specs)
        self._opened.append((made, reader))
        self._qtbot.addWidget(made)
        made.resize(1366, 768)
        made.stack.go(page, argument)
        with self._qtbot.waitSignal(made.stands):
            made.show()
            made.activateWindow()
        self._qtbot.waitUntil(made.isActiveWindow)
        return made

    def close(self) -> None:
        """Close every window and go back to the language there was."""
        for window, reader in self._opened:
            window.close()
            reader.close()
        QLocale.setDefault(self._language)
