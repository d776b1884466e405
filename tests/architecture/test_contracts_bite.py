"""Every contract between the rooms bites: a planted violation makes the checks fail."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.slow

PLANTED = {
    "upwards": ("desktop/models/planted.py", "import desktop.queries\n", "Imports only point down"),
    "rooms side by side": ("desktop/queries/planted.py", "import desktop.commands\n", "Imports only point down"),
    "a new room nobody placed": ("desktop/planted/__init__.py", "", "Imports only point down"),
    "widgets below the window": (
        "desktop/queries/planted.py",
        "from PySide6.QtWidgets import QLabel\n",
        "Widgets live under desktop.ui",
    ),
    "tables in the window": (
        "desktop/ui/planted.py",
        "from desktop.models import Customer\n",
        "The window sees neither",
    ),
    "SQL in the window": ("desktop/ui/planted.py", "import sqlite3\n", "The window sees neither"),
    "PDF code in the window": ("desktop/ui/planted.py", "import reportlab\n", "The window sees neither"),
    "a library in the rules": ("desktop/relationship/planted.py", "import babel\n", "The rules import no third-party"),
    "models in a migration": (
        "desktop/storage/migrations/versions/planted.py",
        "import desktop.models\n",
        "Migrations never import",
    ),
}


def _contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    program = "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    return subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "desktop", folder / "desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_the_house_as_it_stands_keeps_its_contracts(copy: Path) -> None:
    result = _contracts(copy)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize(("place", "text", "contract"), PLANTED.values(), ids=PLANTED.keys())
def test_a_planted_violation_is_found(copy: Path, place: str, text: str, contract: str) -> None:
    planted = copy / place
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(text)
    try:
        result = _contracts(copy)
    finally:
        planted.unlink()
        if planted.name == "__init__.py":
            planted.parent.rmdir()
    broken = [line for line in result.stdout.splitlines() if "BROKEN" in line]
    assert result.returncode == 1, result.stdout
    assert any(contract in line for line in broken) or contract in result.stdout


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("from . import text\n", "TID252"),
        ("import time\n\ntime.sleep(1)\n", "TID251"),
        ("import threading\n\nthreading.Thread()\n", "TID251"),
        ("from PySide6.QtCore import QThread\n", "TID251"),
        ("def f() -> None:\n    import json\n", "PLC0415"),
        ("from desktop.i18n import _\n\nname = 1\n_(f'{name}')\n", "INT001"),
        ("print('x')\n", "T201"),
    ],
)
def test_a_planted_habit_is_found(copy: Path, text: str, rule: str) -> None:
    planted = copy / "desktop" / "queries" / "habit.py"
    planted.write_text(text)
    command = [sys.executable, "-m", "ruff", "check", "--output-format", "concise", "--no-cache", str(planted)]
    try:
        result = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    finally:
        planted.unlink()
    assert rule in result.stdout
