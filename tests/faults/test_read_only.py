"""Places that may only be read: reading works, writing is refused in one line, nothing is left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.commands.add_customer import AddCustomer
from desktop.errors import DearlyError
from desktop.settings import Settings
from desktop.storage.lock import BookLock
from tests.builders import contents
from tests.faults.conftest import AS_OF
from tests.faults.machine import files, read_only

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.bootstrap.window import WindowSession
    from tests.cli.conftest import Dearly
    from tests.faults.owner import Owner

READING = ("today", "customers", "customer 1", "check", "export --out {out}/out.csv", "cards --out {out}/out.pdf")
WRITING = (
    "import {list}", "backup", "export --out {shop}/out.csv", "export --out {shop}/out.vcf", "cards --out {shop}/o.pdf",
    "cards --mark-printed --out {out}/marked.pdf", "sample --out {shop}/sample.dearly",
)  # fmt: skip


def test_a_book_in_a_read_only_folder_can_be_read(dearly: Dearly, shop: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    people = out / "people.csv"
    people.write_text("Name\nRita\n", encoding="utf-8")
    before = files(shop.parent)
    places = {"out": out, "shop": shop.parent, "list": people}
    with read_only(shop.parent):
        for command in READING:
            assert dearly(*command.format(**places).split(), "--book", shop).code == 0
        for command in WRITING:
            said = dearly(*command.format(**places).split(), "--book", shop)
            assert said.code == 1, command
    assert files(shop.parent) == before
    assert sorted(files(out)) == ["out.csv", "out.pdf", "people.csv"]


def test_a_book_in_a_read_only_folder_is_told_instead_of_a_window(session: WindowSession, shop: Path) -> None:
    with read_only(shop.parent), pytest.raises(DearlyError, match="can only be read here"):
        session.open(shop)


def test_a_read_only_book_is_shown_and_changes_are_refused(qtbot: QtBot, session: WindowSession, shop: Path) -> None:
    from tests.faults.owner import Owner  # noqa: PLC0415 - beside its window

    before = contents(shop)
    with read_only(shop):
        owner = Owner.at(qtbot, session.open(shop))
        owner.does(AddCustomer("Rita Lobo", AS_OF))
        owner.is_told("can only be read here")
        owner.goes_home(session)
    assert contents(shop) == before


def test_a_home_that_cannot_be_written_keeps_nothing_closed(
    dearly: Dearly, qtbot: QtBot, session: WindowSession, home: Path, shop: Path
) -> None:
    from tests.faults.owner import Owner  # noqa: PLC0415 - beside its window

    with read_only(home):
        before = files(home)
        assert dearly("customers", "--book", shop).code == 0
        assert dearly("sample").code == 1
        owner = Owner.at(qtbot, session.open(shop))
        owner.window.change_look(scheme="dark")
        owner.does(AddCustomer("Rita Lobo", AS_OF))
        owner.until(lambda: owner.window.undo_label)
        owner.goes_home(session)
        assert files(home) == before
    assert Settings(home / "config" / "settings.toml").values.scheme == "light"


def test_two_programs_on_one_book(dearly: Dearly, owner: Owner, shop: Path, tmp_path: Path) -> None:
    """The window has it: everybody may read, nobody else may write."""
    people = tmp_path / "people.csv"
    people.write_text("Name\nRita\n", encoding="utf-8")
    before = contents(shop)
    for command in ("today", "customers", "check", "backup"):
        assert dearly(command, "--book", shop).code == 0
    for words in (("import", people), ("cards", "--mark-printed", "--out", tmp_path / "o.pdf")):
        said = dearly(*words, "--book", shop)
        assert said.code == 1
        assert "already open" in said.err
    with pytest.raises(DearlyError, match="already open"):
        BookLock(shop)
    assert not list(tmp_path.glob("*.pdf"))
    assert contents(shop) == before
    owner.does(AddCustomer("Rita Lobo", AS_OF))
    owner.until(lambda: owner.window.undo_label == "Added Rita Lobo")
