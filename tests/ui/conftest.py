"""A window over a real, empty book, with pages that only count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.settings import Settings
from desktop.storage.reader import Reader
from desktop.ui.main_window import MainWindow
from tests.builders import empty_book
from tests.ui.fake_pages import SPECS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.theme.theme import Theme

TODAY = date(2026, 11, 24)


@dataclass(frozen=True)
class Somebody:
    """A customer as search finds them."""

    id: int
    name: str
    about: str = ""
    kind: str = "person"


PEOPLE = [Somebody(1, "Ana Silva", "Wedding in May"), Somebody(2, "Café Lumen", "12 posies a week", "business")]


def search(text: str, limit: int) -> list[Somebody]:
    """Those whose name holds the text."""
    return [one for one in PEOPLE if text.casefold() in one.name.casefold()][:limit]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return empty_book(tmp_path)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.toml")


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, settings: Settings, book: Path) -> Iterator[MainWindow]:
    reader = Reader(book)
    made = MainWindow(theme, settings, reader, lambda: TODAY, search, SPECS)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.stack.go("today")
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()
    reader.close()
