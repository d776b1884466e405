"""What lies where a book, a list or a target should lie, and is something else: told in one line, left as it is."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.errors import DearlyError
from desktop.queries.backups import load_safe_keeping
from desktop.storage.book_file import check
from tests.builders import contents, rows
from tests.faults.machine import files

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.bootstrap.window import WindowSession
    from tests.cli.conftest import Dearly
    from tests.faults.owner import Owner

READING = ("today", "customers", "customer 1", "check", "backup", "export --out {out}.csv", "cards --out {out}.pdf")
LONG = "x" * 300


def _made(folder: Path, kind: str, shop: Path) -> Path:
    path = folder / kind
    whole = shop.read_bytes()
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "loop":
        path.symlink_to(path)
    else:
        content = {
            "empty": b"",
            "letter": b"Dear Ana, " * 99,
            "zeros": bytes(9000),
            "cut": whole[:4096],
            "header": whole[:100],
            "overwritten": whole[:4096] + b"\xa5" * (len(whole) - 4096),
        }
        path.write_bytes(content[kind])
    return path


KINDS = ["folder", "pipe", "loop", "empty", "letter", "zeros", "cut", "header", "overwritten"]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_book_is_told_by_every_command_and_left_as_it_is(
    kind: str, dearly: Dearly, shop: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "odd"
    folder.mkdir()
    path = _made(folder, kind, shop)
    before = files(folder) if kind != "pipe" else {}
    for command in READING:
        if kind in {"cut", "header", "overwritten"} and command == "check":
            continue  # its answer is the damage itself
        said = dearly(*command.format(out=tmp_path / "out").split(), "--book", path)
        assert said.code in {1, 2}, (command, said)
    assert (files(folder) if kind != "pipe" else {}) == before
    assert not list(tmp_path.glob("out*"))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_book_never_opens_a_window(kind: str, session: WindowSession, shop: Path, tmp_path: Path) -> None:
    (tmp_path / "odd").mkdir()
    path = _made(tmp_path / "odd", kind, shop)
    with pytest.raises(DearlyError):
        session.open(path)
    assert session.window is None


@pytest.mark.parametrize("kind", ["letter", "overwritten"])
def test_the_window_stays_with_its_book_when_another_cannot_be_opened(
    kind: str, owner: Owner, session: WindowSession, shop: Path, tmp_path: Path
) -> None:
    (tmp_path / "odd").mkdir()
    path = _made(tmp_path / "odd", kind, shop)
    owner.window.context.signals.book_wanted.emit(path, False)
    owner.is_told(kind)
    assert session.window is owner.window
    owner.window.context.navigate("customers")
    owner.is_at("customers")


def test_a_damaged_book_is_found_by_its_check(shop: Path) -> None:
    with shop.open("rb+") as file:
        file.seek(8192)
        file.write(b"\xa5" * 8192)
    from desktop.cli.entry import main  # noqa: PLC0415 - `dearly` expects a refusal to say nothing else

    assert main(["check", "--book", str(shop)]) == 1


@pytest.mark.parametrize("name", [LONG, "/", ".", "", "missing/shop.dearly"])
def test_a_path_no_book_can_have_is_told(name: str, dearly: Dearly) -> None:
    for command in READING:
        said = dearly(*command.format(out="out").split(), "--book", name)
        assert said.code in {1, 2}


@pytest.mark.parametrize("name", [LONG + ".csv", "/", ".", "missing/out.csv", "folder.csv"])
def test_a_target_that_cannot_be_is_told(name: str, dearly: Dearly, shop: Path, tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    target = tmp_path / name
    before = files(tmp_path)
    for command in ("export --format csv", "export --format vcard", "cards", "sample --customers 3"):
        said = dearly(*command.split(), "--out", target, "--book", shop)
        if (command[:6], name) == ("sample", "missing/out.csv"):
            (target).unlink()  # a book may be begun in a new folder
            continue
        assert said.code in {1, 2}, command
    assert files(tmp_path) == before


def test_nothing_is_ever_written_over_a_book(dearly: Dearly, shop: Path, tmp_path: Path) -> None:
    """Not by a slip of the hand either: `--out` and `--book` stand side by side."""
    people = tmp_path / "people.csv"
    people.write_text("Name,Phone\n,\nRita,123\n?,\n", encoding="utf-8")
    before = shop.read_bytes()
    for command in ("export --format csv --out", "export --format vcard --out", "cards --out", "sample --out"):
        (shop.parent / "sample").unlink(missing_ok=True)
        if command.startswith("sample"):
            _make_own(shop)
            before = shop.read_bytes()
        said = dearly(*command.split(), shop, "--book", shop)
        assert said.code == 2, command
        assert "left as it is" in said.err
    assert dearly("import", people, "--rejects", shop, "--book", shop).code == 2
    assert shop.read_bytes() == before


def test_the_rows_that_stay_outside_never_replace_the_list(dearly: Dearly, shop: Path, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text("Name,Phone\n,\nRita,123\n?,\n", encoding="utf-8")
    link = tmp_path / "same.csv"
    link.symlink_to(people)
    before = people.read_bytes()
    for rejects in (people, link):
        said = dearly("import", people, "--rejects", rejects, "--book", shop)
        assert said.code == 2
        assert "the list itself" in said.err
    assert people.read_bytes() == before


def test_the_window_never_writes_over_a_book(owner: Owner, shop: Path) -> None:
    from desktop.jobs.export_contacts import CSV, ExportContacts  # noqa: PLC0415 - as the dialog does

    before = shop.read_bytes()
    owner.window.context.jobs.start(ExportContacts(shop, shop, CSV))
    owner.is_told("was left as it is")
    assert shop.read_bytes() == before


@pytest.mark.parametrize("name", ["a?b#c%41&d", "two\nlines ’ “x”", "\u202edrow ünï 🎂 花", "-b[1]*{x}%n%s"])
def test_any_name_a_file_can_have_will_do(name: str, dearly: Dearly, shop: Path, tmp_path: Path) -> None:
    folder = tmp_path / name
    folder.mkdir()
    book = folder / f"{name}.dearly"
    shutil.copyfile(shop, book)
    for command in (f"customers --book\0{book}", f"check --book\0{book}", f"backup --book\0{book}"):
        assert dearly(*command.replace(" ", "\0", 1).split("\0")).code == 0
    for ending, out in (("csv", "export"), ("vcf", "export"), ("pdf", "cards")):
        target = folder / f"{name}.{ending}"
        assert dearly(out, f"--out={target}", "--book", book).code == 0
        assert target.stat().st_size > 500
    assert dearly("import", folder / f"{name}.csv", "--book", book).code == 0
    assert load_safe_keeping(book).count == 1
    missing = dearly("customers", "--book", folder / "none\nhere.dearly")
    assert missing.code == 2
    assert check(book, thorough=True) == []
    assert contents(book)["customer"] == contents(shop)["customer"]


def test_backups_of_a_book_with_any_name_are_thinned(dearly: Dearly, shop: Path) -> None:
    book = shop.rename(shop.with_name("b[1]*.dearly"))
    for _time in range(7):
        assert dearly("backup", "--book", book).code == 0
    assert load_safe_keeping(book).count == 5


def test_a_list_that_would_keep_us_waiting_for_ever_is_refused(dearly: Dearly, shop: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "people.csv"
    os.mkfifo(pipe)
    assert dearly("import", pipe, "--book", shop).code == 2
    assert dearly("import", "/dev/zero", "--book", shop).code == 2


def _make_own(book: Path) -> None:
    """The sample becomes a book of the owner's own, which `sample` may not replace."""
    import sqlite3  # noqa: PLC0415 - only here

    connection = sqlite3.connect(book, isolation_level=None)
    connection.execute("UPDATE shop SET sample = 0")
    connection.close()
    assert rows(book, "SELECT sample FROM shop") == [(0,)]
