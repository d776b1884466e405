"""Kills a writing program at moments nobody chose, and remembers what it had acknowledged."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from selectors import EVENT_READ, DefaultSelector
from typing import TYPE_CHECKING

from tests.faults.machine import ROOT, environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 30.0


class Killer:
    """The forking program of `writing`, and what its forks have told."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._orders, self._answers = process.stdin, process.stdout
        os.set_blocking(self._answers.fileno(), False)
        self._selector = DefaultSelector()
        self._selector.register(self._answers, EVENT_READ)
        self._half = b""
        self.kept: list[str] = []
        self._ended = False
        self._at_work = 0
        self._ready = False
        self._until(lambda: self._ready, PATIENCE)

    def let_live(self, order: str) -> None:
        """Have an order carried out to its end."""
        self._begin(order)
        self._until(lambda: self._ended, PATIENCE)

    def kill(self, order: str, *, after: float, acknowledged: int = 0) -> bool:
        """Kill whoever carries out an order, so many seconds after so many changes; False if it had ended by then."""
        self._begin(order)
        already = len(self.kept)
        self._until(lambda: self._ended or len(self.kept) >= already + acknowledged, PATIENCE)
        self._until(lambda: self._ended, after)
        killed = not self._ended
        if killed:
            os.kill(self._at_work, signal.SIGKILL)
            self._until(lambda: self._ended, PATIENCE)
        return killed

    def _begin(self, order: str) -> None:
        self._ended, self._at_work = False, 0
        self._orders.write(f"{order}\n".encode())
        self._orders.flush()
        self._until(lambda: self._at_work, PATIENCE)

    def _until(self, true: object, seconds: float) -> None:
        assert callable(true)
        end = time.monotonic() + seconds
        while not true() and (left := end - time.monotonic()) > 0:
            if self._selector.select(left):
                self._listen()
        assert true() or seconds < PATIENCE, "the writing program says nothing"

    def _listen(self) -> None:
        *lines, self._half = (self._half + (self._answers.read() or b"")).split(b"\n")
        for line in lines:
            what, _space, rest = line.decode().partition(" ")
            if what == "kept":
                self.kept.append(rest)
            elif what == "at":
                self._at_work = int(rest.split()[-1])
            self._ready = self._ready or what == "ready"
            self._ended = self._ended or what == "ended"


@contextmanager
def killer(home: Path) -> Iterator[Killer]:
    """The program to kill, ready for orders."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.writing"],
        cwd=ROOT,
        env=environment(home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        with process:
            yield Killer(process)
            assert process.stdin is not None
            process.stdin.close()
    finally:
        process.kill()
