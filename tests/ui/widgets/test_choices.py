"""Chips, segments, check circles, buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.check_box import CheckBox
from desktop.ui.widgets.check_circle import CheckCircle
from desktop.ui.widgets.chip_bar import Chip, ChipBar
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.nav_button import NavButton
from desktop.ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton
    from pytestqt.qtbot import QtBot

    from desktop.ui.theme.theme import Theme

CHIPS = [Chip("all", "Everyone"), *(Chip(f"c{n}", f"A rather long filter {n}", n) for n in range(1, 7))]


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme) -> ChipBar:
    made = ChipBar(theme, "Filter", CHIPS)
    qtbot.addWidget(made)
    made.resize(500, 40)
    made.show()
    return made


def _shown(bar: ChipBar) -> list[Button]:
    return [button for button in bar.findChildren(Button) if button.isVisible()]


@pytest.mark.parametrize("width", [160, 300, 500, 900, 2000])
def test_chips_are_never_clipped(bar: ChipBar, width: int) -> None:
    bar.resize(width, 40)
    shown = _shown(bar)
    assert all(button.x() >= 0 and button.geometry().right() < width for button in shown)
    assert all(button.width() >= button.sizeHint().width() for button in shown)
    missing = len(CHIPS) - len([button for button in shown if button.isCheckable()])
    assert len(bar._menu.actions()) == missing
    assert bar._more.isVisible() == (missing > 0)


def test_what_moved_into_more_can_be_chosen_there(qtbot: QtBot, bar: ChipBar) -> None:
    bar.resize(300, 40)
    last = bar._menu.actions()[-1]
    with qtbot.waitSignal(bar.chosen, timeout=1000) as chosen:
        last.trigger()
    assert chosen.args == ["c6"]
    assert bar.value == "c6"


def test_new_counts_keep_what_was_chosen(bar: ChipBar) -> None:
    bar.set_value("c2")
    bar.set_chips([*CHIPS[:2], Chip("c2", "A rather long filter 2", 99)])
    assert bar.value == "c2"
    names = [button.accessibleName() for button in bar.findChildren(Button)]
    assert "A rather long filter 2, 99" in names
    bar.set_chips([Chip("all", "Everyone")])
    assert bar.value == "all"


def test_segments_tell_what_was_picked(qtbot: QtBot, theme: Theme) -> None:
    segmented = Segmented(theme, "Colours", [("light", "Light"), ("dark", "Dark", "moon")])
    qtbot.addWidget(segmented)
    assert segmented.value == "light"
    with qtbot.waitSignal(segmented.chosen, timeout=1000) as chosen:
        qtbot.mouseClick(segmented.button("dark"), Qt.MouseButton.LeftButton)
    assert (chosen.args, segmented.value) == (["dark"], "dark")
    assert segmented.button("dark").accessibleName() == "Colours: Dark"
    with qtbot.assertNotEmitted(segmented.chosen):
        segmented.set_value("light")


def test_a_button_says_what_it_says(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "Talks & visits", icon="phone", name="Talks & visits: Ana")
    qtbot.addWidget(button)
    assert button.text() == " Talks && visits"
    assert button.accessibleName() == "Talks & visits: Ana"
    button.set_label("Ring")
    assert button.accessibleName() == "Talks & visits: Ana"
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, Qt.Key.Key_Return)


def test_whatever_can_be_pressed_is_large_enough_and_named(qtbot: QtBot, theme: Theme) -> None:
    buttons: list[QAbstractButton] = [
        *(
            Button(theme, "Do it", kind)
            for kind in ("normal", "primary", "soft", "ghost", "chip", "seg", "link", "name")
        ),
        IconButton(theme, "x", "Close", size=12, box=24),
        CheckCircle(theme, "Done: ring back"),
        CheckBox(theme, "Blank inside"),
        NavButton(theme, "mail", "Cards"),
    ]
    for button in buttons:
        qtbot.addWidget(button)
        button.adjustSize()
        assert button.accessibleName()
        assert min(button.width(), button.height()) >= 20
        if button.property("kind") not in {"link", "name"}:
            assert min(button.width(), button.height()) >= 24


def test_a_check_circle_is_checked_by_the_space_bar(qtbot: QtBot, theme: Theme) -> None:
    circle = CheckCircle(theme, "Done")
    qtbot.addWidget(circle)
    before = circle.grab().toImage()
    qtbot.keyClick(circle, Qt.Key.Key_Space)
    assert circle.isChecked()
    assert circle.grab().toImage() != before


def test_a_badge_is_said_too(qtbot: QtBot, theme: Theme) -> None:
    button = NavButton(theme, "sunrise", "Today")
    qtbot.addWidget(button)
    button.set_badge("7")
    assert button.accessibleName() == "Today, 7 things"
    button.set_compact(compact=True)
    assert button.toolTip() == "Today"
