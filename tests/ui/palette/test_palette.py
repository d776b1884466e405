"""Find-or-do by keyboard, as somebody uses it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from desktop.ui.palette.palette_overlay import PaletteOverlay

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow


@pytest.fixture
def palette(qtbot: QtBot, window: MainWindow) -> PaletteOverlay:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    found = window.findChild(PaletteOverlay)
    assert found is not None
    qtbot.waitUntil(found.field.hasFocus)
    return found


def _texts(palette: PaletteOverlay) -> list[str]:
    return [row.entry.text for row in palette.rows]


def test_it_finds_a_customer_and_goes_there(qtbot: QtBot, window: MainWindow, palette: PaletteOverlay) -> None:
    qtbot.keyClicks(palette.field, "silva")
    assert _texts(palette)[0] == "Ana Silva"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.page == "customer"
    assert window.subject is not None
    assert window.subject.id == 1


def test_it_does_things_by_another_word(qtbot: QtBot, window: MainWindow, palette: PaletteOverlay) -> None:
    qtbot.keyClicks(palette.field, "dark mod")
    assert "Dark colours" in _texts(palette)
    palette.field.setText("dark colours")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.context.settings.values.scheme == "dark"
    window.change_look(scheme="light")


def test_it_forgives_a_slip_and_goes_to_a_page(qtbot: QtBot, window: MainWindow, palette: PaletteOverlay) -> None:
    qtbot.keyClicks(palette.field, "cusotmers")
    assert _texts(palette) == ["Customers"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.page == "customers"


def test_it_shows_the_shortcut_of_what_it_offers(palette: PaletteOverlay) -> None:
    palette.field.setText("> back up")
    assert palette.rows[0].entry.shortcut == "Ctrl+B"
    palette.field.setText("?")
    assert all(row.entry.shortcut for row in palette.rows)
    assert len(palette.rows) > 8


def test_arrows_choose_and_the_list_ends_at_its_ends(qtbot: QtBot, palette: PaletteOverlay) -> None:
    palette.field.setText("a")
    first = palette.chosen
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.chosen is first
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.chosen is palette.rows[1]
    assert palette.rows[1].property("chosen") == "true"
    for _time in palette.rows:
        qtbot.keyClick(palette.field, Qt.Key.Key_PageDown)
    assert palette.chosen is palette.rows[-1]


def test_nothing_found_says_so_and_enter_does_nothing(
    qtbot: QtBot, window: MainWindow, palette: PaletteOverlay
) -> None:
    palette.field.setText("qqqqqq")
    assert palette.rows == []
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    assert window.page == "today"


def test_a_click_does_it(qtbot: QtBot, window: MainWindow, palette: PaletteOverlay) -> None:
    palette.field.setText("lumen")
    qtbot.mouseClick(palette.rows[0], Qt.MouseButton.LeftButton)
    assert window.page == "customer"


def test_an_empty_field_offers_whom_one_saw_last(window: MainWindow, palette: PaletteOverlay) -> None:
    palette.dismiss()
    window.context.navigate("customer", 1)
    window.context.navigate("today")
    window.open_palette()
    again = [one for one in window.findChildren(PaletteOverlay) if one.isVisible()]
    assert _texts(again[0])[0] == "Ana Silva"


def test_esc_closes_and_the_keyboard_goes_back(qtbot: QtBot, window: MainWindow) -> None:
    page = window.stack.current
    assert page is not None
    button = page.button  # type: ignore[attr-defined]  # the counting page has one
    button.setFocus()
    window.open_palette()
    palette = next(one for one in window.findChildren(PaletteOverlay) if one.isVisible())
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    qtbot.waitUntil(button.hasFocus)


def test_every_line_found_has_room_at_once(qtbot: QtBot, palette: PaletteOverlay) -> None:
    before = palette.card.height()
    qtbot.keyClicks(palette.field, "zsd")
    assert palette.card.height() < before
    palette.field.setText("")
    assert palette.card.height() == before
