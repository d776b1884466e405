"""The computer's own file dialogs; each purpose remembers the folder it was last used with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from desktop.settings import Settings


def ask_where_to_save(parent: QWidget, settings: Settings, purpose: str, title: str, suggested: str) -> Path | None:
    """Where to write a file, or None if the owner changed their mind.

    Args:
        parent: The window the dialog belongs to.
        settings: Remember the folder, by purpose.
        purpose: Such as "cards".
        title: What is saved.
        suggested: A good file name; its ending is offered, and added where the owner left it out.
    """
    start = Path(settings.values.folder(purpose) or Path.home()) / suggested
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(start), f"*{start.suffix}")
    path = _remembered(settings, purpose, name)
    return path.with_suffix(start.suffix) if path is not None and not path.suffix else path


def ask_which_file(parent: QWidget, settings: Settings, purpose: str, title: str, kinds: str) -> Path | None:
    """Which file to read, or None if the owner changed their mind; `kinds` is Qt's filter of names."""
    start = settings.values.folder(purpose) or str(Path.home())
    name, _kind = QFileDialog.getOpenFileName(parent, title, start, kinds)
    return _remembered(settings, purpose, name)


def show_folder(path: Path) -> None:
    """Open the folder a file lies in."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _remembered(settings: Settings, purpose: str, name: str) -> Path | None:
    if not name:
        return None
    path = Path(name)
    settings.remember_folder(purpose, path.parent)
    return path
