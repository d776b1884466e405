"""How each dialog is opened, and everything a dialog owes to whoever works without a mouse or without eyes."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import desktop.ui
from desktop.ui.dialogs.frame import DialogFrame
from desktop.ui.pages.customer.customer_page import CustomerPage
from desktop.ui.pages.customer.popover import Popover
from desktop.ui.pages.customers.customers_page import CustomersPage
from desktop.ui.pages.settings.settings_page import SettingsPage
from desktop.ui.pages.today.today_page import TodayPage
from desktop.ui.widgets.overlay import Overlay
from tests.ui.walk.shop import seen

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.main_window import MainWindow
    from desktop.ui.page import Page

_FRAMES = (Overlay, DialogFrame, Popover)  # what dialogs are made of
_MOST = 120


@dataclass(frozen=True, slots=True)
class Opening:
    """One way a dialog comes up.

    Attributes:
        kind: The name of its class.
        page: The page it is opened from.
        open: Opens it.
    """

    kind: str
    page: str
    open: Callable[[MainWindow, Page], object]


def _action(key: str) -> Callable[[MainWindow, Page], object]:
    return lambda window, _page: window.menus.qaction(key).trigger()


def _pick_day(_window: MainWindow, page: Page) -> None:
    assert isinstance(page, TodayPage)
    page._pick_a_day(page.day.rows[0])


def _tag(_window: MainWindow, page: Page) -> None:
    assert isinstance(page, CustomersPage)
    page._deeds.tag([1, 2])


def _call(_window: MainWindow, page: Page) -> None:
    assert isinstance(page, CustomerPage)
    page.header.call_button.click()


def _licences(_window: MainWindow, page: Page) -> None:
    assert isinstance(page, SettingsPage)
    page._on_licences()


OPENINGS = (
    Opening("PaletteOverlay", "today", _action("find_or_do")),
    Opening("ShortcutSheet", "today", _action("shortcuts")),
    Opening("AboutDialog", "today", _action("about")),
    Opening("AddCustomerDialog", "today", _action("new_customer")),
    Opening("BringInDialog", "today", _action("bring_in")),
    Opening("SendOutDialog", "today", _action("send_out")),
    Opening("PickDay", "today", _pick_day),
    Opening("TagDialog", "customers", _tag),
    Opening("CallPopover", "customer", _call),
    Opening("PrintSheet", "cards", _action("print_cards")),
    Opening("LicencesDialog", "settings", _licences),
)


def dialog_kinds() -> set[str]:
    """The name of every class of dialog in the program."""
    for module in pkgutil.walk_packages(desktop.ui.__path__, "desktop.ui."):
        importlib.import_module(module.name)
    found: set[type] = set()
    waiting: list[type] = [Overlay, Popover]
    while waiting:
        below: list[type] = waiting.pop().__subclasses__()
        found.update(below)
        waiting += below
    return {kind.__name__ for kind in found if kind.__module__.startswith("desktop.")} - {"DialogFrame"}


def shown_dialog(window: MainWindow) -> Overlay | Popover | None:
    """The dialog that lies open."""
    found = [widget for widget in seen(window) if isinstance(widget, (Overlay, Popover))]
    return found[-1] if found else None


def escapes(dialog: QWidget) -> list[str]:
    """Where Tab leads out of a dialog."""
    first = QApplication.focusWidget()
    out: list[str] = []
    for _press in range(_MOST):
        here = QApplication.focusWidget()
        QTest.keyClick(here or dialog, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        if after is None or not dialog.isAncestorOf(after):
            out.append(f"Tab leads from {type(here).__name__} to {type(after).__name__}")
            break
        if after is first:
            break
    return out
