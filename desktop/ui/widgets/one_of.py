"""Buttons of which one is in force, each with a key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

if TYPE_CHECKING:
    from desktop.ui.widgets.button import Button


class OneOf(QButtonGroup):
    """A group of buttons by key, in order.

    Signals:
        chosen: The key, when the owner picks a button.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.by_key: dict[str, Button] = {}

    def add(self, key: str, button: Button) -> None:
        """Take a button in."""
        button.setCheckable(True)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self.addButton(button)
        self.by_key[key] = button

    def clear(self) -> None:
        """Let every button go."""
        for button in self.by_key.values():
            self.removeButton(button)
            button.hide()
            button.deleteLater()
        self.by_key = {}

    @property
    def value(self) -> str:
        """The key in force, or an empty text."""
        return next((key for key, button in self.by_key.items() if button.isChecked()), "")

    def set_value(self, key: str) -> None:
        """Show this button as the one in force, without telling anybody; nothing happens where there is none."""
        if key in self.by_key:
            self.by_key[key].setChecked(True)
