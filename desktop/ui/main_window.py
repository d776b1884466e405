"""The window: it only frames. Menu bar, sidebar and pages stand here; what they show is their own affair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

import desktop.ui.pages
from desktop.i18n import _
from desktop.queries.shop_profile import load_shop
from desktop.ui import window_place
from desktop.ui.actions.menu_titles import empty_menus
from desktop.ui.app_signals import AppSignals
from desktop.ui.context import Context
from desktop.ui.frame_window import FrameWindow
from desktop.ui.job_runner import CommandRunner, JobRunner
from desktop.ui.page import PageSpec, discover_pages
from desktop.ui.sidebar import Sidebar
from desktop.ui.status import Status
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.frames import Hairline
from desktop.ui.widgets.styling import ground

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

    from desktop.queries.shop_profile import ShopProfile
    from desktop.settings import Settings
    from desktop.storage.reader import Reader
    from desktop.ui.actions.menu_bar import MenuActions
    from desktop.ui.palette.entries import Found
    from desktop.ui.theme.theme import Theme

_COMPACT = 1100
_MOST_RECENT = 5
_A_MINUTE = 60_000


class MainWindow(FrameWindow):
    """The frame of one open book; what actions may ask of it is in `frame_window`.

    Args:
        theme: The theme.
        settings: This computer's settings.
        reader: Reads the book.
        today: The date.
        search: Finds customers for find-or-do (text, at most how many).
        specs: The pages; by default those in `desktop/ui/pages`.

    Signals:
        stands: It was painted, and what its first look did not need is now in it too.
    """

    stands = Signal()

    def __init__(
        self,
        theme: Theme,
        settings: Settings,
        reader: Reader,
        today: Callable[[], date],
        search: Callable[[str, int], Sequence[Found]],
        specs: Sequence[PageSpec] | None = None,
    ) -> None:
        shop = load_shop(reader)  # a book that cannot be read fails here, before there is half a window
        super().__init__(theme, list(specs) if specs is not None else discover_pages(desktop.ui.pages), search)
        self._scale = theme.scale
        self._day = today()
        signals = AppSignals(self)
        commands, jobs = CommandRunner(reader.path, self), JobRunner(self)
        self._context = Context(
            book_path=reader.path,
            reader=reader,
            today=today,
            theme=theme,
            settings=settings,
            change_look=self.change_look,
            signals=signals,
            commands=commands,
            jobs=jobs,
            navigate=self.stack.go,
            toast=self.notices.toast,
            show_error=self.notices.show_error,
        )
        self.stack.use(self._context)
        self._menus: MenuActions | None = None
        self._painted = False
        self._build()
        self._connect()
        window_place.restore(self, settings)
        self._show_shop(shop)

    @property
    def menus(self) -> MenuActions:
        """What is in the menus, with its shortcuts."""
        if self._menus is None:
            from desktop.ui.actions.menu_bar import MenuActions  # noqa: PLC0415 - not for the first paint

            self._menus = MenuActions(self, self, self._actions, self._empty_menus)
        return self._menus

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first paint, put in what nobody has missed yet."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._furnish)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow windows get the narrow sidebar."""
        super().resizeEvent(event)
        self._sidebar.set_compact(compact=event.size().width() < self._theme.px(_COMPACT))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed, keep the window's place, write what waits, end the threads."""
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()
        window_place.keep(self, self.context.settings)
        self.context.jobs.close()
        self.context.commands.close()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """A window that comes to the front may find that it is another day."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._look_at_clock()

    def _build(self) -> None:
        self._sidebar = Sidebar(self._theme, self._specs)
        self._status = Status(self._context, self._sidebar)
        middle = QWidget()
        ground(middle, "canvas")
        beside = QVBoxLayout(middle)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.notices.strip)
        beside.addWidget(self.stack, 1)
        centre = QWidget()
        across = QHBoxLayout(centre)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        for part in (self._sidebar, Hairline(vertical=True)):
            across.addWidget(part)
        across.addWidget(middle, 1)
        self.setCentralWidget(centre)
        self._empty_menus = empty_menus(self)
        self.menuBar().setVisible(self.context.settings.values.menu_bar)
        self._clock = QTimer(self)
        self._clock.setInterval(_A_MINUTE)
        self._clock.start()

    def _furnish(self) -> None:
        from desktop.ui.widgets.focus_ring import FocusRing  # noqa: PLC0415 - it looks at every event of a start

        self.menus.refresh()
        self._sidebar.find_button.set_shortcut(self.menus.qaction("find_or_do").shortcut())
        self._status.look_for_backups()
        self._ring = FocusRing(self._theme, self)
        self.stands.emit()

    def _connect(self) -> None:
        context = self._context
        self._sidebar.chosen.connect(context.navigate)
        self._sidebar.find_wanted.connect(self.open_palette)
        self.stack.left.connect(self._on_left)
        self.stack.arrived.connect(self._on_arrived)
        context.commands.changed.connect(context.signals.changed)
        context.commands.undo_labels.connect(self._on_undo_labels)
        context.commands.undone.connect(self._on_undone)
        context.commands.redone.connect(self._on_redone)
        context.signals.changed.connect(self._on_changed)
        context.signals.badge.connect(self._sidebar.set_badge)
        context.signals.subject.connect(self._on_subject)
        self.notices.watch(context.commands, context.jobs)
        self._theme.changed.connect(self._on_look_changed)
        self._clock.timeout.connect(self._look_at_clock)

    def _on_left(self) -> None:
        self._subject = None

    def _on_arrived(self, spec: PageSpec) -> None:
        self._sidebar.set_current(spec.under or spec.key)
        self._sidebar.setVisible(not spec.full)
        page = self.stack.current
        title = (page.title if page is not None else "") or spec.label
        self.setWindowTitle(title)
        self._refresh_menus()
        if page is not None and self.isVisible():
            announce(page, title)

    def _on_subject(self, number: int | None, name: str) -> None:
        from desktop.ui.actions.action import Subject  # noqa: PLC0415 - not for the first paint

        self._subject = Subject(number, name) if number is not None else None
        if self._subject is not None:
            others = [one for one in self._recent if one.id != number]
            self._recent = [self._subject, *others][:_MOST_RECENT]
        self._refresh_menus()

    def _on_undo_labels(self, undo: str, redo: str) -> None:
        self._undo_redo = (undo, redo)
        self._refresh_menus()

    def _on_undone(self, label: str) -> None:
        self.notices.toast(_("Undone: {what}").format(what=label), verb=_("Redo"), act=self.context.commands.redo)

    def _on_redone(self, label: str) -> None:
        self.notices.toast(label, undo=True)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if "shop" in kinds:
            self._show_shop(load_shop(self.context.reader))

    def _on_look_changed(self) -> None:
        if self._scale != self._theme.scale:
            self._scale = self._theme.scale
            self._sidebar.set_compact(compact=self.width() < self._theme.px(_COMPACT))
            QTimer.singleShot(0, self, self.stack.rebuild)
        self._refresh_menus()

    def _refresh_menus(self) -> None:
        if self._menus is not None:
            self._menus.refresh()

    def _look_at_clock(self) -> None:
        if self._day != self.context.today():
            self._day = self.context.today()
            self.context.signals.new_day.emit()

    def _show_shop(self, shop: ShopProfile) -> None:
        self._sidebar.set_shop(shop.name, shop.locality, shop.trade)
