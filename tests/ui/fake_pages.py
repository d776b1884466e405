"""Two small pages that count what happens to them, for tests of the frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from desktop.ui.page import Page, PageSpec
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.field_in_place import FieldInPlace
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.styling import column

if TYPE_CHECKING:
    from desktop.ui.context import Context


class CountingPage(Page):
    """Counts its reloads and keeps what it was opened with."""

    SHOWS = frozenset({"customer"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.reloads = 0
        self.opened: list[object | None] = []
        self.button = Button(context.theme, "Go on")
        lines = [Label(context.theme, f"Line {n}") for n in range(80)]
        layout = QVBoxLayout(self)
        layout.addWidget(ScrollPage(context.theme, column(self.button, *lines)))

    @property
    def title(self) -> str:
        return "A page that counts"

    def open(self, argument: object | None) -> None:
        self.opened.append(argument)

    def reload(self) -> None:
        self.reloads += 1


class CustomerPage(CountingPage):
    """Is about the customer it is opened with."""

    def reload(self) -> None:
        super().reload()
        self.context.signals.subject.emit(self.opened[-1], "Ana Silva")


class ListPage(CountingPage):
    """Has a search field."""

    SHOWS = frozenset({"tag"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.field = SearchField(context.theme, "Search", "Search names…")
        self.name = FieldInPlace(context.theme, "Name")
        for widget in (self.field, self.name):
            self.layout().addWidget(widget)  # type: ignore[union-attr]  # it was given one above


class BrokenPage(CountingPage):
    """Cannot be built."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        raise ZeroDivisionError


_HERE = "tests.ui.fake_pages"
SPECS = [
    PageSpec("today", "Today", "sunrise", 10, f"{_HERE}:CountingPage", "Ctrl+1"),
    PageSpec("customers", "Customers", "users-round", 20, f"{_HERE}:ListPage", "Ctrl+2"),
    PageSpec("customer", "Customer", "user-round", 25, f"{_HERE}:CustomerPage", nav=False, under="customers"),
    PageSpec("broken", "Broken", "frown", 26, f"{_HERE}:BrokenPage", nav=False),
    PageSpec("settings", "Settings", "settings", 90, f"{_HERE}:CountingPage", "Ctrl+,", bottom=True),
]
