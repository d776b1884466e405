"""Telling screen readers what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Say a sentence to whoever listens; nothing happens where nobody does."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
