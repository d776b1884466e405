"""Where the window stands on the screen, kept from one day to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.settings import Settings

SMALLEST = (880, 500)
_FIRST = (1366, 768)


def restore(window: QWidget, settings: Settings) -> None:
    """Put the window where it stood, if that is still on a screen; else as large as the screen allows."""
    window.setMinimumSize(*SMALLEST)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    kept = QRect(*settings.values.window) if settings.values.window else QRect()
    seen = any(one.availableGeometry().intersected(kept).width() > 100 for one in QGuiApplication.screens())
    if kept.isValid() and seen:
        window.setGeometry(kept)
    else:
        window.resize(min(_FIRST[0], screen.width()), min(_FIRST[1], screen.height()))


def keep(window: QWidget, settings: Settings) -> None:
    """Remember where the window stands."""
    place = window.normalGeometry() if window.isMaximized() or window.isFullScreen() else window.geometry()
    settings.change(
        window=(place.x(), place.y(), place.width(), place.height()),
        maximized=window.isMaximized(),
    )
