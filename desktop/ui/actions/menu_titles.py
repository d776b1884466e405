"""The menus by name. They stand in the bar from the start; what is in them is found after the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from desktop.i18n import N_, _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

# Menu key → title, in the order of the menu bar.
MENUS = {
    "file": N_("&File"),
    "edit": N_("&Edit"),
    "view": N_("&View"),
    "customer": N_("&Customer"),
    "cards": N_("C&ards"),
    "help": N_("&Help"),
}


def empty_menus(window: QMainWindow) -> dict[str, QMenu]:
    """Put the menus into the bar of a window, with nothing in them yet."""
    bar = window.menuBar()
    menus = {key: QMenu(_(title), bar) for key, title in MENUS.items()}
    for menu in menus.values():
        bar.addMenu(menu)
    return menus
