"""Writing and long work happen on their own threads, one after the other, and tell the window."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from desktop.errors import BadInput, DearlyError
from desktop.models.shop import Shop
from desktop.ui.job_runner import CommandRunner, JobRunner
from tests.builders import Do, rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from sqlalchemy.orm import Session

    from desktop.jobs.job import Progress


@pytest.fixture
def commands(book: Path) -> Iterator[CommandRunner]:
    made = CommandRunner(book)
    yield made
    made.close()


@pytest.fixture
def jobs(qapp: object) -> Iterator[JobRunner]:
    del qapp
    made = JobRunner()
    yield made
    made.close()


def _name_shop(name: str) -> Do:
    def write(session: Session) -> int:
        shop = session.get(Shop, 1)
        if shop is None:
            session.add(Shop(id=1, name=name))
        else:
            shop.name = name
        return threading.get_ident()

    return Do(write, f"Renamed the shop to {name}")


def _refuse(_session: Session) -> None:
    raise BadInput("A name is needed.")


def _break(_session: Session) -> None:
    raise ZeroDivisionError


def test_a_command_is_carried_out_on_another_thread(qtbot: QtBot, commands: CommandRunner, book: Path) -> None:
    heard: list[tuple[str, Any]] = []
    commands.changed.connect(lambda kinds: heard.append(("changed", kinds)))
    with qtbot.waitSignal(commands.finished, timeout=10_000) as finished:
        commands.run(_name_shop("Fern & Petal"), lambda value: heard.append(("then", value)))
    assert finished.args is not None
    assert finished.args[0].label == "Renamed the shop to Fern & Petal"
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard[0] == ("changed", frozenset({"shop"}))
    assert heard[1][0] == "then"
    assert heard[1][1] != threading.get_ident()
    assert rows(book, "SELECT name FROM shop") == [("Fern & Petal",)]


def test_undo_and_redo(qtbot: QtBot, commands: CommandRunner, book: Path) -> None:
    with qtbot.waitSignal(commands.finished, timeout=10_000):
        commands.run(_name_shop("Fern"))
    before = rows(book, "SELECT name FROM shop")
    with qtbot.waitSignals([commands.undone, commands.undo_labels], timeout=10_000):
        commands.undo()
    assert rows(book, "SELECT name FROM shop") != before
    with qtbot.waitSignal(commands.redone, timeout=10_000) as redone:
        commands.redo()
    assert redone.args == ["Renamed the shop to Fern"]
    assert rows(book, "SELECT name FROM shop") == before


def test_the_menu_learns_what_undo_would_do(qtbot: QtBot, commands: CommandRunner) -> None:
    with qtbot.waitSignal(commands.undo_labels, timeout=10_000) as labels:
        commands.run(_name_shop("Fern"))
    assert labels.args == ["Renamed the shop to Fern", ""]


@pytest.mark.parametrize(("what", "kind"), [(_refuse, BadInput), (_break, ZeroDivisionError)])
def test_what_goes_wrong_is_told_and_the_next_still_works(
    qtbot: QtBot, commands: CommandRunner, what: Any, kind: type[Exception]
) -> None:
    called: list[object] = []
    with qtbot.waitSignal(commands.failed, timeout=10_000) as failed:
        commands.run(Do(what), called.append)
    assert failed.args is not None
    assert isinstance(failed.args[0], kind)
    assert called == []
    with qtbot.waitSignal(commands.finished, timeout=10_000):
        commands.run(_name_shop("Fern"))


def test_a_book_that_cannot_be_opened_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    commands = CommandRunner(tmp_path / "nothing here.dearly")
    with qtbot.waitSignal(commands.failed, timeout=10_000) as failed:
        commands.warm_up()
    commands.close()
    assert failed.args is not None
    assert isinstance(failed.args[0], DearlyError)


def test_closing_writes_what_waits(commands: CommandRunner, book: Path) -> None:
    for number in range(20):
        commands.run(_name_shop(f"Shop {number}"))
    commands.close()
    assert rows(book, "SELECT name FROM shop") == [("Shop 19",)]
    commands.run(_name_shop("too late"))
    assert not [name for (name,) in rows(book, "SELECT name FROM shop") if name == "too late"]


def test_waiting_long_is_said_once_and_taken_back(qtbot: QtBot, commands: CommandRunner) -> None:
    gate = threading.Event()
    said: list[bool] = []
    commands.busy_long.connect(said.append)
    with qtbot.waitSignal(commands.busy_long, timeout=10_000):
        commands.run(Do(lambda _session: gate.wait(30)))
    assert commands.busy
    with qtbot.waitSignal(commands.busy_long, timeout=10_000):
        gate.set()
    assert said == [True, False]
    assert not commands.busy


def test_a_fault_in_whoever_asked_does_not_stop_the_others(qtbot: QtBot, commands: CommandRunner) -> None:
    def fault(_value: object) -> None:
        raise ZeroDivisionError

    seen: list[object] = []
    commands.run(_name_shop("One"), fault)
    commands.run(_name_shop("Two"), seen.append)
    qtbot.waitUntil(lambda: len(seen) == 1, timeout=10_000)


@dataclass
class _Counting:
    """Counts until it is told to go on."""

    upto: int
    gate: threading.Event | None = None
    begun: threading.Event = field(default_factory=threading.Event)
    title: str = "Counting"

    def run(self, progress: Progress) -> int:
        for step in range(self.upto):
            progress(step, self.upto)
            self.begun.set()
            if self.gate is not None:
                self.gate.wait(30)
        progress(self.upto, self.upto)
        return self.upto


@dataclass
class _Failing:
    title: str = "Failing"

    def run(self, progress: Progress) -> None:
        del progress
        raise DearlyError("The printer is gone.")


def test_a_job_tells_how_far_it_is_and_gives_its_result(qtbot: QtBot, jobs: JobRunner) -> None:
    told: list[tuple[int, int]] = []
    results: list[int] = []
    jobs.progressed.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignals([jobs.started, jobs.ended], timeout=10_000):
        jobs.start(_Counting(2000), results.append)
    qtbot.waitUntil(lambda: results == [2000])
    assert told[-1] == (2000, 2000)
    assert len(told) < 200  # the window is not drowned
    assert not jobs.busy


def test_a_job_can_be_stopped_and_so_can_the_one_behind_it(qtbot: QtBot, jobs: JobRunner) -> None:
    gate, results = threading.Event(), list[int]()
    first = _Counting(5, gate)
    jobs.start(first, results.append)
    jobs.start(_Counting(5), results.append)
    assert first.begun.wait(10)
    with qtbot.waitSignals([jobs.cancelled, jobs.cancelled, jobs.ended], timeout=10_000):
        jobs.cancel()
        gate.set()
    assert results == []


def test_a_job_that_fails_is_told(qtbot: QtBot, jobs: JobRunner) -> None:
    with qtbot.waitSignal(jobs.failed, timeout=10_000) as failed:
        jobs.start(_Failing())
    assert failed.args is not None
    assert str(failed.args[0]) == "The printer is gone."


def test_closing_stops_the_job_at_work(jobs: JobRunner) -> None:
    endless = _Counting(10**9)
    jobs.start(endless)
    assert endless.begun.wait(10)
    jobs.close()
    jobs.start(_Counting(1))
