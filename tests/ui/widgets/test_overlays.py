"""What lies above the page: toasts, dialogs, the focus ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop.errors import BadInput
from desktop.ui.dialogs.frame import DialogFrame
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.toast import LASTS, Message, ToastShelf

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.theme.theme import Theme


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> QWidget:
    """A window with two buttons."""
    made = QWidget()
    layout = QVBoxLayout(made)
    for text in ("First", "Second"):
        layout.addWidget(Button(theme, text))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def shelf(theme: Theme, room: QWidget) -> ToastShelf:
    return ToastShelf(theme, room)


def test_a_toast_stands_at_the_foot_and_stays_there(room: QWidget, shelf: ToastShelf) -> None:
    shelf.show(Message("Marked as done"))
    toast = shelf.current
    assert toast is not None
    for size in ((900, 600), (1200, 500)):
        room.resize(*size)
        assert abs(toast.geometry().center().x() - size[0] // 2) <= 1
        assert size[1] - 60 < toast.geometry().bottom() < size[1]


def test_it_lasts_ten_seconds_but_not_under_the_mouse(shelf: ToastShelf) -> None:
    shelf.show(Message("Marked as done"))
    toast = shelf.current
    assert toast is not None
    assert LASTS >= 10_000
    paused = [toast.paused]
    for event in (QEnterEvent(QPointF(), QPointF(), QPointF()), QEvent(QEvent.Type.Leave)):
        QApplication.sendEvent(toast, event)
        paused.append(toast.paused)
    assert paused == [False, True, False]


def test_several_of_a_kind_share_one_toast_and_one_undo(qtbot: QtBot, shelf: ToastShelf) -> None:
    undone: list[int] = []

    def many(count: int) -> str:
        return f"{count} marked as done"

    for name in ("Ana", "Bruno", "Grace"):
        shelf.show(Message(f"Marked as done: {name}", "Undo", lambda: undone.append(1), "Ctrl+Z", many))
    toast = shelf.current
    assert toast is not None
    assert toast.accessibleName() == "3 marked as done"
    shelf.focus()
    button = toast.findChild(Button)
    assert isinstance(button, Button)
    qtbot.waitUntil(button.hasFocus)
    assert toast.paused
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert undone == [1, 1, 1]
    assert not toast.isVisible()


def test_another_kind_takes_its_place(shelf: ToastShelf) -> None:
    shelf.show(Message("One", many=lambda count: f"{count} ones"))
    shelf.show(Message("Saved", many=lambda count: f"{count} saved"))
    assert shelf.current is not None
    assert shelf.current.accessibleName() == "Saved"


def test_esc_closes_a_toast(qtbot: QtBot, shelf: ToastShelf) -> None:
    shelf.show(Message("Saved"))
    toast = shelf.current
    assert toast is not None
    qtbot.keyClick(toast, Qt.Key.Key_Escape)
    assert not toast.isVisible()


class _Asking(DialogFrame):
    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, "Add customer", "Add")
        self.name = QLineEdit()
        self.content.addWidget(self.name)

    def result(self) -> str:
        if not self.name.text():
            raise BadInput("A name is needed.")
        return self.name.text()


def test_a_dialog_asks_and_hands_its_answer_on(qtbot: QtBot, theme: Theme, room: QWidget) -> None:
    before = room.findChildren(Button)[1]
    before.setFocus()
    dialog = _Asking(theme, room)
    dialog.open(dialog.name)
    qtbot.waitUntil(dialog.name.hasFocus)
    with qtbot.assertNotEmitted(dialog.accepted):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.complaint.text() == "A name is needed."
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.name, "Ana")
    with qtbot.waitSignal(dialog.accepted, timeout=1000) as accepted:
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert accepted.args == ["Ana"]
    qtbot.waitUntil(before.hasFocus)


def test_tab_stays_in_the_dialog(qtbot: QtBot, theme: Theme, room: QWidget) -> None:
    dialog = _Asking(theme, room)
    dialog.open(dialog.name)
    qtbot.waitUntil(dialog.name.hasFocus)
    seen = []
    for _time in range(8):
        focus = QApplication.focusWidget()
        assert focus is not None
        assert dialog.isAncestorOf(focus)
        seen.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert len(set(seen)) == 4  # close, name, Cancel, Add
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_enter_on_cancel_cancels(qtbot: QtBot, theme: Theme, room: QWidget) -> None:
    dialog = _Asking(theme, room)
    dialog.open(dialog.name)
    dialog.name.setText("Ana")
    cancel = next(button for button in dialog.findChildren(Button) if button.text() == "Cancel")
    cancel.setFocus()
    with qtbot.assertNotEmitted(dialog.accepted):
        qtbot.keyClick(cancel, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_click_beside_the_dialog_closes_it(qtbot: QtBot, theme: Theme, room: QWidget) -> None:
    dialog = _Asking(theme, room)
    dialog.open()
    qtbot.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=dialog.card.geometry().center())
    assert dialog.isVisible()
    qtbot.mouseClick(dialog, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not dialog.isVisible()


def test_a_dialog_is_freed(qtbot: QtBot, theme: Theme, room: QWidget) -> None:
    dialog = _Asking(theme, room)
    dialog.open()
    with qtbot.waitSignal(dialog.destroyed, timeout=2000):
        dialog.dismiss()


def test_a_dialog_fits_into_a_low_window(theme: Theme, room: QWidget) -> None:
    dialog = _Asking(theme, room)
    for n in range(40):
        dialog.content.addWidget(QLineEdit(f"{n}"))
    dialog.open()
    assert room.rect().contains(dialog.card.geometry())
    room.resize(500, 420)
    assert room.rect().contains(dialog.card.geometry())


def test_the_ring_is_around_what_tab_reached_and_only_then(qtbot: QtBot, theme: Theme, room: QWidget) -> None:
    ring = FocusRing(theme, room)
    second, first = room.findChildren(Button)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(ring.isVisible)
    assert ring.geometry().contains(QRect(first.mapTo(room, QPoint(0, 0)), first.size()))
    room.resize(700, 500)
    qtbot.waitUntil(
        lambda: ring.geometry() == QRect(first.mapTo(room, QPoint(0, 0)), first.size()).adjusted(-4, -4, 4, 4)
    )
    second.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(lambda: not ring.isVisible())
