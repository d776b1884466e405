"""What was typed is understood, or refused in one plain line."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

import pytest

from desktop.cli.entry import command_names, load_command
from desktop.cli.parser import Parser
from desktop.errors import BadInput, DearlyError
from desktop.paths import backup_folder
from desktop.storage.book_file import SCHEMA_VERSION, schema_version
from desktop.storage.lock import BookLock
from tests.builders import empty_book

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Dearly

COMMANDS = [
    "backup", "cards", "check", "customer", "customers", "export", "import", "sample", "screenshots", "self-test",
    "today",
]  # fmt: skip


def test_the_commands_are_found_by_themselves() -> None:
    assert command_names() == COMMANDS


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_does(name: str, dearly: Dearly, capsys: pytest.CaptureFixture[str]) -> None:
    assert load_command(name).HELP
    with pytest.raises(SystemExit) as stopped:
        dearly(name, "--help")
    assert stopped.value.code == 0
    help_ = capsys.readouterr().out
    assert f"dearly {name}" in help_
    assert "--book FILE" in help_


def test_help_lists_the_commands(dearly: Dearly, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        dearly("--help")
    told = capsys.readouterr().out
    assert all(f"\n  {name} " in told for name in COMMANDS)


@pytest.mark.parametrize(
    "typed",
    [
        ("nonsense",),
        ("tody",),
        ("today", "--as-of", "31/12"),
        ("today", "--as-of", "2026-02-30"),
        ("today", "--as-of", "9999-12-31"),
        ("export", "--out", "list"),
        ("today", "--language", "../../etc"),
        ("today", "--nonsense"),
        ("--nonsense",),
        ("--as-of", "soon", "today"),
        ("customers", "--limit", "many"),
        ("customers", "--limit", "-1"),
        ("customers", "--stage", "6"),
        ("customers", "--show", "nobody"),
        ("customer",),
        ("export",),
        ("import",),
        ("sample", "--trade", "bank"),
        ("sample", "--customers", "0"),
        ("cards", "--occasion", "tuesday"),
        ("today", "--book"),
    ],
)
def test_what_is_not_understood_is_one_plain_line_and_two(typed: tuple[str, ...], shop: Path, dearly: Dearly) -> None:
    said = dearly(*typed, *(["--book", str(shop)] if len(typed) > 1 and typed[-1] != "--book" else []))
    assert said.code == 2
    assert said.out == ""
    assert said.err.startswith("dearly: ")
    assert said.err.count("\n") == 1


def test_a_near_miss_is_guessed(dearly: Dearly) -> None:
    assert "Did you mean “today”?" in dearly("tody").err


@pytest.mark.parametrize(
    "command",
    [
        "today", "customers", "customer 1", "check", "backup", "export --out x.csv", "import x.csv",
        "cards --out x.pdf",
    ],
)  # fmt: skip
def test_a_missing_book_is_named(command: str, dearly: Dearly, tmp_path: Path) -> None:
    said = dearly(*command.split(), "--book", tmp_path / "none.dearly")
    assert said.code == 2
    assert "There is no book at" in said.err
    assert list(tmp_path.glob("*")) == []


def test_what_is_not_a_book_and_a_newer_book_are_left_as_they_are(dearly: Dearly, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ana " * 50, encoding="utf-8")
    newer = empty_book(tmp_path, "newer.dearly")
    connection = sqlite3.connect(newer)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    for path, words in ((letter, "is not a Dearly book"), (newer, "was written by a newer Dearly")):
        before = path.read_bytes()
        for command in (["today"], ["customers"], ["check"], ["import", str(letter)]):
            said = dearly(*command, "--book", path)
            assert said.code == 2
            assert words in said.err
        assert path.read_bytes() == before


def test_a_book_that_is_open_elsewhere_can_be_read_but_not_written(shop: Path, dearly: Dearly, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Name\nJoana Prado\n", encoding="utf-8")
    lock = BookLock(shop)
    try:
        assert dearly("customers", "--book", shop).code == 0
        said = dearly("import", people, "--book", shop)
        assert said.code == 1
        assert "already open" in said.err
    finally:
        lock.release()
    assert dearly("import", people, "--book", shop).code == 0


def test_a_folder_is_no_book(dearly: Dearly, tmp_path: Path) -> None:
    for command in (["today", "--book", tmp_path], ["sample", "--customers", "2", "--out", tmp_path]):
        said = dearly(*command)
        assert said.code == 1
        assert "not a place for a file" in said.err


def test_options_may_stand_before_the_command(shop: Path, dearly: Dearly) -> None:
    before = dearly("--book", shop, "--as-of", "2026-11-24", "today", "--json")
    after = dearly("today", "--json", "--as-of", "2026-11-24", "--book", shop)
    assert before == after
    assert json.loads(before.out)["as_of"] == "2026-11-24"


def test_the_book_that_was_open_last_is_meant(shop: Path, dearly: Dearly, tmp_path: Path) -> None:
    assert "There is no book at" in dearly("customers").err
    settings = tmp_path / "home" / "config" / "settings.toml"
    settings.parent.mkdir(parents=True, exist_ok=True)
    settings.write_text(f"last_book = {json.dumps(str(shop))}\n", encoding="utf-8")
    assert "60 customers" in dearly("customers").out


def test_a_fault_of_ours_is_one_line_without_a_name(
    shop: Path, dearly: Dearly, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_call: object) -> int:
        raise RuntimeError("Ana Silva, 940 007 919")

    monkeypatch.setattr(load_command("today"), "run", fail)
    said = dearly("today", "--book", shop)
    assert said.code == 1
    assert "RuntimeError" in said.err
    assert "Ana" not in said.err


@pytest.mark.parametrize(
    ("error", "code"), [(KeyboardInterrupt(), 130), (DearlyError("The disk is full."), 1), (BadInput("No."), 2)]
)
def test_every_way_out_has_its_code(
    error: BaseException, code: int, shop: Path, dearly: Dearly, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_call: object) -> int:
        raise error

    monkeypatch.setattr(load_command("today"), "run", stop)
    said = dearly("today", "--book", shop)
    assert said.code == code
    assert said.err.count("\n") == 1


def test_without_a_screen_the_window_says_so(shop: Path, dearly: Dearly, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    said = dearly("--book", shop)
    assert said.code == 1
    assert "no screen" in said.err


def test_an_unknown_option_never_prints_the_usage() -> None:
    with pytest.raises(BadInput, match="--help"):
        Parser(prog="dearly today").parse_args(["--what"])


def test_an_older_book_is_brought_up_to_date_with_a_backup_first(dearly: Dearly, shop: Path) -> None:
    connection = sqlite3.connect(shop)
    connection.execute("PRAGMA user_version = 0")
    connection.close()
    assert dearly("customers", "--book", shop).code == 0
    assert schema_version(shop) == SCHEMA_VERSION
    assert len(list(backup_folder(shop).glob("*.dearly-backup"))) == 1
