"""What every test stands on: no screen, no real person's home folder, and for the window its theme."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.theme.theme import Theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_configure(config: pytest.Config) -> None:
    """What the screenless platform cannot do is no fault of the window."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands for this computer's: settings, books, logs."""
    folder = tmp_path / "home"
    monkeypatch.setenv("DEARLY_HOME", str(folder))
    return folder


@pytest.fixture(scope="session")
def _fonts() -> None:
    from desktop.ui.theme.fonts import load_fonts  # noqa: PLC0415 - Qt only for tests of the window

    load_fonts()


@pytest.fixture
def theme(qtbot: QtBot, _fonts: None) -> Iterator[Theme]:
    """The light theme at text size 1, applied."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - as above

    from desktop.ui.theme.theme import Look, Theme  # noqa: PLC0415 - as above

    del qtbot
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setStyle("Fusion")
    made = Theme()
    made.apply(app, Look("light"))
    yield made
    app.setStyleSheet("")
