"""Finding every action, and making sure no two want the same shortcut."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
from typing import TYPE_CHECKING

from desktop.errors import DearlyError
from desktop.i18n import N_, _
from desktop.ui.actions.action import Action
from desktop.ui.actions.menu_titles import MENUS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from types import ModuleType

    from desktop.ui.actions.action import Frame
    from desktop.ui.page import PageSpec


def discover_actions(own: ModuleType, pages: ModuleType, specs: Sequence[PageSpec]) -> list[Action]:
    """The window's actions, those of the pages, and one for going to each page; in the order of the menus.

    Raises:
        DearlyError: The build forgot the window's own actions.
    """
    found = {action.key: action for module in _modules(own) for action in _listed(module)}
    if not found:
        raise DearlyError(_("Part of the program is missing: its menus."), _("Install it again."))
    found.update((action.key, action) for action in _page_actions(pages))
    found.update((action.key, action) for action in _go_actions(specs) if action.key not in found)
    return sorted(found.values(), key=_place)


def shared_shortcuts(actions: Iterable[Action]) -> dict[str, list[str]]:
    """The shortcuts more than one action wants, with the keys of those actions."""
    wanted: dict[str, list[str]] = {}
    for action in actions:
        for shortcut in (action.shortcut, *action.other_shortcuts):
            if shortcut:
                wanted.setdefault(shortcut.casefold(), []).append(action.key)
    return {shortcut: keys for shortcut, keys in wanted.items() if len(keys) > 1}


def _place(action: Action) -> tuple[int, int]:
    menus = list(MENUS)
    return (menus.index(action.menu) if action.menu else len(menus), action.order)


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for entry in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        if not entry.ispkg:
            yield importlib.import_module(entry.name)


def _listed(module: ModuleType) -> list[Action]:
    listed = getattr(module, "ACTIONS", [])
    return [action for action in listed if isinstance(action, Action)]


def _page_actions(pages: ModuleType) -> Iterator[Action]:
    for entry in pkgutil.iter_modules(pages.__path__, f"{pages.__name__}."):
        name = f"{entry.name}.actions"
        if entry.ispkg and importlib.util.find_spec(name) is not None:
            yield from _listed(importlib.import_module(name))


def _go_actions(specs: Sequence[PageSpec]) -> Iterator[Action]:
    for place, spec in enumerate(spec for spec in specs if spec.nav):
        yield Action(
            key=f"go_{spec.key}",
            text=spec.title,
            run=_goes_to(spec.key),
            menu="edit" if spec.key == "settings" else "view",
            order=100 if spec.key == "settings" else place,
            shortcut=spec.shortcut,
            icon=spec.icon,
            role="settings" if spec.key == "settings" else "",
            synonyms=(N_("go to"),),
        )


def _goes_to(key: str) -> Callable[[Frame], None]:
    def go(frame: Frame) -> None:
        frame.context.navigate(key)

    return go
