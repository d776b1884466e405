"""A sample shop, the command line in place, and the window, to do bad things to."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop import i18n
from desktop.bootstrap.window import WindowSession
from desktop.cli.entry import main
from desktop.jobs.job import unwatched
from desktop.jobs.make_sample import MakeSample
from desktop.settings import Settings
from tests.cli.conftest import Dearly, Said
from tests.faults.owner import Owner, is_over

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

AS_OF = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> None:
    """Cards alone would make an application without windows, and there is only ever one."""
    del qapp


@pytest.fixture(scope="session")
def pristine_shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return MakeSample(tmp_path_factory.mktemp("faults") / "shop.dearly", AS_OF, 40).run(unwatched)


@pytest.fixture
def shop(pristine_shop: Path, tmp_path: Path) -> Path:
    """The sample florist with forty customers, in a folder of its own."""
    path = tmp_path / "shop" / "shop.dearly"
    path.parent.mkdir()
    shutil.copyfile(pristine_shop, path)
    return path


@pytest.fixture
def dearly(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Dearly]:
    """Call the command line; whatever it refuses it refuses in one plain line."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)
    del home

    def call(*arguments: object) -> Said:
        capsys.readouterr()
        code = main([str(argument) for argument in (*arguments, "--as-of", AS_OF)])
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        assert "inside Dearly" not in told.err, told.err
        if code:
            assert (told.out, told.err.count("\n")) == ("", 1), told
        return Said(code, told.out, told.err)

    yield call
    i18n.install("en")


@pytest.fixture
def settings(home: Path) -> Settings:
    return Settings(home / "config" / "settings.toml")


@pytest.fixture
def session(qtbot: QtBot, settings: Settings) -> Iterator[WindowSession]:
    """The program before a book is open."""
    settings.change(scheme="light", reduce_movement=True)
    made = WindowSession(settings, lambda: AS_OF, "en")
    yield made
    made.close()
    qtbot.waitUntil(is_over)


@pytest.fixture
def owner(qtbot: QtBot, session: WindowSession, shop: Path) -> Owner:
    """An owner in front of the window, the sample shop in it."""
    return Owner.at(qtbot, session.open(shop))
