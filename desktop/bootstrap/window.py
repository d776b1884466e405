"""The window around a book: application, reader, main window, and the backup when it closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.bootstrap import quick_start
from desktop.bootstrap.books import OpenBook, open_book
from desktop.errors import DearlyError
from desktop.storage.reader import Reader
from desktop.ui.application import catch_faults, make_application, set_language
from desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from desktop.queries.search import FoundCustomer
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

    @property
    def window(self) -> MainWindow | None:
        """The window of the book that is open."""
        return self._shown.window if self._shown is not None else None

    def open(self, path: Path, *, create: bool = False) -> MainWindow:
        """Show a book. The one open before is closed, and backed up if it changed.

        Args:
            path: The book.
            create: Make an empty one where there is none.

        Raises:
            DearlyError: It cannot be opened; the one open before stays.
        """
        book = open_book(path, create=create)
        try:
            shown = _Shown(self, book)
        except BaseException:
            book.close()
            raise
        # The new window stands before the old one goes: an application without windows would quit.
        before, self._shown = self._shown, shown
        shown.window.show()
        if before is not None:
            before.close()
            shown.window.activateWindow()
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
        self.window = MainWindow(session.theme, session.settings, self._reader, session.today, self._find)
        context = self.window.context
        context.signals.book_wanted.connect(session.on_book_wanted)
        catch_faults(context.show_error)
        session.settings.change(last_book=str(book.path))
        context.navigate("today")
        self.window.stands.connect(self._on_stands)

    def _on_stands(self) -> None:
        """Load what the window does not need to stand but will need to work."""
        QTimer.singleShot(_AFTER_FIRST_PAINT, self.window, self._get_ready)

    def _get_ready(self) -> None:
        quick_start.settle()
        self.window.context.commands.warm_up()

    def _find(self, text: str, limit: int) -> list[FoundCustomer]:
        from desktop.queries.search import find_customers  # noqa: PLC0415 - not for the first paint

        return find_customers(self._reader, text, limit)

    def close(self) -> None:
        """Close the window, then the book."""
        from desktop.bootstrap.closing import finish_day  # noqa: PLC0415 - not for the first paint

        self.window.close()
        self.window.deleteLater()
        self._reader.close()
        finish_day(self._book.path, self._today())
        self._book.close()
