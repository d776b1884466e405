"""The Edit menu: undo, the clipboard, finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.i18n import N_, _
from desktop.ui.actions.action import Action, Frame

if TYPE_CHECKING:
    from collections.abc import Callable


def _undo_text(frame: Frame) -> str:
    return _("Undo {what}").format(what=frame.undo_label) if frame.undo_label else _("Undo")


def _redo_text(frame: Frame) -> str:
    return _("Redo {what}").format(what=frame.redo_label) if frame.redo_label else _("Redo")


def _in_field(method: str) -> Callable[[Frame], None]:
    """Ask the field the keyboard is in to do something it knows, if it knows it."""

    def act(_frame: Frame) -> None:
        known = getattr(QApplication.focusWidget(), method, None)
        if known is not None:
            known()

    return act


ACTIONS = [
    Action(
        key="undo",
        text=N_("Undo"),
        run=lambda frame: frame.context.commands.undo(),
        menu="edit",
        order=0,
        shortcut="Ctrl+Z",
        icon="undo-2",
        text_now=_undo_text,
        enabled_when=lambda frame: bool(frame.undo_label),
    ),
    Action(
        key="redo",
        text=N_("Redo"),
        run=lambda frame: frame.context.commands.redo(),
        menu="edit",
        order=1,
        shortcut="Ctrl+Shift+Z",
        other_shortcuts=("Ctrl+Y",),
        icon="redo-2",
        text_now=_redo_text,
        enabled_when=lambda frame: bool(frame.redo_label),
    ),
    Action(key="cut", text=N_("Cut"), run=_in_field("cut"), menu="edit", order=20, shortcut="Ctrl+X", in_palette=False),
    Action(
        key="copy", text=N_("Copy"), run=_in_field("copy"), menu="edit", order=21, shortcut="Ctrl+C", in_palette=False
    ),
    Action(
        key="paste",
        text=N_("Paste"),
        run=_in_field("paste"),
        menu="edit",
        order=22,
        shortcut="Ctrl+V",
        in_palette=False,
    ),
    Action(
        key="select_all",
        text=N_("Select all"),
        run=_in_field("selectAll"),
        menu="edit",
        order=23,
        shortcut="Ctrl+A",
        in_palette=False,
    ),
    Action(
        key="find",
        text=N_("Find"),
        run=lambda frame: frame.find_in_page(),
        menu="edit",
        order=40,
        shortcut="Ctrl+F",
        icon="search",
        in_palette=False,
    ),
    Action(
        key="find_or_do",
        text=N_("Find or do…"),
        run=lambda frame: frame.open_palette(),
        menu="edit",
        order=41,
        shortcut="Ctrl+K",
        icon="search",
        in_palette=False,
    ),
]
