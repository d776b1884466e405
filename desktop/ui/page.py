"""What a page is, and how pages are found.

A page lives in `desktop/ui/pages/<name>/`; its `__init__.py` holds nothing but

    PAGE = PageSpec("customers", N_("Customers"), "users-round", order=20, shortcut="Ctrl+2",
                    factory="desktop.ui.pages.customers.customers_page:CustomersPage")

The module behind `factory` is imported when the page is first visited; it is called with the `Context`.
A page looks like

    class CustomersPage(Page):
        SHOWS = frozenset({"customer", "customer_summary"})
        def __init__(self, context: Context) -> None: ...       # builds widgets and connections, reads nothing
        def reload(self) -> None: ...                           # reads and shows
        def open(self, argument: object | None) -> None: ...    # what to show; `reload` follows by itself
        def _on_...                                             # run a command, start a job, open a dialog

Actions of a page go into `desktop/ui/pages/<name>/actions.py` (`ACTIONS`, see `desktop.ui.actions.action`).
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, ClassVar, NamedTuple, cast

from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.errors import DearlyError
from desktop.i18n import _
from desktop.ui.widgets.styling import ground

if TYPE_CHECKING:
    from types import ModuleType

    from PySide6.QtGui import QShowEvent

    from desktop.ui.context import Context


class Page(QWidget):
    """A page of the window. It reloads by itself when something it shows has changed.

    Attributes:
        SHOWS: The names of the tables whose rows it shows.
    """

    SHOWS: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._stale = True
        ground(self, "canvas")
        context.signals.changed.connect(self._on_changed)
        context.signals.new_day.connect(self._on_new_day)

    @property
    def title(self) -> str:
        """What the window is called while this page is in front; said to screen readers on arrival."""
        return ""

    def open(self, argument: object | None) -> None:
        """Take in what to show (a customer's id, a filter …). It is shown by `reload`, which follows."""
        del argument

    def reload(self) -> None:
        """Read and show."""

    def keep(self) -> object | None:
        """What must outlive the page when it is built anew, as for another text size: what is not yet in the book."""
        return None

    def take_up(self, kept: object) -> None:
        """Go on with what the page before has kept."""
        del kept

    def mark_stale(self) -> None:
        """Reload now if in front, else on the next visit."""
        self._stale = True
        if self.isVisible():
            self.bring_up_to_date()

    def showEvent(self, event: QShowEvent) -> None:
        """Reload if something changed while the page was away."""
        super().showEvent(event)
        self.bring_up_to_date()

    def scroll_position(self) -> int:
        """Where the page is scrolled to, kept for Back; override where it is not the first scroll area."""
        area = self.findChild(QScrollArea)
        return area.verticalScrollBar().value() if area is not None else 0

    def scroll_to(self, position: int) -> None:
        """Go back to where the page was scrolled to."""
        area = self.findChild(QScrollArea)
        if area is not None:
            area.verticalScrollBar().setValue(position)

    def bring_up_to_date(self) -> None:
        """Reload if something changed."""
        if self._stale:
            self._stale = False
            try:
                self.reload()
            except DearlyError as error:
                self._stale = True
                self.context.show_error(error)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & self.SHOWS:
            self.mark_stale()

    def _on_new_day(self) -> None:
        self.mark_stale()


class PageSpec(NamedTuple):
    """What the frame needs to know of a page before it is built.

    Attributes:
        key: What `context.navigate` calls it.
        title: Marked with `N_`; shown in sidebar, menu and palette.
        icon: A Lucide icon.
        order: Place in the sidebar, lowest first.
        shortcut: As Qt writes it, or empty.
        factory: "module:Class", imported on the first visit.
        nav: Whether it stands in the sidebar (a customer's page does not).
        bottom: Whether it stands at the foot of the sidebar.
        under: For pages without an entry: the key of the entry that lights up.
        full: Whether it fills the window without the sidebar.
    """

    key: str
    title: str
    icon: str
    order: int
    factory: str
    shortcut: str = ""
    nav: bool = True
    bottom: bool = False
    under: str = ""
    full: bool = False

    @property
    def label(self) -> str:
        """The title in the window's language."""
        return _(self.title)

    def build(self, context: Context) -> Page:
        """Import the page and make it."""
        module, name = self.factory.split(":")
        factory = getattr(importlib.import_module(module), name)
        return cast("Page", factory(context))


def discover_pages(package: ModuleType) -> list[PageSpec]:
    """The pages in the folders of a package, in the order of the sidebar.

    Raises:
        DearlyError: There are none: the build forgot them.
    """
    found = []
    for entry in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        if entry.ispkg:
            spec = getattr(importlib.import_module(entry.name), "PAGE", None)
            if isinstance(spec, PageSpec):
                found.append(spec)
    if not found:
        raise DearlyError(_("Part of the program is missing: its pages."), _("Install it again."))
    return sorted(found, key=lambda spec: (spec.bottom, spec.order, spec.key))
