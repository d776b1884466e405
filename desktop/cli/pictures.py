"""The window, page after page, in both looks, as picture files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

import desktop.ui.pages
from desktop.bootstrap.window import WindowSession
from desktop.errors import DearlyError
from desktop.i18n import _
from desktop.settings import Settings
from desktop.ui.page import discover_pages

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from desktop.ui.main_window import MainWindow

WIDTH, HEIGHT = 1366, 768
SCHEMES = ("light", "dark")
_FIRST_CUSTOMER = 1
_NEEDS_CUSTOMER = {"customer"}
_MOST_WAITS = 40
_SETTLE = 250  # milliseconds for fades, and for what is drawn when the page has stood for a moment


@dataclass(frozen=True, slots=True)
class _Shot:
    page: str
    scheme: str
    path: Path


def take_pictures(book: Path, folder: Path, as_of: date, language: str) -> list[Path]:
    """Show every page of the window on a book and keep what it looks like.

    Args:
        book: The book.
        folder: Where the pictures go; `today-light-1366x768.png` and so on.
        as_of: The day shown.
        language: Of the window.

    Raises:
        DearlyError: A picture could not be written.
    """
    settings = Settings(book.with_name("settings.toml"))
    settings.change(language=language, scheme=SCHEMES[0])
    session = WindowSession(settings, lambda: as_of)
    window = session.open(book)
    window.resize(WIDTH, HEIGHT)
    shots = [
        _Shot(spec.key, scheme, folder / f"{spec.key}-{scheme}-{WIDTH}x{HEIGHT}.png")
        for scheme in SCHEMES
        for spec in discover_pages(desktop.ui.pages)
    ]
    round_ = _Round(window, shots)
    QTimer.singleShot(0, window, round_.next)
    session.run()
    if round_.error:
        raise round_.error
    return [shot.path for shot in shots]


class _Round:
    """Goes from page to page, waiting on each until it has settled; the first thing that goes wrong ends it."""

    def __init__(self, window: MainWindow, shots: list[_Shot]) -> None:
        self._window = window
        self._waiting = list(shots)
        self._waits = 0
        self.error: Exception | None = None

    def next(self) -> None:
        """Show the next page, or stop."""
        if not self._waiting:
            QApplication.quit()
            return
        try:
            self._show(self._waiting[0])
        except Exception as error:  # noqa: BLE001 - in a slot it would be shown to nobody, and the round would stand still
            self.error = error
            QApplication.quit()
        else:
            self._waits = 0
            QTimer.singleShot(_SETTLE, self._window, self._keep)

    def _show(self, shot: _Shot) -> None:
        if self._window.context.settings.values.scheme != shot.scheme:
            self._window.change_look(scheme=shot.scheme)
        self._window.context.navigate(shot.page, _FIRST_CUSTOMER if shot.page in _NEEDS_CUSTOMER else None)

    def _keep(self) -> None:
        context = self._window.context
        self._waits += 1
        if self._waits < _MOST_WAITS and (context.jobs.busy or context.commands.busy):
            QTimer.singleShot(_SETTLE, self._window, self._keep)
            return
        shot = self._waiting.pop(0)
        if not self._window.grab().save(str(shot.path)):
            self.error = DearlyError(_("{path} could not be written.").format(path=shot.path))
            self._waiting.clear()
        self.next()
