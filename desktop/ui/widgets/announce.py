"""Telling screen readers what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_A_MOMENT = 50  # milliseconds


def announce(widget: QWidget, text: str) -> None:
    """Say a sentence to whoever listens, once what it tells of stands; nothing happens where nobody listens."""
    QTimer.singleShot(_A_MOMENT, widget, lambda: _say(widget, text))


def _say(widget: QWidget, text: str) -> None:
    from PySide6.QtGui import (  # noqa: PLC0415 - with all its roles and states, not for the first paint
        QAccessible,
        QAccessibleAnnouncementEvent,
    )

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
