"""The pages one behind the other, built on the first visit, with the way one came."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from desktop.ui.widgets.styling import ground

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.context import Context
    from desktop.ui.page import Page, PageSpec

_LONGEST = 50


class Visit(NamedTuple):
    """Where one was: the page, what it showed, how far it was scrolled."""

    key: str
    argument: object | None = None
    scroll: int = 0


class PageStack(QStackedWidget):
    """Shows one page at a time.

    Signals:
        left: The page in front is about to make room.
        arrived: Another page is in front (its `PageSpec`).
    """

    left = Signal()
    arrived = Signal(object)

    def __init__(self, specs: Sequence[PageSpec]) -> None:
        super().__init__()
        self._specs = {spec.key: spec for spec in specs}
        self._context: Context | None = None
        self._pages: dict[str, Page] = {}
        self._kept: dict[str, object] = {}
        self._left_once: set[str] = set()
        self._visits: list[Visit] = []
        self._at = -1
        ground(self, "canvas")

    def use(self, context: Context) -> None:
        """Build pages with this context from now on."""
        self._context = context

    @property
    def key(self) -> str:
        """The key of the page in front; empty before the first."""
        return self._visits[self._at].key if self._visits else ""

    @property
    def current(self) -> Page | None:
        """The page in front."""
        return self._pages.get(self.key)

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before this one."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back from a page."""
        return self._at < len(self._visits) - 1

    def has(self, key: str) -> bool:
        """Whether there is a page with this key."""
        return key in self._specs

    def go(self, page: str, argument: object | None = None) -> None:
        """Show a page; a key nobody knows is a fault of ours."""
        if page not in self._specs:
            raise KeyError(page)
        self._page(page)  # first: a page that cannot be built must not become the place one is at
        self._leave()
        # A text is an errand ("add"): done on arrival, and not again when one comes back.
        visit = Visit(page, None if isinstance(argument, str) else argument)
        if self.key == page and self._visits[self._at].argument == visit.argument:
            self._visits[self._at] = visit
        else:
            self._visits = [*self._visits[: self._at + 1], visit][-_LONGEST:]
            self._at = len(self._visits) - 1
        self._show(visit._replace(argument=argument))

    def go_back(self) -> None:
        """Show the page before, scrolled as it was."""
        self._step(-1)

    def go_forward(self) -> None:
        """Show the page one went back from."""
        self._step(1)

    def rebuild(self) -> None:
        """Build every page anew, as when the text size changes; the one in front stays in front."""
        if not self._visits:
            return
        self._leave()
        old, self._pages = self._pages, {}
        self._kept |= {key: kept for key, page in old.items() if (kept := page.keep()) is not None}
        self._show(self._visits[self._at])
        for page in old.values():
            page.hide()
            self.removeWidget(page)
            page.deleteLater()

    def _step(self, step: int) -> None:
        if 0 <= self._at + step < len(self._visits):
            self._leave()
            self._at += step
            self._show(self._visits[self._at])

    def _leave(self) -> None:
        """Remember how far the page in front is scrolled."""
        page = self.current
        if page is not None:
            self._visits[self._at] = self._visits[self._at]._replace(scroll=page.scroll_position())
            self._left_once.add(self.key)
            self.left.emit()

    def _show(self, visit: Visit) -> None:
        page = self._page(visit.key)
        page.open(visit.argument)
        page.mark_stale()
        page.bring_up_to_date()  # out of sight still, where its parts need not be laid out one by one
        self.setCurrentWidget(page)
        if visit.key in self._left_once:
            # The page knows its height once it is laid out.
            QTimer.singleShot(0, page, lambda: page.scroll_to(visit.scroll))
        self.arrived.emit(self._specs[visit.key])

    def _page(self, key: str) -> Page:
        page = self._pages.get(key)
        if page is None:
            if self._context is None:
                raise RuntimeError("use() comes first")
            page = self._pages[key] = self._specs[key].build(self._context)
            if key in self._kept:
                page.take_up(self._kept.pop(key))
            self.addWidget(page)
        return page
