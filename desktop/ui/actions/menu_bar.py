"""The menu bar, made of the actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QMainWindow, QMenu

    from desktop.ui.actions.action import Action, Frame

_ROLES = {
    "about": QAction.MenuRole.AboutRole,
    "settings": QAction.MenuRole.PreferencesRole,
    "quit": QAction.MenuRole.QuitRole,
}
_GAP = 10  # a difference in order from which a line is drawn


class MenuActions(QObject):
    """One QAction for each action: in its menu, and with its shortcut alive even where the menu bar is hidden."""

    def __init__(
        self, window: QMainWindow, frame: Frame, actions: Sequence[Action], menus: Mapping[str, QMenu]
    ) -> None:
        super().__init__(window)
        self._frame = frame
        self._made: dict[str, tuple[Action, QAction]] = {}
        for action in actions:
            made = self._make(window, action)
            self._made[action.key] = (action, made)
            window.addAction(made)
        self._fill(menus, actions)
        self.refresh()

    def qaction(self, key: str) -> QAction:
        """The QAction of an action."""
        return self._made[key][1]

    def refresh(self) -> None:
        """Say what can be done as things stand."""
        for action, made in self._made.values():
            made.setText(action.label(self._frame).replace("&", "&&"))
            made.setEnabled(action.enabled(self._frame))
            if action.checked_when is not None:
                made.setChecked(action.checked_when(self._frame))

    def _make(self, window: QMainWindow, action: Action) -> QAction:
        made = QAction(_(action.text), window)
        made.setObjectName(action.key)
        keys = [QKeySequence(key) for key in (action.shortcut, *action.other_shortcuts) if key]
        made.setShortcuts(keys)
        made.setMenuRole(_ROLES.get(action.role, QAction.MenuRole.NoRole))
        made.setCheckable(action.checked_when is not None)
        made.setStatusTip(_(action.text))
        made.triggered.connect(lambda _checked=False, action=action: self._run(action))
        return made

    def _run(self, action: Action) -> None:
        if action.enabled(self._frame):
            action.run(self._frame)
        self.refresh()

    def _fill(self, menus: Mapping[str, QMenu], actions: Sequence[Action]) -> None:
        for key, menu in menus.items():
            inside = [action for action in actions if action.menu == key]
            menu.menuAction().setVisible(bool(inside))
            menu.aboutToShow.connect(self.refresh)
            before = inside[0].order if inside else 0
            for action in inside:
                if action.order - before >= _GAP:
                    menu.addSeparator()
                before = action.order
                menu.addAction(self.qaction(action.key))
