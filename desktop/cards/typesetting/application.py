"""Qt lays out text only inside an application: the window's, or an unseen one for the command line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

_unseen: list[QGuiApplication] = []


def ensure_application() -> None:
    """Make an application without a screen if there is none yet; to be called on the main thread first."""
    if QCoreApplication.instance() is None:
        _unseen.append(QGuiApplication(["dearly", "-platform", "offscreen"]))
