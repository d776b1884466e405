"""The application around the window."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, Qt, qInstallMessageHandler, qWarning
from PySide6.QtWidgets import QApplication

from desktop import i18n
from desktop.settings import Settings
from desktop.ui import application
from desktop.ui.faults import details

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def _as_before(qtbot: QtBot) -> Iterator[None]:
    del qtbot
    locale, hook = QLocale(), sys.excepthook
    yield
    QLocale.setDefault(locale)
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    i18n.install("en")
    sys.excepthook = hook


@pytest.mark.usefixtures("_as_before")
def test_the_application_speaks_and_looks_as_the_settings_say(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.toml")
    settings.change(language="ar", scheme="dark", text_size=1.3)
    app, theme = application.make_application(settings)
    assert app.applicationName() == "Dearly"
    assert (theme.dark, theme.scale) == (True, 1.3)
    assert QLocale().language() == QLocale.Language.Arabic
    assert app.layoutDirection() == Qt.LayoutDirection.RightToLeft
    application.set_language("pt")
    assert app.layoutDirection() == Qt.LayoutDirection.LeftToRight
    app.setStyleSheet("")


@pytest.mark.usefixtures("_as_before")
def test_a_fault_in_a_slot_goes_to_the_window() -> None:
    shown: list[BaseException] = []
    application.catch_faults(shown.append)
    fault = ValueError("Ana")
    sys.excepthook(ValueError, fault, None)
    assert shown == [fault]


def test_what_qt_says_goes_into_the_log(caplog: pytest.LogCaptureFixture) -> None:
    before = qInstallMessageHandler(None)
    application.hear_qt()
    try:
        with caplog.at_level(logging.WARNING, "qt"):
            qWarning("a strange thing")
    finally:
        qInstallMessageHandler(before)
    assert "a strange thing" in caplog.text


def test_details_name_the_place_and_the_cause_but_no_values() -> None:
    with pytest.raises(RuntimeError) as caught:
        _fail("Ana Silva")
    told = details(caught.value)
    assert "test_application.py" in told
    assert "in _fail" in told
    assert told.index("RuntimeError") < told.index("KeyError")
    assert "Ana" not in told


def _fail(name: str) -> None:
    try:
        dict[str, str]()[name]
    except KeyError as error:
        raise RuntimeError(f"nobody called {name}") from error
