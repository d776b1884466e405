"""Every action is found, named, and has its keys for itself."""

from __future__ import annotations

import types

import pytest
from PySide6.QtGui import QKeySequence

import desktop.ui.actions
import desktop.ui.pages
from desktop.errors import DearlyError
from desktop.resources import resource
from desktop.ui.actions.action import Action
from desktop.ui.actions.menu_titles import MENUS
from desktop.ui.actions.registry import discover_actions, shared_shortcuts
from desktop.ui.actions.view_menu import next_size
from desktop.ui.page import discover_pages

SPECS = discover_pages(desktop.ui.pages)
ACTIONS = discover_actions(desktop.ui.actions, desktop.ui.pages, SPECS)


def test_no_two_actions_want_the_same_keys() -> None:
    assert shared_shortcuts(ACTIONS) == {}


def test_two_that_do_are_found_out() -> None:
    one = Action(key="one", text="One", run=print, shortcut="Ctrl+N")
    two = Action(key="two", text="Two", run=print, other_shortcuts=("ctrl+n",))
    assert shared_shortcuts([one, two]) == {"ctrl+n": ["one", "two"]}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.key)
def test_every_action_is_whole(action: Action) -> None:
    assert action.text
    assert action.menu in {"", *MENUS}
    assert resource("icons", f"{action.icon}.svg").exists()
    for shortcut in (action.shortcut, *action.other_shortcuts):
        assert not shortcut or QKeySequence(shortcut).toString(), shortcut


def test_what_the_menus_must_hold() -> None:
    keys = {action.key for action in ACTIONS}
    file_menu = {"new_customer", "bring_in", "send_out", "back_up", "quit"}
    edit_menu = {"undo", "redo", "cut", "copy", "paste", "select_all", "find", "find_or_do"}
    view_menu = {"back", "forward", "bigger_text", "smaller_text", "normal_text", "menu_bar", "full_screen"}
    assert (file_menu | edit_menu | view_menu | {"scheme_dark", "shortcuts", "about"}) <= keys
    assert {f"go_{spec.key}" for spec in SPECS if spec.nav} <= keys


def test_an_empty_build_does_not_start() -> None:
    empty = types.ModuleType("empty")
    empty.__path__ = []
    with pytest.raises(DearlyError):
        discover_actions(empty, empty, [])
    with pytest.raises(DearlyError):
        discover_pages(empty)


@pytest.mark.parametrize(
    ("size", "step", "then"), [(1.0, 1, 1.15), (1.0, -1, 0.9), (0.9, -1, 0.9), (2.0, 1, 2.0), (1.1, 1, 1.3)]
)
def test_text_sizes_go_up_and_down(size: float, step: int, then: float) -> None:
    assert next_size(size, step) == then
