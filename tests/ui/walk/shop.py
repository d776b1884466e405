"""The window the walk goes through: every real page over a small sample shop."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

import desktop.ui.pages
from desktop.jobs.job import unwatched
from desktop.jobs.make_sample import MakeSample
from desktop.queries.search import find_customers
from desktop.settings import Settings
from desktop.storage.reader import Reader
from desktop.ui.main_window import MainWindow
from desktop.ui.page import Page, PageSpec, discover_pages
from desktop.ui.theme.theme import Look, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 24)
CUSTOMERS = 40  # the hand-written ones of the sample, with everything a shop can know, and a few invented
SPECS = discover_pages(desktop.ui.pages)
PATIENCE = 10_000  # milliseconds
_ABOUT = 1  # the customer whose page is opened


@dataclass(frozen=True, slots=True)
class Screen:
    """How large the window is, and the text in it."""

    width: int = 1366
    height: int = 768
    scale: float = 1.0
    scheme: str = "light"
    right_to_left: bool = False

    def __str__(self) -> str:
        direction = "-rtl" if self.right_to_left else ""
        return f"{self.width}x{self.height}-{self.scale}{direction}"


def make_book(folder: Path) -> Path:
    """The sample florist."""
    return MakeSample(folder / "sample.dearly", TODAY, CUSTOMERS).run(unwatched)


class Walk:
    """A window on a copy of the book, looked at on one screen.

    Attributes:
        window: The window.
        theme: Its theme.
    """

    def __init__(self, book: Path, folder: Path, screen: Screen) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self._app = app
        self.screen = screen
        path = folder / "sample.dearly"
        shutil.copyfile(book, path)
        app.setStyle("Fusion")
        right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
        app.setLayoutDirection(right if screen.right_to_left else left)
        self.theme = Theme()
        self.wear(screen.scheme)
        self._reader = Reader(path)
        settings = Settings(folder / "settings.toml")
        self.window = MainWindow(
            self.theme, settings, self._reader, lambda: TODAY, partial(find_customers, self._reader)
        )
        self.window.resize(screen.width, screen.height)

    def wear(self, scheme: str) -> None:
        """Change the colours, as the owner would."""
        self.theme.apply(self._app, Look(scheme, self.screen.scale, still=True))

    def visit(self, spec: PageSpec, qtbot: QtBot) -> Page:
        """Go to a page and wait until it stands still."""
        self.window.stack.go(spec.key, None if spec.nav else _ABOUT)
        if not self.window.isVisible():
            self.window.show()
        self.window.resize(self.screen.width, self.screen.height)
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow, timeout=PATIENCE)
        page = self.window.stack.current
        assert page is not None
        stand_still(page, qtbot)
        return page

    def close(self) -> None:
        """Close the window, and leave the application as it was."""
        self.window.close()
        self.window.deleteLater()
        self._reader.close()
        self._app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._app.setStyleSheet("")


def stand_still(root: QWidget, qtbot: QtBot) -> None:
    """Wait until nothing below a widget moves or appears any more."""
    looks: list[object] = []

    def still() -> bool:
        looks.append([(id(widget), place(widget, root).getRect()) for widget in seen(root)])
        return len(looks) > 2 and looks[-1] == looks[-2] == looks[-3]

    qtbot.waitUntil(still, timeout=PATIENCE)


def seen(root: QWidget) -> Iterator[QWidget]:
    """Every widget below a widget that is not hidden."""
    return (widget for widget in root.findChildren(QWidget) if widget.isVisible())


def place(widget: QWidget, root: QWidget) -> QRect:
    """Where a widget is, seen from another."""
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def called(widget: QWidget) -> str:
    """How a complaint names a widget."""
    text = getattr(widget, "text", None)
    words = str(text()) if callable(text) else ""
    return f"{type(widget).__name__} “{(words or widget.accessibleName())[:40]}”"
