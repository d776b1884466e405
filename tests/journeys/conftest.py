"""The program as it starts: a sample shop in its window."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.bootstrap.window import WindowSession
from desktop.jobs.job import unwatched
from desktop.jobs.make_sample import MakeSample
from desktop.settings import Settings
from tests.journeys.driver import Owner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample florist, made once."""
    path = tmp_path_factory.mktemp("sample") / "sample.dearly"
    return MakeSample(path, TODAY, 60).run(unwatched)


@pytest.fixture
def session(qtbot: QtBot, sample: Path, tmp_path: Path) -> Iterator[WindowSession]:
    """The program, open on its own copy of the sample shop."""
    book = tmp_path / "sample.dearly"
    shutil.copyfile(sample, book)
    settings = Settings(tmp_path / "settings.toml")
    settings.change(scheme="light")
    made = WindowSession(settings, lambda: TODAY, "en")
    window = made.open(book)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        pass
    yield made
    made.close()


@pytest.fixture
def owner(qtbot: QtBot, session: WindowSession) -> Owner:
    """An owner in front of it."""
    assert session.window is not None
    return Owner(qtbot, session.window)
