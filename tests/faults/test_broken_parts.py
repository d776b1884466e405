"""Designs of the shop's own that cannot be read, and a program that has lost some of its files."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.cards.template import load_library
from desktop.resources import resource
from tests.faults.machine import ROOT, start_code

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Dearly
    from tests.faults.owner import Owner

GOOD = resource("card_templates", "balloon-birthday.toml").read_text(encoding="utf-8")
BROKEN = {
    "empty": "",
    "brackets": "a = " + "[" * 60_000,
    "half": GOOD[: len(GOOD) // 2 - 3] + '"',
    "unknown key": GOOD.replace("[meta]", "[meta]\nnonsense = 1"),
    "unknown field": GOOD.replace("{first_name", "{frist_name", 1),
    "no colour": GOOD.replace("#", "no ", 1),
    "font gone": GOOD.replace("[fonts]", '[fonts]\nextra = "Helvetica_400Regular"'),
    "two\nlines": "x = ",
    "pictures": GOOD.replace("[[front]]", '[[front]]\nkind = "image"\nfile = "../../secret.png"\n[[front]]', 1),
}


@pytest.fixture
def own(home: Path) -> Path:
    folder = home / "data" / "card_templates"
    folder.mkdir(parents=True)
    return folder


def test_nothing_that_comes_with_the_program_is_broken() -> None:
    assert load_library().broken == ()
    assert len(load_library().templates) >= 6


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_design_is_told_with_its_line_and_the_others_work(
    kind: str, own: Path, dearly: Dearly, shop: Path, tmp_path: Path
) -> None:
    (own / f"{kind}.toml").write_text(BROKEN[kind], encoding="utf-8")
    target = tmp_path / "out.pdf"
    said = dearly("cards", "--out", target, "--book", shop)
    assert said.code == 0
    assert target.read_bytes().startswith(b"%PDF")
    line = next(line for line in said.err.splitlines() if line.startswith("dearly: "))
    assert f"{kind}.toml".replace("\n", " ") in line
    assert "line " in line or kind in {"empty", "brackets"}


def test_a_folder_or_bytes_in_place_of_a_design(own: Path, dearly: Dearly, shop: Path) -> None:
    (own / "folder.toml").mkdir()
    (own / "bytes.toml").write_bytes(b"\xff\xfe\0" * 99)
    (own / "big.toml").write_bytes(b"#" * 300_000)
    said = dearly("cards", "--designs", "--book", shop)
    assert said.code == 0
    assert said.err.count("\n") == 3


def test_the_window_tells_of_a_broken_design_and_shows_the_others(own: Path, owner: Owner) -> None:
    (own / "mine.toml").write_text(BROKEN["unknown key"], encoding="utf-8")
    owner.window.context.navigate("cards")
    owner.is_told("mine.toml, line ")
    owner.is_at("cards")


LOST = """
import sys
from pathlib import Path
import desktop.resources
desktop.resources.ROOT = Path(sys.argv[1])
from desktop.cli.entry import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.parametrize(
    "lost",
    ["a font of a design", *(pytest.param(lost, marks=pytest.mark.slow) for lost in ("all fonts", "all designs"))],
)
def test_a_file_of_the_program_that_is_gone_is_told(lost: str, home: Path, shop: Path, tmp_path: Path) -> None:
    folder = tmp_path / "resources"
    folder.mkdir()
    for part in (ROOT / "resources").iterdir():
        (folder / part.name).symlink_to(part)
    gone = "card_templates" if lost == "all designs" else "fonts"
    (folder / gone).unlink()
    shutil.copytree(ROOT / "resources" / gone, folder / gone)
    for path in (folder / gone).glob("GreatVibes*" if lost.startswith("a ") else "*"):
        path.unlink()
    target = tmp_path / "out.pdf"
    process = start_code(home, LOST, folder, "cards", "--out", target, "--book", shop, "--as-of", "2026-11-24")
    _out, told = process.communicate(timeout=60)
    assert "Traceback" not in told
    assert "inside Dearly" not in told
    if lost.startswith("a "):
        assert process.returncode == 0
        assert "GreatVibes" in told
        assert target.exists()
    else:
        assert process.returncode in {1, 2}
        assert told.startswith("dearly: ")
