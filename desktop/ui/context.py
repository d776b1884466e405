"""What every page is handed: where to read, how to change, how to look, how to get elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from desktop.settings import Settings
    from desktop.storage.reader import Reader
    from desktop.ui.app_signals import AppSignals
    from desktop.ui.job_runner import CommandRunner, JobRunner
    from desktop.ui.theme.theme import Theme


class Navigate(Protocol):
    """Goes to a page."""

    def __call__(self, page: str, argument: object | None = None) -> None:
        """Show the page with this key; `argument` goes to its `open`."""


class ShowToast(Protocol):
    """Tells what was done, at the foot of the window."""

    def __call__(
        self,
        text: str,
        *,
        undo: bool = False,
        verb: str = "",
        act: Callable[[], None] | None = None,
        many: Callable[[int], str] | None = None,
    ) -> None:
        """Show a toast.

        Args:
            text: What was done (“Marked as done: ring Tomasz”).
            undo: Offer Undo, which undoes the last command.
            verb: Another button instead (“Open”).
            act: What that button does.
            many: Words for several of the same kind in a row (“4 marked as done”), which share one toast.
        """


class ShowError(Protocol):
    """Tells what went wrong."""

    def __call__(self, error: BaseException) -> None:
        """Show a `DearlyError` in plain words; log anything else and show it once with “Copy details”."""


class ChangeLook(Protocol):
    """Changes this computer's settings of the look."""

    def __call__(self, **changes: Any) -> None:  # noqa: ANN401 - whatever the field takes
        """Set some fields of `settings.Values` and show the result at once (`change_look(scheme="dark")`)."""


@dataclass(slots=True)
class Context:
    """The one object pages, dialogs and actions are built with.

    Attributes:
        book_path: The open book.
        reader: Reads the book (queries take it).
        today: The date, asked each time: the window stays open past midnight.
        theme: Colours, fonts, icons, lengths.
        settings: This computer's settings; `settings.change(...)` keeps what has nothing to do with the look.
        change_look: Changes the look: scheme, text_size, high_contrast, reduce_movement, menu_bar. Where the text size
            changes, every page is built anew a moment later.
        signals: What everybody may hear.
        commands: Changes the book: `commands.run(command, then)`, `undo()`, `redo()`.
        jobs: Long work: `jobs.start(job, then)`.
        navigate: Goes to a page: `navigate("customer", 12)`.
        toast: Tells what was done.
        show_error: Tells what went wrong.
    """

    book_path: Path
    reader: Reader
    today: Callable[[], date]
    theme: Theme
    settings: Settings
    change_look: ChangeLook
    signals: AppSignals
    commands: CommandRunner
    jobs: JobRunner
    navigate: Navigate
    toast: ShowToast
    show_error: ShowError
