"""The line at the foot of the sidebar: whether everything is saved and when it was last backed up."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.errors import BadInput, DearlyError
from desktop.i18n import _, ngettext
from desktop.ui.local_format import clock, short_day

if TYPE_CHECKING:
    from desktop.ui.context import Context
    from desktop.ui.sidebar import Sidebar

_TOO_LONG = 7  # days without a backup after which the line says so


class Status(QObject):
    """Keeps the status line true."""

    def __init__(self, context: Context, sidebar: Sidebar) -> None:
        super().__init__(sidebar)
        self._context = context
        self._sidebar = sidebar
        self._last: datetime | None = None
        self._trouble: DearlyError | None = None
        self._saving = False
        context.commands.busy_long.connect(self._on_busy)
        context.commands.failed.connect(self._on_failed)
        context.commands.finished.connect(self._on_finished)
        context.signals.new_day.connect(self.refresh)
        sidebar.status_pressed.connect(self._on_pressed)
        self.refresh()

    def look_for_backups(self) -> None:
        """Find the newest backup of the book."""
        from desktop.queries.backups import load_safe_keeping  # noqa: PLC0415 - not for the first paint

        self._last = load_safe_keeping(self._context.book_path).last_at
        self.refresh()

    def back_up(self) -> None:
        """Make a backup now."""
        from desktop.jobs.back_up import BackUp  # noqa: PLC0415 - not for the first paint

        self._context.jobs.start(BackUp(self._context.book_path, datetime.now(UTC)), self._on_backed_up)

    def refresh(self) -> None:
        """Say how things stand."""
        text, tone = self._state()
        self._sidebar.set_status(text, tone)

    def _state(self) -> tuple[str, str]:
        if self._trouble is not None:
            return _("Not saved: press to see why"), "late"
        if self._saving:
            return _("Saving…"), ""
        if self._last is None:
            return _("All saved"), ""
        moment, as_of = self._last.astimezone(), self._context.today()
        days = (as_of - moment.date()).days
        if days > _TOO_LONG:
            return ngettext("No backup for {n} day", "No backup for {n} days", days).format(n=days), "warn"
        when = clock(moment.time()) if days == 0 else short_day(moment.date(), as_of)
        return _("All saved · backed up {when}").format(when=when), ""

    def _on_busy(self, saving: bool) -> None:  # noqa: FBT001 - what the signal brings
        self._saving = saving
        self.refresh()

    def _on_failed(self, error: BaseException) -> None:
        # A refused entry is told where it was typed; only what the disk refused is a state of the shop.
        if isinstance(error, DearlyError) and not isinstance(error, BadInput):
            self._trouble = error
            self.refresh()

    def _on_finished(self, _outcome: object) -> None:
        self._trouble = None
        self.refresh()

    def _on_pressed(self) -> None:
        if self._trouble is not None:
            self._context.show_error(self._trouble)
        else:
            self.back_up()

    def _on_backed_up(self, _backup: object) -> None:
        self.look_for_backups()
        if self._last is not None:
            self._context.signals.backed_up.emit(clock(self._last.astimezone().time()))
        self._context.toast(_("Backed up. The copy was checked and is sound."))
