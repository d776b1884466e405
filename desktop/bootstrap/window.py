"""The window around a book: application, reader, main window, and the backup when it closes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer

from desktop.bootstrap.books import OpenBook, open_book
from desktop.bootstrap.closing import finish_day
from desktop.errors import DearlyError
from desktop.queries.search import find_customers
from desktop.storage.reader import Reader
from desktop.ui.application import catch_faults, make_application, set_language
from desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from desktop.settings import Settings

_AFTER_FIRST_PAINT = 200  # milliseconds


class WindowSession(QObject):
    """The application with one book open in its window, and the way from one book to another.

    Args:
        settings: This computer's.
        today: The date, asked each time.
        language: Of the window for this once; empty for the one in the settings.
    """

    def __init__(self, settings: Settings, today: Callable[[], date], language: str = "") -> None:
        self._app, theme = make_application(settings)
        if language:
            set_language(language)
        super().__init__()
        self.theme = theme
        self.settings = settings
        self.today = today
        self._shown: _Shown | None = None

    def open(self, path: Path, *, create: bool = False) -> MainWindow:
        """Show a book. The one open before is closed, and backed up if it changed.

        Args:
            path: The book.
            create: Make an empty one where there is none.

        Raises:
            DearlyError: It cannot be opened; the one open before stays.
        """
        shown = _Shown(self, open_book(path, create=create))
        # The new window stands before the old one goes: an application without windows would quit.
        before, self._shown = self._shown, shown
        shown.window.show()
        if before is not None:
            before.close()
        return shown.window

    def close(self) -> None:
        """Close the window and its book, and back the book up if it changed."""
        if self._shown is not None:
            self._shown.close()
            self._shown = None

    def run(self) -> int:
        """Let the owner work; returns the exit code."""
        code = self._app.exec()
        self.close()
        return code

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Once a window has been painted, load what it does not need to stand but will need to work."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, MainWindow):
            watched.removeEventFilter(self)
            QTimer.singleShot(_AFTER_FIRST_PAINT, watched, watched.context.commands.warm_up)
        return super().eventFilter(watched, event)

    def on_book_wanted(self, path: Path, create: bool) -> None:  # noqa: FBT001 - a signal's argument
        """Go to another book, as a page asked."""
        try:
            self.open(path, create=create)
        except DearlyError as error:
            if self._shown is not None:
                self._shown.window.context.show_error(error)


class _Shown:
    """One book and the window around it."""

    def __init__(self, session: WindowSession, book: OpenBook) -> None:
        self._book, self._today = book, session.today
        self._reader = Reader(book.path)
        find = partial(find_customers, self._reader)
        self.window = MainWindow(session.theme, session.settings, self._reader, session.today, find)
        context = self.window.context
        context.signals.book_wanted.connect(session.on_book_wanted)
        catch_faults(context.show_error)
        session.settings.change(last_book=str(book.path))
        context.navigate("today")
        self.window.installEventFilter(session)

    def close(self) -> None:
        """Close the window, then the book."""
        self.window.close()
        self.window.deleteLater()
        self._reader.close()
        finish_day(self._book.path, self._today())
        self._book.close()
