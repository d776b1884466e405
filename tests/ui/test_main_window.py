"""The frame: where one is, how one got there, and what is told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea

from desktop.errors import BadInput, Cancelled, DearlyError
from desktop.models.shop import Shop
from desktop.settings import Settings
from desktop.ui.widgets.overlay import Overlay
from tests.builders import Do
from tests.ui.fake_pages import CountingPage, ListPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from sqlalchemy.orm import Session

    from desktop.ui.main_window import MainWindow

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def _page(window: MainWindow) -> CountingPage:
    page = window.stack.current
    assert isinstance(page, CountingPage)
    return page


def _name_shop(session: Session) -> None:
    session.merge(Shop(id=1, name="Fern"))


def test_pages_are_built_when_visited(window: MainWindow) -> None:
    assert [type(page) for page in window.findChildren(CountingPage)] == [CountingPage]
    window.context.navigate("customers")
    assert window.findChild(ListPage) is not None
    assert window.windowTitle().startswith("A page that counts")


def test_a_page_in_front_reloads_when_what_it_shows_has_changed(window: MainWindow) -> None:
    page = _page(window)
    before = page.reloads
    window.context.signals.changed.emit(frozenset({"tag"}))
    assert page.reloads == before
    window.context.signals.changed.emit(frozenset({"customer", "tag"}))
    assert page.reloads == before + 1


def test_a_page_out_of_sight_waits_until_it_is_seen(window: MainWindow) -> None:
    page = _page(window)
    window.context.navigate("customers")
    before = page.reloads
    window.context.signals.changed.emit(frozenset({"customer"}))
    assert page.reloads == before
    window.go_back()
    assert page.reloads == before + 1


def test_back_and_forward_go_where_one_was_scrolled_as_it_was(qtbot: QtBot, window: MainWindow) -> None:
    bar = _page(window).findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 200)
    bar.setValue(150)
    window.context.navigate("customer", 7)
    assert (window.can_go_back, window.can_go_forward) == (True, False)
    qtbot.keyClick(window, Qt.Key.Key_Left, ALT)
    assert window.page == "today"
    qtbot.waitUntil(lambda: bar.value() == 150)
    qtbot.keyClick(window, Qt.Key.Key_Right, ALT)
    assert (window.page, _page(window).opened[-1]) == ("customer", 7)
    window.go_forward()
    assert window.page == "customer"


def test_going_elsewhere_forgets_the_way_forward(window: MainWindow) -> None:
    window.context.navigate("customers")
    window.go_back()
    window.context.navigate("settings")
    assert not window.can_go_forward


def test_a_page_nobody_knows_is_a_fault(window: MainWindow) -> None:
    with pytest.raises(KeyError):
        window.context.navigate("nowhere")


def test_a_page_that_cannot_be_built_leaves_one_where_one_was(window: MainWindow) -> None:
    with pytest.raises(ZeroDivisionError):
        window.context.navigate("broken")
    assert window.page == "today"
    assert not window.can_go_back
    assert _page(window).isVisible()


def test_the_customer_in_front_is_known_while_in_front(window: MainWindow) -> None:
    window.context.navigate("customer", 7)
    assert window.subject is not None
    assert (window.subject.id, window.subject.name) == (7, "Ana Silva")
    window.context.navigate("today")
    assert window.subject is None


def test_shortcuts_go_to_pages_even_without_a_menu_bar(qtbot: QtBot, window: MainWindow) -> None:
    window.toggle_menu_bar()
    assert not window.menuBar().isVisible()
    qtbot.keyClick(window, Qt.Key.Key_2, CTRL)
    assert window.page == "customers"
    window.toggle_menu_bar()
    assert window.menuBar().isVisible()


def test_alt_alone_shows_a_hidden_menu_bar(qtbot: QtBot, window: MainWindow) -> None:
    window.toggle_menu_bar()
    qtbot.keyClick(window, Qt.Key.Key_Alt)
    shown = window.menuBar().isVisible()
    qtbot.keyClick(window, Qt.Key.Key_Alt)
    assert (shown, window.menuBar().isVisible()) == (True, False)


def test_find_goes_into_the_search_field_of_the_page(qtbot: QtBot, window: MainWindow) -> None:
    window.context.navigate("customers")
    qtbot.keyClick(window, Qt.Key.Key_F, CTRL)
    page = _page(window)
    assert isinstance(page, ListPage)
    qtbot.waitUntil(page.field.hasFocus)
    window.context.navigate("today")
    window.find_in_page()
    assert [one.accessibleName() for one in window.findChildren(Overlay) if one.isVisible()] == ["Find or do"]


def test_bigger_text_builds_the_page_anew_and_stays_there(qtbot: QtBot, window: MainWindow) -> None:
    window.context.navigate("customer", 7)
    before = window.stack.current
    window.change_look(text_size=1.3)
    qtbot.waitUntil(lambda: window.stack.current is not before)
    assert (window.page, _page(window).opened) == ("customer", [7])
    assert window.context.settings.values.text_size == 1.3


def test_a_narrow_window_has_a_narrow_sidebar(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1000, 600)
    qtbot.waitUntil(lambda: window._sidebar.width() == 64)
    window.resize(1366, 600)
    qtbot.waitUntil(lambda: window._sidebar.width() == 212)


def test_the_window_stands_where_it_stood(window: MainWindow, settings: Settings) -> None:
    place = QRect(20, 30, 1000, 600)
    window.setGeometry(place)
    window.close()
    assert Settings(settings.path).values.window == (20, 30, 1000, 600)


def test_what_is_being_typed_is_saved_when_the_window_closes(qtbot: QtBot, window: MainWindow) -> None:
    window.context.navigate("customers")
    page = _page(window)
    assert isinstance(page, ListPage)
    page.name.edit()
    editor = page.name.focusProxy()
    qtbot.keyClicks(editor, "Ana Silva")
    with qtbot.waitSignal(page.name.saved, timeout=1000) as saved:
        window.close()
    assert saved.args == ["Ana Silva"]


def test_what_was_done_is_told_and_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.context.commands.finished, timeout=10_000):
        window.context.commands.run(Do(_name_shop, "Named the shop"))
    qtbot.waitUntil(lambda: window.undo_label == "Named the shop")
    assert window.menus.qaction("undo").text() == "Undo Named the shop"
    window.context.toast("Named the shop", undo=True)
    toast = window.notices.shelf.current
    assert toast is not None
    with qtbot.waitSignal(window.context.commands.undone, timeout=10_000):
        toast.act()
    qtbot.waitUntil(lambda: window.redo_label == "Named the shop")
    assert not window.menus.qaction("undo").isEnabled()


def test_what_is_in_the_way_is_told_in_plain_words(window: MainWindow) -> None:
    window.context.show_error(DearlyError("The disk is full.", "Free some space."))
    banner = window.notices.banner("error")
    assert banner is not None
    assert banner.accessibleName() == "The disk is full. Free some space."
    window.context.show_error(BadInput("A name is needed."))
    toast = window.notices.shelf.current
    assert toast is not None
    assert toast.accessibleName() == "A name is needed."
    window.notices.shelf.close()
    window.context.show_error(Cancelled(""))
    assert window.notices.shelf.current is None


def test_a_fault_of_ours_is_told_once_without_what_it_was_about(
    window: MainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[bool] = []
    with pytest.raises(ValueError, match="invalid literal") as caught:
        int("Ana Silva, +351 912 345 678")
    for _time in range(2):
        window.context.show_error(caught.value)
        told.append(window.notices.banner("fault") is not None)
        window.notices.hide_banner("fault")
    assert told == [True, False]
    assert "ValueError" in caplog.text
    assert "test_main_window.py" in caplog.text
    assert "Ana" not in caplog.text


def test_copy_details_copies_no_customer(window: MainWindow, qtbot: QtBot) -> None:
    window.context.show_error(ValueError("Ana Silva"))
    banner = window.notices.banner("fault")
    assert banner is not None
    button = banner.findChildren(type(_page(window).button))[0]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert "ValueError" in copied
    assert "Ana" not in copied


def test_a_backup_is_made_and_the_status_line_knows(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.context.signals.backed_up, timeout=20_000):
        window.back_up()
    assert "backed up" in window._sidebar._status.text()


def test_midnight_is_noticed(qtbot: QtBot, window: MainWindow) -> None:
    window._context.today = lambda: date(2026, 11, 25)
    with qtbot.waitSignal(window.context.signals.new_day, timeout=1000):
        window._look_at_clock()


@pytest.mark.parametrize("key", ["shortcuts", "about"])
def test_the_sheets_open_and_close(qtbot: QtBot, window: MainWindow, key: str) -> None:
    window.menus.qaction(key).trigger()
    sheet = next(one for one in window.findChildren(Overlay) if one.isVisible())
    assert sheet.accessibleName()
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
