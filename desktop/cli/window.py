"""Opening the window. Nothing heavy is imported before its first paint."""

from __future__ import annotations

import contextlib
import logging
import os
import sys
from typing import TYPE_CHECKING

from desktop import paths
from desktop.bootstrap.window import WindowSession
from desktop.cli.this_computer import today
from desktop.errors import DearlyError
from desktop.i18n import _
from desktop.ui.application import hear_qt

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from desktop.settings import Settings

_LARGEST_LOG = 500_000


def open_window(book: Path, settings: Settings, as_of: date | None, language: str | None, *, sample: bool) -> int:
    """Show a book until its window is closed; gives back the exit code.

    Args:
        book: The book; an empty one is made where there is none.
        settings: This computer's.
        as_of: The day to act on; None for today, whatever day that becomes.
        language: The language for this once; None for the one in the settings.
        sample: Invent the sample shop where there is none.
    """
    _require_screen()
    _log_to_file()
    hear_qt()
    if sample and not book.exists():
        _invent(book, as_of or today())
    session = WindowSession(settings, today if as_of is None else lambda: as_of, language or "")
    session.open(book, create=True)
    return session.run()


def _require_screen() -> None:
    """Qt would end the program without a word."""
    screen = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform.startswith("linux") and not any(os.environ.get(variable) for variable in screen):
        raise DearlyError(_("There is no screen here."), _("“dearly --help” tells what can be done without one."))


def _invent(book: Path, as_of: date) -> None:
    from desktop.jobs.job import unwatched  # noqa: PLC0415 - only the first time
    from desktop.jobs.make_sample import MakeSample  # noqa: PLC0415 - SQLAlchemy, only the first time

    MakeSample(book, as_of).run(unwatched)


class _Log(logging.FileHandler):
    """A log that keeps quiet where it cannot be written: a full disk is told where somebody saves."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line, if that can be done."""
        with contextlib.suppress(OSError):
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Say nothing."""


def _log_to_file() -> None:
    """Keep a small log; a folder that cannot be written must not keep the shop closed."""
    log = paths.log_folder() / "dearly.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > _LARGEST_LOG:
            log.replace(log.with_name(f"{log.name}.1"))
        handler = _Log(log, encoding="utf-8", delay=True)
    except OSError:
        return
    logging.basicConfig(
        level=logging.INFO, handlers=[handler], format="%(asctime)s %(levelname)s %(name)s: %(message)s"
    )
