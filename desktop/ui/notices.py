"""What the window tells: toasts for what was done, banners for what is in the way, progress of long work."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import BadInput, Cancelled, DearlyError
from desktop.i18n import _
from desktop.ui.faults import details, record

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.ui.job_runner import CommandRunner, JobRunner
    from desktop.ui.theme.theme import Theme
    from desktop.ui.widgets.banner import Banner
    from desktop.ui.widgets.progress_panel import ProgressPanel
    from desktop.ui.widgets.toast import ToastShelf

_PATIENCE = 400  # milliseconds a job may take before its progress is shown


class Notices(QObject):
    """Toasts over the window, banners and progress above the page. `strip` is the widget that holds the latter.

    Each is imported and built when there is something to tell: a window that opens has nothing to tell yet.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self.strip = QWidget()
        self._lines = QVBoxLayout(self.strip)
        self._lines.setContentsMargins(theme.px(32), theme.px(12), theme.px(32), 0)
        self._lines.setSpacing(theme.px(8))
        self._banners: dict[str, Banner] = {}
        self._told: set[str] = set()
        self._at_work = False
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_PATIENCE)
        self._wait.timeout.connect(self._show_panel)
        self._undo: Callable[[], None] = _nothing
        self._cancel: Callable[[], None] = _nothing
        self._fit()

    @cached_property
    def shelf(self) -> ToastShelf:
        """Where toasts stand."""
        from desktop.ui.widgets.toast import ToastShelf  # noqa: PLC0415 - not for the first paint

        return ToastShelf(self._theme, self._window)

    def watch(self, commands: CommandRunner, jobs: JobRunner) -> None:
        """Tell of everything that goes wrong or takes long."""
        self._undo = commands.undo
        self._cancel = jobs.cancel
        commands.failed.connect(self.show_error)
        commands.finished.connect(self._on_success)
        jobs.failed.connect(self.show_error)
        jobs.started.connect(self._on_started)
        jobs.progressed.connect(self._on_progressed)
        jobs.ended.connect(self._on_ended)
        jobs.cancelled.connect(self._on_cancelled)

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
            self._tell(text, verb=_("Undo"), act=self._undo, shortcut="Ctrl+Z", many=many)
        else:
            self._tell(text, verb=verb, act=act, many=many)

    def show_error(self, error: BaseException) -> None:
        """Tell what is in the way in plain words; a fault of ours is logged and told once."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, BadInput):
            self._tell(str(error), bad=True)
        elif isinstance(error, DearlyError):
            self.show_banner("error", str(error), "late")
        else:
            self._show_fault(error)

    def show_banner(
        self, key: str, text: str, tone: str = "accent", verbs: Sequence[tuple[str, Callable[[], None]]] = ()
    ) -> None:
        """Show a banner in place of the one with the same key."""
        from desktop.ui.widgets.banner import Banner  # noqa: PLC0415 - not for the first paint

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

    def _tell(self, text: str, **more: Any) -> None:  # noqa: ANN401 - fields of `Message`
        from desktop.ui.widgets.toast import Message  # noqa: PLC0415 - not for the first paint

        self.shelf.show(Message(text, **more))

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

    def _on_progressed(self, done: int, total: int) -> None:
        self._panel.set_progress(done, total)

    def _on_ended(self) -> None:
        self._wait.stop()
        self._at_work = False
        self._panel.hide()
        self._fit()

    def _on_cancelled(self) -> None:
        self.toast(_("Stopped. Everything is as it was before."))

    @cached_property
    def _panel(self) -> ProgressPanel:
        from desktop.ui.widgets.progress_panel import ProgressPanel  # noqa: PLC0415 - not for the first paint

        panel = ProgressPanel(self._theme, "")
        panel.cancelled.connect(self._cancel)
        panel.hide()
        self._lines.addWidget(panel)
        return panel

    def _show_panel(self) -> None:
        self._at_work = True
        self._panel.show()
        self._fit()

    def _fit(self) -> None:
        self.strip.setVisible(bool(self._banners) or self._at_work)


def _nothing() -> None:
    """What Undo does before there is a book."""
