"""A window over a real, empty book, with pages that only count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from desktop.settings import Settings
from tests.builders import empty_book
from tests.ui.fake_pages import SPECS
from tests.ui.walk.shop import make_book
from tests.ui.windows import Windows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.theme.theme import Theme


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
def windows(qtbot: QtBot, theme: Theme, settings: Settings) -> Iterator[Windows]:
    """Opens windows over books, and closes them."""
    made = Windows(qtbot, theme, settings)
    yield made
    made.close()


@pytest.fixture
def window(windows: Windows, book: Path) -> MainWindow:
    return windows.over(book, SPECS, "today", search=search)


@pytest.fixture(scope="session")
def walked_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample shop the walk over every page and dialog goes through."""
    return make_book(tmp_path_factory.mktemp("walked"))
