"""No word about a customer leaves the book by the back door: not in the log, not on stderr, not in a report."""

from __future__ import annotations

import contextlib
import logging
import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest

from desktop.cli.entry import main
from desktop.cli.window import _log_to_file
from desktop.commands.add_customer import AddCustomer
from desktop.commands.facts import AddFact, Remark
from desktop.errors import BadInput
from desktop.exchange.options import ReadOptions
from desktop.jobs.import_contacts import CheckList
from desktop.jobs.support_report import SupportReport
from desktop.models import Customer
from desktop.ui.faults import details
from tests.builders import Do
from tests.faults.conftest import AS_OF
from tests.faults.machine import fill, small_disk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.bootstrap.window import WindowSession
    from desktop.storage.writer import Command

CANARY = "Quetzalcoatl"
_VALUES = (CANARY, "940777123", "secret-note-of-hers")


@contextlib.contextmanager
def _logging() -> Iterator[None]:
    """The log as the program keeps it, at its most talkative."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    root.handlers.clear()
    try:
        _log_to_file()
        root.setLevel(logging.DEBUG)
        yield
    finally:
        for handler in root.handlers:
            with contextlib.suppress(OSError):  # as at the end of any program
                handler.close()
        root.handlers[:] = before
        root.setLevel(level)


@pytest.fixture
def log(home: Path) -> Iterator[Path]:
    """The log file."""
    with _logging():
        yield home / "log" / "dearly.log"


def _refusals() -> list[Command]:
    """Commands about her that cannot be done: refused by us, by the database, and by a fault of ours."""

    def fault(_session: object) -> None:
        raise RuntimeError(CANARY)

    def refuse(_session: object) -> None:
        raise BadInput(f"{CANARY} is not a number.")

    wrong = Customer(display_name=CANARY, stage=9, notes=_VALUES[2])
    return [
        Do(lambda session: session.add(wrong), CANARY),
        AddFact(999_999, Remark(CANARY), AS_OF),
        Do(fault, CANARY),
        Do(refuse, CANARY),
    ]


def test_a_day_full_of_trouble_leaves_her_out(
    log: Path, qtbot: QtBot, session: WindowSession, shop: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    from tests.faults.owner import Owner  # noqa: PLC0415 - beside its window

    owner = Owner.at(qtbot, session.open(shop))
    owner.does(AddCustomer(CANARY, AS_OF, phone=_VALUES[1], note=_VALUES[2]))
    for command in _refusals():
        owner.does(command)
    people = tmp_path / "people.csv"
    people.write_text(f'Name,Phone,Birthday\n{CANARY},{_VALUES[1]},31/02/1990\n"{CANARY},1\n', encoding="utf-8")
    owner.window.context.jobs.start(CheckList(shop, people, ReadOptions(AS_OF, "en")))
    owner.rests()
    owner.window.context.navigate("customer", 1)
    owner.undoes()
    owner.goes_home(session)
    for words in (["import", people], ["customer", CANARY], ["import", tmp_path], ["customers", "--nonsense"]):
        main([*map(str, words), "--book", str(shop)])
    connection = sqlite3.connect(shop, isolation_level=None)
    connection.execute("DROP TABLE contact_point")
    connection.close()
    main(["customer", CANARY, "--book", str(shop)])
    told = log.read_text(encoding="utf-8") if log.exists() else ""
    assert "A fault of ours" in told
    for value in _VALUES:
        assert value not in told
    errors = capfd.readouterr().err
    assert "Traceback" not in errors
    assert not [line for line in errors.splitlines() if CANARY in line and "matches" not in line]


def test_the_report_for_support_tells_of_nobody(log: Path, shop: Path, home: Path) -> None:
    from desktop.settings import Settings  # noqa: PLC0415 - only here

    logging.getLogger("test").warning("A line, and the path /home/%s/shop.dearly", CANARY)
    values = Settings(home / "none.toml").values
    target = SupportReport(shop, home / "report.txt", values).run(lambda _done, _total: None)
    told = target.read_text(encoding="utf-8")
    assert "A line" in told
    assert CANARY not in told
    assert log.exists()
    shop.write_bytes(shop.read_bytes()[:5000])
    told = SupportReport(shop, home / "second.txt", values).run(lambda _done, _total: None).read_text(encoding="utf-8")
    assert "cannot be read" in told


def test_details_of_a_fault_hold_no_values() -> None:
    error = RuntimeError(CANARY)
    error.__cause__ = sqlite3.IntegrityError(f"Failing row contains ({CANARY})")
    assert details(error).splitlines()[1:] == ["RuntimeError", "IntegrityError"]


def test_a_log_on_a_full_disk_keeps_nothing_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], qtbot: QtBot,
    session: WindowSession, shop: Path,
) -> None:  # fmt: skip
    from tests.faults.owner import Owner  # noqa: PLC0415 - beside its window

    with small_disk(tmp_path / "small", 200) as disk:
        monkeypatch.setenv("DEARLY_HOME", str(disk))
        with _logging():
            fill(disk)
            owner = Owner.at(qtbot, session.open(shop))
            for command in _refusals():
                owner.does(command)
            owner.does(AddCustomer("Rita Lobo", AS_OF))
            owner.until(lambda: owner.window.undo_label == "Added Rita Lobo")
            shutil.rmtree(disk / "log")
            logging.getLogger("test").error("Nowhere to go")
    assert "Logging error" not in capfd.readouterr().err
