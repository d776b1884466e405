"""Pieces other widgets are made of: painted buttons, complaints, Enter, one of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.complaint import Complaint
from desktop.ui.widgets.enter_key import press_focused
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.painted_button import PaintedButton

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot

    from desktop.ui.theme.theme import Theme


class CountedButton(PaintedButton):
    """Counts how often it is painted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.painted = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.painted += 1


def test_a_painted_button_is_painted_anew_as_the_mouse_comes_and_goes(qtbot: QtBot, theme: Theme) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(200, 200)
    button = CountedButton(theme)
    button.setParent(around)
    button.setGeometry(50, 50, 40, 40)
    assert button.testAttribute(Qt.WidgetAttribute.WA_Hover)  # whatever the style of the computer does
    with qtbot.waitExposed(around):
        around.show()
    qtbot.mouseMove(around, QPoint(5, 5))
    qtbot.waitUntil(lambda: button.painted > 0)
    for place in (QPoint(70, 70), QPoint(5, 5)):
        before = button.painted
        qtbot.mouseMove(around, place)
        qtbot.waitUntil(lambda before=before: button.painted > before)  # type: ignore[misc]  # bound for this round


def test_a_painted_button_is_reached_and_pressed_by_keyboard(qtbot: QtBot, theme: Theme) -> None:
    button = CountedButton(theme)
    qtbot.addWidget(button)
    button.show()
    assert button.focusPolicy() == Qt.FocusPolicy.StrongFocus
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, Qt.Key.Key_Space)


def test_a_complaint_takes_no_room_until_there_is_one(qtbot: QtBot, theme: Theme) -> None:
    complaint = Complaint(theme)
    qtbot.addWidget(complaint)
    assert complaint.isHidden()
    complaint.say("A name is needed.")
    assert not complaint.isHidden()
    assert complaint.text() == "A name is needed."
    complaint.say("")
    assert complaint.isHidden()


def test_enter_presses_the_button_the_keyboard_is_in_and_nothing_else(qtbot: QtBot, theme: Theme) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    layout = QVBoxLayout(form)
    button, field = Button(theme, "Add"), QLineEdit()
    layout.addWidget(button)
    layout.addWidget(field)
    form.show()
    field.setFocus()
    assert not press_focused(form)
    button.setFocus()
    with qtbot.waitSignal(button.clicked, timeout=1000):
        assert press_focused(form)


def test_one_of_several_is_in_force(qtbot: QtBot, theme: Theme) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    one = OneOf(box)
    assert one.value == ""
    for key in ("light", "dark"):
        button = Button(theme, key)
        button.setParent(box)
        one.add(key, button)
    one.set_value("dark")
    one.set_value("no such key")
    assert one.value == "dark"
    with qtbot.waitSignal(one.chosen, timeout=1000) as chosen:
        qtbot.mouseClick(one.by_key["light"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["light"]
    assert [key for key, button in one.by_key.items() if button.isChecked()] == ["light"]
    one.clear()
    assert one.value == ""
    assert one.buttons() == []
