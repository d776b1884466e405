"""The sheet of shortcuts (Ctrl+/), made of the actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.i18n import _
from desktop.ui.actions.menu_titles import MENUS
from desktop.ui.dialogs.frame import DialogFrame
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.actions.action import Action, Frame
    from desktop.ui.theme.theme import Theme


class ShortcutSheet(DialogFrame):
    """Every shortcut there is, by menu."""

    def __init__(self, theme: Theme, window: QWidget, actions: Sequence[Action], frame: Frame) -> None:
        super().__init__(theme, window, _("Shortcuts"), width=640)
        for menu, title in MENUS.items():
            inside = [action for action in actions if action.menu == menu and action.shortcut]
            if inside:
                self.content.addWidget(Label(theme, _(title).replace("&", ""), "heading"))
                self.content.addLayout(_grid(theme, inside, frame))


def _grid(theme: Theme, actions: Sequence[Action], frame: Frame) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(theme.px(6))
    grid.setHorizontalSpacing(theme.px(28))
    for place, action in enumerate(actions):
        row, side = divmod(place, 2)
        native = QKeySequence(action.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        grid.addWidget(Label(theme, action.label(frame), "small", "2", wrap=True), row, side * 2)
        grid.addWidget(Label(theme, native, "caption", "3"), row, side * 2 + 1)
        grid.setColumnStretch(side * 2, 1)
    return grid
