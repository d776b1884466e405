"""The command line called in place, with a home of its own and a sample shop to ask about."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop import i18n
from desktop.cli.entry import main
from desktop.jobs.job import unwatched
from desktop.jobs.make_sample import MakeSample

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

AS_OF = date(2026, 11, 24)


@dataclass(frozen=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str


Dearly = Callable[..., Said]


@pytest.fixture(scope="session")
def pristine_shop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return MakeSample(tmp_path_factory.mktemp("cli") / "shop.dearly", AS_OF, 60).run(unwatched)


@pytest.fixture
def shop(pristine_shop: Path, tmp_path: Path) -> Path:
    """The sample florist with sixty customers, on Tuesday 24 November 2026."""
    path = tmp_path / "shop.dearly"
    shutil.copyfile(pristine_shop, path)
    return path


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> QApplication:
    """Cards are laid out by Qt: these tests share the window's application."""
    return qapp


@pytest.fixture
def dearly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[Dearly]:
    """Call the command line."""
    monkeypatch.setenv("DEARLY_HOME", str(tmp_path / "home"))
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(variable, raising=False)

    def call(*arguments: object) -> Said:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Said(code, captured.out, captured.err)

    yield call
    i18n.install("en")
