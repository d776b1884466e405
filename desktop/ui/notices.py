"""What the window tells: toasts for what was done, banners for what is in the way, progress of long work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import BadInput, Cancelled, DearlyError
from desktop.i18n import _
from desktop.ui.faults import details, record
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.progress_panel import ProgressPanel
from desktop.ui.widgets.toast import Message, ToastShelf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.ui.job_runner import CommandRunner, JobRunner
    from desktop.ui.theme.theme import Theme

_PATIENCE = 400  # milliseconds a job may take before its progress is shown


class Notices(QObject):
    """Toasts over the window, banners and progress above the page. `strip` is the widget that holds the latter."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.shelf = ToastShelf(theme, window)
        self.strip = QWidget()
        self._lines = QVBoxLayout(self.strip)
        self._lines.setContentsMargins(theme.px(32), theme.px(12), theme.px(32), 0)
        self._lines.setSpacing(theme.px(8))
        self._banners: dict[str, Banner] = {}
        self._told: set[str] = set()
        self._panel = ProgressPanel(theme, "")
        self._lines.addWidget(self._panel)
        self._panel.hide()
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PATIENCE)
        self._wait.timeout.connect(self._show_panel)
        self._undo: Callable[[], None] = _nothing
        self._fit()

    def watch(self, commands: CommandRunner, jobs: JobRunner) -> None:
        """Tell of everything that goes wrong or takes long."""
        self._undo = commands.undo
        commands.failed.connect(self.show_error)
        commands.finished.connect(self._on_success)
        jobs.failed.connect(self.show_error)
        jobs.started.connect(self._on_started)
        jobs.progressed.connect(self._panel.set_progress)
        jobs.ended.connect(self._on_ended)
        jobs.cancelled.connect(self._on_cancelled)
        self._panel.cancelled.connect(jobs.cancel)

    def toast(
        self,
        text: str,
        *,
        undo: bool = False,
        verb: str = "",
        act: Callable[[], None] | None = None,
        many: Callable[[int], str] | None = None,
    ) -> None:
        """Tell what was done; see `context.ShowToast`."""
        if undo:
            self.shelf.show(Message(text, _("Undo"), self._undo, "Ctrl+Z", many))
        else:
            self.shelf.show(Message(text, verb, act, "", many))

    def show_error(self, error: BaseException) -> None:
        """Tell what is in the way in plain words; a fault of ours is logged and told once."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, BadInput):
            self.shelf.show(Message(str(error), bad=True))
        elif isinstance(error, DearlyError):
            self.show_banner("error", str(error), "late")
        else:
            self._show_fault(error)

    def show_banner(
        self, key: str, text: str, tone: str = "accent", verbs: Sequence[tuple[str, Callable[[], None]]] = ()
    ) -> None:
        """Show a banner in place of the one with the same key."""
        self.hide_banner(key)
        banner = Banner(self._theme, text, tone, verbs, closable=True)
        banner.closed.connect(lambda: self.hide_banner(key))
        self._banners[key] = banner
        self._lines.insertWidget(0, banner)
        self._fit()

    def hide_banner(self, key: str) -> None:
        """Take a banner away."""
        banner = self._banners.pop(key, None)
        if banner is not None:
            banner.hide()
            self._lines.removeWidget(banner)
            banner.deleteLater()
            self._fit()

    def banner(self, key: str) -> Banner | None:
        """The banner with this key, if it is shown."""
        return self._banners.get(key)

    def _show_fault(self, error: BaseException) -> None:
        record(error)
        told = details(error)
        if told in self._told:
            return
        self._told.add(told)
        text = _("Something went wrong in the program. Nothing you saved is lost, and you can go on.")
        self.show_banner(
            "fault", text, "warn", [(_("Copy details"), lambda: QGuiApplication.clipboard().setText(told))]
        )

    def _on_success(self, _outcome: object) -> None:
        self.hide_banner("error")

    def _on_started(self, title: str) -> None:
        self._panel.set_title(title)
        self._wait.start()

    def _on_ended(self) -> None:
        self._wait.stop()
        self._panel.hide()
        self._fit()

    def _on_cancelled(self) -> None:
        self.toast(_("Stopped. Everything is as it was before."))

    def _show_panel(self) -> None:
        self._panel.show()
        self._fit()

    def _fit(self) -> None:
        self.strip.setVisible(bool(self._banners) or not self._panel.isHidden())


def _nothing() -> None:
    """What Undo does before there is a book."""
