"""A disk without room: told in one line, everything as it was, and all goes on once there is room again."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from desktop.commands.add_customer import AddCustomer
from desktop.settings import Settings
from desktop.storage.book_file import check
from tests.builders import contents, rows
from tests.faults.conftest import AS_OF
from tests.faults.machine import files, fill, small_disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.bootstrap.window import WindowSession
    from tests.cli.conftest import Dearly

PEOPLE = "Name,Notes\n" + "".join(f"Person {number},{'words ' * 300}\n" for number in range(300))
COMMANDS = [
    "import {list} --book {book}",
    pytest.param("import {list} --rejects {disk}/rejects.csv --book {book}", marks=pytest.mark.slow),
    "export --out {disk}/out.csv --book {book}",
    "export --out {disk}/out.vcf --book {book}",
    "cards --out {disk}/out.pdf --book {book}",
    "backup --book {book}",
    "sample --customers 60 --out {disk}/sample.dearly",
]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", 3000) as made:
        yield made


@pytest.mark.parametrize("command", COMMANDS)
def test_what_does_not_fit_leaves_everything_as_it_was(command: str, dearly: Dearly, shop: Path, disk: Path) -> None:
    book = disk / "shop.dearly"
    shutil.copyfile(shop, book)
    people = shop.parent / "people.csv"
    people.write_text(PEOPLE + ",\n?\n", encoding="utf-8")
    words = command.format(disk=disk, book=book, list=people).split()
    before, told = files(disk), contents(book)
    for room in (0, 4096, 8192, 20_000):
        ballast = fill(disk, but=room)
        said = dearly(*words)
        assert said.code == 1 or room > 4096, said
        if said.code:
            assert "full" in said.err or "room" in said.err
            assert set(files(disk)) - {"shop.dearly-journal"} == set(before)
            assert contents(book) == told
            assert check(book, thorough=True) == []
        else:
            break
        ballast.unlink()
    ballast.unlink(missing_ok=True)
    assert dearly(*words).code == 0


def test_an_older_file_stays_when_the_new_one_does_not_fit(dearly: Dearly, shop: Path, disk: Path) -> None:
    for command, name in (("export", "out.csv"), ("export", "out.vcf"), ("cards", "out.pdf")):
        target = disk / name
        target.write_bytes(b"of last year")
        fill(disk)
        said = dearly(command, "--out", target, "--book", shop)
        assert said.code == 1
        assert files(disk) == {name: b"of last year"}
        (disk / "ballast").unlink()
        target.unlink()


def test_settings_stay_as_they_were(disk: Path) -> None:
    path = disk / "config" / "settings.toml"
    settings = Settings(path)
    settings.change(scheme="dark")
    before = path.read_bytes()
    ballast = fill(disk)
    settings.change(last_book="x" * 5000)
    assert settings.values.last_book == "x" * 5000  # for as long as the window is open
    assert files(disk) == {"config/settings.toml": before}
    ballast.unlink()
    settings.change(scheme="light")
    assert Settings(path).values == settings.values


def test_the_window_tells_loses_nothing_and_goes_on(
    qtbot: QtBot, session: WindowSession, shop: Path, disk: Path
) -> None:
    from tests.faults.owner import Owner  # noqa: PLC0415 - beside its window

    book = disk / "shop.dearly"
    shutil.copyfile(shop, book)
    owner = Owner.at(qtbot, session.open(book))
    owner.does(AddCustomer("Rita Lobo", AS_OF))
    ballast = fill(disk)
    before = contents(book)
    owner.does(AddCustomer("Somebody with much to say", AS_OF, note="words " * 3000))
    owner.is_told("The disk is full")
    owner.undoes()
    owner.is_told("The disk is full")
    assert contents(book) == before
    assert owner.window.undo_label == "Added Rita Lobo"
    ballast.unlink()
    owner.undoes()
    assert rows(book, "SELECT count(*) FROM customer WHERE display_name = 'Rita Lobo'") == [(0,)]
    owner.does(AddCustomer("Rita Prado", AS_OF))
    owner.until(lambda: not any("The disk is full" in told for told in owner.told))
    assert check(book, thorough=True) == []
    fill(disk)
    owner.goes_home(session)  # its backup does not fit: that must not keep the shop open
    assert [name for name in files(disk) if "backups" in name] == []


def test_the_first_start_on_a_full_disk_is_told_and_leaves_nothing(session: WindowSession, disk: Path) -> None:
    from desktop.errors import DearlyError  # noqa: PLC0415 - only here

    ballast = fill(disk)
    with pytest.raises(DearlyError, match="full"):
        session.open(disk / "new.dearly", create=True)
    assert files(disk) == {}
    ballast.unlink()
    assert session.open(disk / "new.dearly", create=True).isVisible()
