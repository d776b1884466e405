"""The one writing door to a book: each command is one transaction and one undo step."""

from __future__ import annotations

import contextlib
import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from desktop.storage import summaries
from desktop.storage.book_file import explain
from desktop.storage.change_log import ChangeLog
from desktop.storage.database import open_engine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_STEPS = 100


class Command(Protocol):
    """One intention of the owner."""

    @property
    def label(self) -> str:
        """What was done, as the undo menu and the toast say it: "Added Ana Silva"."""

    def run(self, session: Session) -> Any:  # noqa: ANN401 - each command says what it gives back
        """Do it inside the transaction; raise BadInput and nothing has happened."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a command, an undo or a redo.

    Attributes:
        value: What the command gave back, such as the new customer's id.
        label: The command's label.
        kinds: The tables in which a row changed; empty when nothing did.
    """

    value: Any
    label: str
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Step:
    number: int
    label: str


class Writer:
    """Writes one book. A writer belongs to one thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = open_engine(path)
        self._undo: list[_Step] = []
        self._redo: list[_Step] = []
        self._steps = 0
        with self._explained():
            self._connection = self._engine.connect()
            with self._connection.begin():
                self._log = ChangeLog(self._connection)
                summaries.prepare(self._connection)

    @property
    def undo_label(self) -> str:
        """The label of what undo would take back; empty when there is nothing."""
        return self._undo[-1].label if self._undo else ""

    @property
    def redo_label(self) -> str:
        """The label of what redo would do again; empty when there is nothing."""
        return self._redo[-1].label if self._redo else ""

    def execute(self, command: Command) -> Outcome:
        """Run a command in one transaction; on any error nothing has happened.

        Raises:
            DearlyError: The command refused, or the disk or file is in the way.
        """
        with self._explained(), self._step() as number, Session(self._connection) as session:
            value = command.run(session)
            session.flush()
            kinds = self._settle(number)
        if kinds:
            self._undo.append(_Step(number, command.label))
            self._drop_redo()
            self._trim()
        return Outcome(value, command.label, kinds)

    def undo(self) -> Outcome | None:
        """Take the last step back; None when there is none."""
        return self._swap(self._undo, self._redo)

    def redo(self) -> Outcome | None:
        """Do the last undone step again; None when there is none."""
        return self._swap(self._redo, self._undo)

    def rebuild_summaries(self) -> None:
        """Derive every stored summary anew; not an undo step, for nothing of the owner's changes."""
        with self._explained(), self._connection.begin():
            summaries.rebuild(self._connection)

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()
        self._engine.dispose()

    def _swap(self, source: list[_Step], target: list[_Step]) -> Outcome | None:
        if not source:
            return None
        step = source[-1]
        with self._explained(), self._step() as number:
            self._log.replay(step.number)
            kinds = self._settle(number)
        source.pop()
        target.append(_Step(number, step.label))
        return Outcome(None, step.label, kinds)

    @contextlib.contextmanager
    def _step(self) -> Iterator[int]:
        self._steps += 1
        with self._connection.begin():
            self._log.begin(self._steps)
            yield self._steps

    def _settle(self, number: int) -> frozenset[str]:
        """Refresh the summaries of everybody the step touched, and say which tables it changed."""
        if self._log.collect_touched(number, summaries.TOUCHED):
            summaries.refresh(self._connection)
        return self._log.kinds(number)

    def _drop_redo(self) -> None:
        for step in self._redo:
            self._forget(step)
        self._redo.clear()

    def _trim(self) -> None:
        while len(self._undo) > MOST_STEPS:
            self._forget(self._undo.pop(0))

    def _forget(self, step: _Step) -> None:
        with self._connection.begin():
            self._log.forget(step.number)

    @contextlib.contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:  # undo speaks to the driver itself
            raise explain(error, self.path) from error
