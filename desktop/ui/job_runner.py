"""The only place with threads: one that writes the book, one for long work.

`CommandRunner` hands commands, one after the other, to the writer thread. The book's writer, and SQLAlchemy with it,
is opened there when it is first needed or by `warm_up`, so neither the first paint nor typing waits for it.
`JobRunner` does the same for jobs. Both tell what came of it on the window's thread.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot  # noqa: TID251 - this is the place

from desktop.errors import Cancelled
from desktop.ui.faults import record
from desktop.ui.workers import JobWorker, WriterWorker

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.jobs.job import Job
    from desktop.storage.writer import Command, Outcome

LONG = 1000  # milliseconds after which the status line says "Saving…"
_QUEUED = Qt.ConnectionType.QueuedConnection


class _Thread:
    """A thread with one long-lived worker in it. It begins with the first work: a window may fail to be built."""

    def __init__(self, worker: QObject, name: str) -> None:
        self._thread = QThread()
        self._thread.setObjectName(name)
        self._worker = worker
        worker.moveToThread(self._thread)

    def begin(self) -> None:
        """Be there for work."""
        if not self._thread.isRunning():
            self._thread.start()

    def join(self) -> None:
        """Wait for the worker to leave its thread; it does so in its own slot, behind all that waits."""
        self._thread.wait()


class CommandRunner(QObject):
    """Changes the book, one command after the other, on the writer thread.

    Signals:
        changed: The names of the tables in which something changed (frozenset[str]).
        finished: What came of a command (`Outcome`), after `changed`.
        undone: An undo was carried out: the label of the command.
        redone: A redo was carried out: the label of the command.
        failed: A `DearlyError`, or a fault of ours.
        undo_labels: What Undo and Redo would do, each empty where there is nothing.
        busy_long: Whether something has been waiting for more than a second.
    """

    changed = Signal(object)
    finished = Signal(object)
    undone = Signal(str)
    redone = Signal(str)
    failed = Signal(object)
    undo_labels = Signal(str, str)
    busy_long = Signal(bool)
    _asked = Signal(int, str, object)
    _leave = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = WriterWorker(path)
        self._asked.connect(self._worker.work, _QUEUED)
        self._leave.connect(self._worker.leave, _QUEUED)
        self._worker.done.connect(self._on_done, _QUEUED)
        self._worker.failed.connect(self._on_failed, _QUEUED)
        self._worker.labels.connect(self.undo_labels, _QUEUED)
        self._waiting: dict[int, tuple[str, Callable[[Any], None] | None]] = {}
        self._tickets = 0
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(LONG)
        self._long.timeout.connect(self._on_long)
        self._said_long = False
        self._open = True
        self._thread = _Thread(self._worker, "writer")

    @property
    def busy(self) -> bool:
        """Whether something is still to be written."""
        return any(what != "open" for what, _then in self._waiting.values())

    def run(self, command: Command, then: Callable[[Any], None] | None = None) -> None:
        """Carry out a command; `then` gets what the command gave back, after the pages have heard of the change."""
        self._ask("run", command, then)

    def undo(self) -> None:
        """Take back the last step."""
        self._ask("undo", None, None)

    def redo(self) -> None:
        """Do the last undone step again."""
        self._ask("redo", None, None)

    def warm_up(self) -> None:
        """Open the writer now, so that the first change does not wait for it."""
        self._ask("open", None, None)

    def close(self) -> None:
        """Carry out all that waits, then let the book go. Blocks until then."""
        if self._open:
            self._open = False
            self._long.stop()
            self._leave.emit()
            self._thread.join()

    def _ask(self, what: str, command: Command | None, then: Callable[[Any], None] | None) -> None:
        if not self._open:
            return
        self._thread.begin()
        self._tickets += 1
        self._waiting[self._tickets] = (what, then)
        if what != "open" and not self._long.isActive():
            self._long.start()
        self._asked.emit(self._tickets, what, command)

    @Slot(int, object)
    def _on_done(self, ticket: int, outcome: Outcome | None) -> None:
        what, then = self._settle(ticket)
        if outcome is None:
            return
        if outcome.kinds:
            self.changed.emit(outcome.kinds)
        if what == "undo":
            self.undone.emit(outcome.label)
        elif what == "redo":
            self.redone.emit(outcome.label)
        else:
            self.finished.emit(outcome)
            _call(then, outcome.value)

    @Slot(int, object)
    def _on_failed(self, ticket: int, error: BaseException) -> None:
        self._settle(ticket)
        self.failed.emit(error)

    def _settle(self, ticket: int) -> tuple[str, Callable[[Any], None] | None]:
        settled = self._waiting.pop(ticket)
        if not self.busy:
            self._long.stop()
            if self._said_long:
                self._said_long = False
                self.busy_long.emit(False)  # noqa: FBT003 - a signal takes what it is given
        return settled

    def _on_long(self) -> None:
        self._said_long = True
        self.busy_long.emit(True)  # noqa: FBT003 - as above


class JobRunner(QObject):
    """Does long work, one job after the other, on its own thread.

    Signals:
        started: The title of a job that was asked for.
        progressed: How far the job at work is (done, total).
        ended: No job is at work or waiting any more.
        cancelled: A job was stopped by the owner; everything is as it was.
        failed: A `DearlyError`, or a fault of ours.
    """

    started = Signal(str)
    progressed = Signal(int, int)
    ended = Signal()
    cancelled = Signal()
    failed = Signal(object)
    _asked = Signal(int, object, object)
    _leave = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = JobWorker()
        self._asked.connect(self._worker.work, _QUEUED)
        self._leave.connect(self._worker.leave, _QUEUED)
        self._worker.progressed.connect(self._on_progress, _QUEUED)
        self._worker.done.connect(self._on_done, _QUEUED)
        self._worker.failed.connect(self._on_failed, _QUEUED)
        self._waiting: dict[int, tuple[Callable[[Any], None] | None, threading.Event]] = {}
        self._tickets = 0
        self._open = True
        self._thread = _Thread(self._worker, "jobs")

    @property
    def busy(self) -> bool:
        """Whether a job is at work or waiting."""
        return bool(self._waiting)

    def start(self, job: Job[Any], then: Callable[[Any], None] | None = None) -> None:
        """Do a job; `then` gets its result on the window's thread."""
        if not self._open:
            return
        self._thread.begin()
        self._tickets += 1
        cancel = threading.Event()
        self._waiting[self._tickets] = (then, cancel)
        self.started.emit(job.title)
        self._asked.emit(self._tickets, job, cancel)

    def cancel(self) -> None:
        """Stop whatever is at work or waiting, at the next step."""
        for _then, cancel in self._waiting.values():
            cancel.set()

    def close(self) -> None:
        """Stop everything and end the thread. Blocks until the job at work has noticed."""
        if self._open:
            self._open = False
            self.cancel()
            self._leave.emit()
            self._thread.join()

    @Slot(int, int, int)
    def _on_progress(self, ticket: int, done: int, total: int) -> None:
        if ticket in self._waiting:
            self.progressed.emit(done, total)

    @Slot(int, object)
    def _on_done(self, ticket: int, result: object) -> None:
        then, _cancel = self._settle(ticket)
        _call(then, result)

    @Slot(int, object)
    def _on_failed(self, ticket: int, error: BaseException) -> None:
        self._settle(ticket)
        if isinstance(error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(error)

    def _settle(self, ticket: int) -> tuple[Callable[[Any], None] | None, threading.Event]:
        settled = self._waiting.pop(ticket)
        if not self._waiting:
            self.ended.emit()
        return settled


def _call(then: Callable[[Any], None] | None, value: object) -> None:
    """Tell who asked, unless its widget is gone by now. A fault in there must not take the others' news with it."""
    owner = getattr(then, "__self__", None)
    if then is None or (isinstance(owner, QObject) and not shiboken6.isValid(owner)):
        return
    try:
        then(value)
    except Exception as error:  # noqa: BLE001 - the edge between the runner and whoever asked
        record(error)
