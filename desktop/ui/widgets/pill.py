"""A small word with a coloured ground: a state, a tag, a date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.ui.widgets.styling import follow, mark

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class Pill(QLabel):
    """A pill; `tone` is late, warn, good, info, accent, neutral or s1 to s5."""

    def __init__(self, theme: Theme, text: str, tone: str = "neutral") -> None:
        super().__init__(text)
        self._theme = theme
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("pill", tone)
        follow(theme, self._restyle)

    def set_tone(self, tone: str) -> None:
        """Change the colour."""
        mark(self, pill=tone)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("micro"))
        self.setFixedHeight(self._theme.px(22))
