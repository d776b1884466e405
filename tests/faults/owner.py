"""The owner in front of the window: does things, waits, and reads what the window tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.ui.main_window import MainWindow
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.toast import Toast
from tests.journeys.driver import Owner as Hands

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.bootstrap.window import WindowSession
    from desktop.storage.writer import Command


def is_over() -> bool:
    """Whether no window is left: one that lingers would be dressed again with the next."""
    return not any(isinstance(widget, MainWindow) for widget in QApplication.topLevelWidgets())


class Owner(Hands):
    """Somebody who sees banners and toasts."""

    @classmethod
    def at(cls, qtbot: QtBot, window: MainWindow) -> Owner:
        """Sit down at a window as soon as it stands."""
        window.resize(1366, 768)
        with qtbot.waitExposed(window):
            pass
        return cls(qtbot, window)

    @property
    def told(self) -> list[str]:
        """What the window tells at the moment, banners, then toasts, but for the one that it shows a sample."""
        shown = [*self.window.findChildren(Banner), *self.window.findChildren(Toast)]
        told = [one.accessibleName() for one in shown if one.isVisible()]
        return [text for text in told if "a sample" not in text]

    def is_told(self, words: str) -> None:
        """Wait until the window tells this."""
        self.until(lambda: any(words in told for told in self.told))

    def does(self, command: Command) -> None:
        """Have something changed, and wait until it was or was refused."""
        self.window.context.commands.run(command)
        self.rests()

    def undoes(self) -> None:
        """Take the last step back, and wait."""
        self.window.context.commands.undo()
        self.rests()

    def rests(self) -> None:
        """Wait until nothing is being written and no job is at work."""
        context = self.window.context
        self.until(lambda: not context.commands.busy and not context.jobs.busy)

    def goes_home(self, session: WindowSession) -> None:
        """Close the window, and wait until nothing is left of it."""
        session.close()
        self.until(is_over)
