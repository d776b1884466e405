"""Eyes and hands that serve on every page and in every dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow


def words(root: QWidget) -> str:
    """What can be read below a widget, a line for each label."""
    return "\n".join(label.text() for label in root.findChildren(Label) if label.isVisible())


def press(qtbot: QtBot, root: QWidget, text: str) -> None:
    """Click the button whose words begin like this."""
    button = next(one for one in root.findChildren(Button) if one.isVisible() and one.text().strip().startswith(text))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def toast(window: MainWindow) -> str:
    """What the toast says; empty where none stands."""
    shown = window.notices.shelf.current
    return shown.accessibleName() if shown is not None else ""


def answer_file_dialog(path: Path) -> None:
    """Name this file in the computer's own dialog, as soon as it stands."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        field.setText(str(path))
        dialog.accept()

    QTimer.singleShot(100, answer)
