"""Driving the page as an owner does: by mouse, by keyboard, by what things are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, overload

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from tests.builders import rows

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.customer.customer_page import CustomerPage

_Widget = TypeVar("_Widget", bound=QWidget)
LEFT = Qt.MouseButton.LeftButton


@overload
def named(parent: QWidget, name: str) -> QWidget: ...


@overload
def named(parent: QWidget, name: str, kind: type[_Widget]) -> _Widget: ...


def named(parent: QWidget, name: str, kind: type[QWidget] = QWidget) -> QWidget:
    """The visible widget with this accessible name, or whose name begins with it."""
    shown = [widget for widget in parent.findChildren(kind) if widget.isVisible()]
    exact = [widget for widget in shown if widget.accessibleName() == name]
    begins = [widget for widget in shown if widget.accessibleName().startswith(name)]
    assert exact or begins, f"nothing is called {name!r}: {sorted({w.accessibleName() for w in shown})}"
    return (exact or begins)[0]


def says(parent: QWidget, text: str) -> bool:
    """Whether something in there says exactly this, or is called so."""
    for widget in parent.findChildren(QWidget):
        shown = widget.text() if isinstance(widget, QLabel) else ""
        if text in {shown, widget.accessibleName()} and not widget.isHidden():
            return True
    return False


def front(window: MainWindow) -> str:
    """The key of the page in front."""
    return window.stack.key


def click(qtbot: QtBot, widget: QWidget) -> None:
    """Press it with the mouse."""
    qtbot.mouseClick(widget, LEFT)


def click_row(qtbot: QtBot, page: CustomerPage, title: str) -> None:
    """Click the entry of the timeline whose title begins like this."""
    view = page.timeline.view
    place = place_of(page, title)
    index = page.timeline.model.index(place)
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())


def place_of(page: CustomerPage, title: str) -> int:
    """Where the entry whose title begins like this stands."""
    found = titles(page)
    return next(place for place, shown in enumerate(found) if shown.startswith(title))


def titles(page: CustomerPage) -> list[str]:
    """What the timeline says, row by row."""
    model = page.timeline.model
    return [model.row(place).title for place in range(model.rowCount())]


def type_into(qtbot: QtBot, parent: QWidget, name: str, text: str) -> None:
    """Type into the field of this name, in place of what stands there."""
    field: QWidget = named(parent, name)
    field.setFocus()
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    field.selectAll()
    if text:
        qtbot.keyClicks(field, text)
    else:
        qtbot.keyClick(field, Qt.Key.Key_Delete)


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, key, modifier)


def wait_rows(qtbot: QtBot, book: Path, sql: str, expected: list[tuple[Any, ...]]) -> None:
    """Wait until the book says so."""
    qtbot.waitUntil(lambda: rows(book, sql) == expected, timeout=3000)
