"""Beside the day: room for cards that are imported, built and read once the day itself stands on the screen."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from datetime import date

    from desktop.storage.reader import Reader
    from desktop.ui.pages.today.side_cards import SideCards
    from desktop.ui.theme.theme import Theme

WIDTH = 284


class SideColumn(QWidget):
    """The column of `cards`; empty until they are loaded.

    Signals:
        stage_chosen: The owner wants to see the customers of a stage.
    """

    stage_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(1)
        self.set_beside(beside=True)

    @cached_property
    def cards(self) -> SideCards:
        """What stands in the column."""
        from desktop.ui.pages.today.side_cards import SideCards  # noqa: PLC0415 - not for the first paint

        cards = SideCards(self._theme)
        cards.stages.chosen.connect(self.stage_chosen)
        cards.hide()
        self._layout.insertWidget(0, cards)
        return cards

    def set_beside(self, *, beside: bool) -> None:
        """Stand beside the list, level with its first card, or below it."""
        top = self._theme.metrics("heading").height() + self._theme.px(8) if beside else 0
        self._layout.setContentsMargins(0, top, 0, 0)
        if beside:
            self.setFixedWidth(self._theme.px(WIDTH))
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)  # Qt's own word for "any"

    def load(self, reader: Reader, as_of: date, words: str) -> None:
        """Read and show everything."""
        self.cards.load(reader, as_of, words)
        self.cards.show()
