"""The two keys called Enter, and what they do in a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


def press_focused(form: QWidget) -> bool:
    """Press the button the keyboard is in, which Qt leaves to Space; whether there was one."""
    focus = form.window().focusWidget()
    if not isinstance(focus, QAbstractButton):
        return False
    focus.click()
    return True
