"""Surfaces: cards, tints, wells and hairlines. `body` is the layout to fill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class Card(QFrame):
    """A card with a hairline around it.

    Args:
        theme: The theme.
        padding: On all sides, in pixels at text size 1.
        spacing: Between its parts.
        role: card, field (a card one types in), well, segbox.
        horizontal: Whether its parts stand beside each other.
    """

    body: QBoxLayout

    def __init__(
        self, theme: Theme, padding: int = 16, spacing: int = 8, role: str = "card", *, horizontal: bool = False
    ) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.body = QHBoxLayout(self) if horizontal else QVBoxLayout(self)
        edge = theme.px(padding)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(theme.px(spacing))


class Tint(QFrame):
    """A softly coloured surface inside a page or a card; `tone` as for pills."""

    body: QBoxLayout

    def __init__(self, theme: Theme, tone: str = "accent", padding: int = 16, *, horizontal: bool = False) -> None:
        super().__init__()
        self.setProperty("tint", tone)
        self.body = QHBoxLayout(self) if horizontal else QVBoxLayout(self)
        edge = theme.px(padding)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(theme.px(4))


class Hairline(QFrame):
    """A line one pixel thick."""

    def __init__(self, *, vertical: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "vhair" if vertical else "hair")
        fixed, wide = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if vertical else wide, wide if vertical else fixed)
