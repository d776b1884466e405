"""What somebody hears who does not see the window: names, and lists read row by row."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from tests.ui.walk.shop import called, seen

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPOKEN = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QAbstractSpinBox)
_ROWS, _COLUMNS = 6, 12


def unnamed(root: QWidget) -> list[str]:
    """Controls without a name that says anything."""
    return [called(widget) for widget in controls(root) if not any(sign.isalnum() for sign in name(widget))]


def same_names(root: QWidget) -> list[str]:
    """Names that more than one button goes by."""
    names = Counter(name(widget) for widget in controls(root) if isinstance(widget, QAbstractButton))
    return [f"{count} × “{text}”" for text, count in names.items() if count > 1]


def mumbled_rows(root: QWidget) -> list[str]:
    """Rows of lists that do not read as a sentence: who or what, and something about it."""
    found = []
    for view in seen(root):
        if isinstance(view, QAbstractItemView) and not isinstance(view, QHeaderView) and not _inside(view):
            found += [f"{called(view)}, row {row}: “{text}”" for row, text in _rows(view) if not _is_sentence(text)]
    return found


def controls(root: QWidget) -> Iterator[QWidget]:
    """What can be pressed, typed into or walked through, without the parts Qt makes them of."""
    for widget in seen(root):
        if isinstance(widget, QHeaderView) or widget.objectName().startswith("qt_") or _inside(widget):
            continue
        if isinstance(widget, _SPOKEN) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield widget


def name(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _inside(widget: QWidget) -> bool:
    """Whether it is a part of another control."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, (QComboBox, QAbstractSpinBox, QAbstractItemView)) or _is_calendar(parent):
            return True
        parent = parent.parentWidget()
    return False


def _is_calendar(widget: QWidget) -> bool:
    return widget.inherits("QCalendarWidget")


def _rows(view: QAbstractItemView) -> Iterator[tuple[int, str]]:
    model = view.model()
    for row in range(min(model.rowCount(view.rootIndex()), _ROWS)):
        cells = [cell for column in range(_COLUMNS) if (cell := model.index(row, column)).isValid()]
        if not any(cell.flags() & Qt.ItemFlag.ItemIsSelectable for cell in cells):
            continue  # a heading between the rows
        texts = [
            str(cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data(Qt.ItemDataRole.DisplayRole) or "")
            for cell in cells
        ]
        yield row, " · ".join(text for text in texts if text)


def _is_sentence(text: str) -> bool:
    return len(text.split()) > 1 and any(sign in text for sign in ".,:·") if text else False
