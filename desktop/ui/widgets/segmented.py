"""Two to four choices side by side, one of them in force."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.one_of import OneOf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.theme.theme import Theme


class Segmented(QFrame):
    """A sunken box of options.

    Args:
        theme: The theme.
        name: What is chosen (“Colours”), for screen readers.
        options: (key, text) or (key, text, icon).

    Signals:
        chosen: The key, when the owner picks an option.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, options: Sequence[tuple[str, ...]]) -> None:
        super().__init__()
        self.setProperty("role", "segbox")
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3, 3, 3, 3)
        layout.setSpacing(2)
        self._one = OneOf(self)
        self._one.chosen.connect(self.chosen)
        for key, text, *icon in options:
            button = Button(theme, text, "seg", "".join(icon), name=f"{name}: {text}", icon_size=15)
            self._one.add(key, button)
            layout.addWidget(button)
        self.set_value(options[0][0])

    @property
    def value(self) -> str:
        """The key in force, or an empty text."""
        return self._one.value

    def set_value(self, key: str) -> None:
        """Show this option as the one in force, without telling anybody."""
        self._one.set_value(key)

    def button(self, key: str) -> Button:
        """The button of an option."""
        return self._one.by_key[key]
