"""What lives on the two threads of `job_runner`: one worker each, there for as long as the window."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from desktop.errors import Cancelled

if TYPE_CHECKING:
    import threading
    from pathlib import Path

    from desktop.jobs.job import Job
    from desktop.storage.writer import Outcome, Writer

_TELL_EVERY = 0.05  # seconds between two reports of progress


class WriterWorker(QObject):
    """Lives on the writer thread and owns the writer."""

    done = Signal(int, object)
    failed = Signal(int, object)
    labels = Signal(str, str)

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._writer: Writer | None = None

    @Slot(int, str, object)
    def work(self, ticket: int, what: str, command: object) -> None:
        """Carry out one request: open, run, undo or redo."""
        try:
            outcome = self._carry_out(what, command)
        except Exception as error:  # noqa: BLE001 - the edge of the thread: whatever it is goes to the window
            self.failed.emit(ticket, error)
            return
        if self._writer is not None:
            self.labels.emit(self._writer.undo_label, self._writer.redo_label)
        self.done.emit(ticket, outcome)

    @Slot()
    def leave(self) -> None:
        """Let the book go and end the thread."""
        if self._writer is not None:
            self._writer.close()
        self.thread().quit()

    def _carry_out(self, what: str, command: Any) -> Outcome | None:  # noqa: ANN401 - it came through a signal
        if self._writer is None:
            from desktop.storage.writer import Writer  # noqa: PLC0415 - SQLAlchemy must not load before the first paint

            self._writer = Writer(self._path)
        if what == "undo":
            return self._writer.undo()
        if what == "redo":
            return self._writer.redo()
        return self._writer.execute(command) if what == "run" else None


class JobWorker(QObject):
    """Lives on the thread for long work."""

    progressed = Signal(int, int, int)
    done = Signal(int, object)
    failed = Signal(int, object)

    @Slot(int, object, object)
    def work(self, ticket: int, job: Job[Any], cancel: threading.Event) -> None:
        """Do one job."""
        told = 0.0

        def progress(done: int, total: int) -> None:
            nonlocal told
            if cancel.is_set():
                raise Cancelled("")
            now = time.monotonic()
            if now - told >= _TELL_EVERY or done >= total:
                told = now
                self.progressed.emit(ticket, done, total)

        try:
            if cancel.is_set():
                raise Cancelled("")  # noqa: TRY301 - the same road as a job that is stopped half-way
            result = job.run(progress)
        except Exception as error:  # noqa: BLE001 - the edge of the thread: whatever it is goes to the window
            self.failed.emit(ticket, error)
        else:
            self.done.emit(ticket, result)

    @Slot()
    def leave(self) -> None:
        """End the thread."""
        self.thread().quit()
