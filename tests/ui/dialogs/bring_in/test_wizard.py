from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.ui.actions import lists
from desktop.ui.dialogs.bring_in.choose_step import DropArea
from desktop.ui.dialogs.bring_in.draft import BRING, CHECK, CHOOSE, MATCH
from desktop.ui.dialogs.bring_in.opening import open_bring_in
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.overlay import Overlay
from desktop.ui.widgets.segmented import Segmented
from tests.builders import contents, rows
from tests.ui.hands import answer_file_dialog, press, words

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.dialogs.bring_in.dialog import BringInDialog
    from desktop.ui.main_window import MainWindow

LISTS = Path(__file__).parents[3] / "data" / "lists"


@pytest.fixture
def wizard(window: MainWindow) -> BringInDialog:
    return open_bring_in(window.context, window)


def reach(qtbot: QtBot, wizard: BringInDialog, step: int) -> None:
    qtbot.waitUntil(lambda: wizard.step == step, timeout=10_000)


def finish(qtbot: QtBot, wizard: BringInDialog) -> None:
    qtbot.waitUntil(lambda: wizard.draft.report is not None, timeout=10_000)


def test_a_list_comes_in_by_mouse(qtbot: QtBot, window: MainWindow, wizard: BringInDialog, book: Path) -> None:
    assert wizard.step == CHOOSE
    wizard.take_source(LISTS / "shopify-customers.csv")
    reach(qtbot, wizard, MATCH)
    assert "We found 4 people in shopify-customers.csv" in words(wizard)
    press(qtbot, wizard, "Check it over")
    reach(qtbot, wizard, CHECK)
    press(qtbot, wizard, "Bring in 3 people")
    assert wizard.step == BRING
    finish(qtbot, wizard)
    assert "3 customers are in." in words(wizard)
    assert rows(book, "SELECT count(*) FROM customer") == [(3,)]
    press(qtbot, wizard, "Undo all")
    qtbot.waitUntil(lambda: rows(book, "SELECT count(*) FROM customer") == [(0,)], timeout=5000)
    assert not window.findChildren(Overlay) or not wizard.isVisible()


def test_a_list_comes_in_by_keyboard(qtbot: QtBot, window: MainWindow, wizard: BringInDialog, book: Path) -> None:
    assert QApplication.focusWidget() is wizard.choose.file_button
    answer_file_dialog(LISTS / "google-contacts.csv")
    qtbot.keyClick(wizard.choose.file_button, Qt.Key.Key_Space)
    for step in (MATCH, CHECK):
        reach(qtbot, wizard, step)
        window.activateWindow()  # no window manager gives it back after the computer's own dialog
        qtbot.keyClick(focused(qtbot), Qt.Key.Key_Space)
    finish(qtbot, wizard)
    assert rows(book, "SELECT count(*) FROM customer") == [(7,)]
    assert window.context.settings.values.folder("import") == str(LISTS)
    done = focused(qtbot)
    assert done.text() == "Done"
    qtbot.keyClick(done, Qt.Key.Key_Space)
    assert not wizard.isVisible()


def focused(qtbot: QtBot) -> Button:
    """The button the keyboard is in, once the computer's own dialog has given the window back."""

    def is_there() -> bool:
        found = QApplication.focusWidget()
        return isinstance(found, Button) and found.isEnabled()

    qtbot.waitUntil(is_there, timeout=5000)
    found = QApplication.focusWidget()
    assert isinstance(found, Button)
    return found


def test_a_file_is_dropped(qtbot: QtBot, wizard: BringInDialog) -> None:
    area = wizard.findChild(DropArea)
    assert isinstance(area, DropArea)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(LISTS / "square-customers.csv"))])
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), action, data, button, keys)
    QApplication.sendEvent(area, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(area, QDropEvent(QPointF(5, 5), action, data, button, keys))
    reach(qtbot, wizard, MATCH)
    assert "Square" in words(wizard)


def test_a_list_is_pasted(qtbot: QtBot, wizard: BringInDialog) -> None:
    QGuiApplication.clipboard().setText("Name\tE-mail\nAna\tana@x.example\n")
    press(qtbot, wizard, "Paste a list")
    reach(qtbot, wizard, MATCH)
    assert "We found 1 person in What you pasted" in words(wizard)


def test_cards_go_straight_to_the_check(qtbot: QtBot, wizard: BringInDialog) -> None:
    wizard.take_source(b"BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n")
    reach(qtbot, wizard, CHECK)
    press(qtbot, wizard, "Back")
    assert wizard.step == CHOOSE


@pytest.mark.parametrize(
    ("data", "sentence"),
    [(b"\x89PNG\r\n\x1a\n" + bytes(80), "This looks like a picture"), (b"", "This file is empty")],
)
def test_what_is_no_list_is_told_in_place(qtbot: QtBot, wizard: BringInDialog, data: bytes, sentence: str) -> None:
    wizard.take_source(data)
    qtbot.waitUntil(lambda: sentence in words(wizard), timeout=5000)
    assert wizard.step == CHOOSE


def test_a_column_is_put_elsewhere_and_dates_are_asked(qtbot: QtBot, wizard: BringInDialog, book: Path) -> None:
    wizard.take_source(b"Name,Aniv.\nAna,03/05/1984\nBruno,04/06/1990\n")
    reach(qtbot, wizard, MATCH)
    combo = next(one for one in wizard.findChildren(ComboBox) if "Aniv." in one.accessibleName())
    place = combo.findText("Birthday")
    combo.setFocus()
    combo.setCurrentIndex(place)
    combo.activated.emit(place)
    assert "Say first which number" in words(wizard)
    question = next(one for one in wizard.findChildren(Segmented) if "03/05/1984" in one.accessibleName())
    qtbot.waitUntil(question.isVisible)
    qtbot.mouseClick(question.button("day"), Qt.MouseButton.LeftButton)
    press(qtbot, wizard, "Check it over")
    reach(qtbot, wizard, CHECK)
    press(qtbot, wizard, "Bring in 2 people")
    finish(qtbot, wizard)
    assert rows(book, "SELECT month, day FROM important_date ORDER BY id") == [(5, 3), (6, 4)]


def test_other_letters_are_tried(qtbot: QtBot, wizard: BringInDialog) -> None:
    wizard.take_source(LISTS / "outlook-deutsch.csv")
    reach(qtbot, wizard, MATCH)
    letters = next(one for one in wizard.findChildren(ComboBox) if one.accessibleName() == "Letters of the file")
    letters.set_value("cp1250")
    letters.activated.emit(letters.currentIndex())
    qtbot.waitUntil(lambda: "Jürgena, Göran, Max" in words(wizard), timeout=5000)
    assert wizard.draft.encoding == "cp1250"


def test_doubts_are_settled_one_by_one(qtbot: QtBot, wizard: BringInDialog, book: Path) -> None:
    wizard.take_source(b"Name,E-mail\nAna,ana@x.example\n")
    reach(qtbot, wizard, MATCH)
    press(qtbot, wizard, "Check it over")
    reach(qtbot, wizard, CHECK)
    press(qtbot, wizard, "Bring in 1 person")
    finish(qtbot, wizard)
    press(qtbot, wizard, "Done")
    again = open_bring_in(wizard._context, wizard._covered, b"Name,E-mail\nAnn,ana@x.example\n")
    reach(qtbot, again, MATCH)
    press(qtbot, again, "Check it over")
    reach(qtbot, again, CHECK)
    qtbot.waitUntil(lambda: "Ann on line 2, and Ana in your book" in words(again), timeout=10_000)
    choice = next(one for one in again.findChildren(Segmented) if "Ann" in one.accessibleName())
    qtbot.mouseClick(choice.button("leave"), Qt.MouseButton.LeftButton)
    primary = next(one for one in again.findChildren(Button) if one.isVisible() and one.kind == "primary")
    assert not primary.isEnabled()
    qtbot.mouseClick(choice.button("join"), Qt.MouseButton.LeftButton)
    press(qtbot, again, "Bring in 1 person")
    finish(qtbot, again)
    assert rows(book, "SELECT display_name FROM customer") == [("Ana",)]


def test_cancel_while_writing_leaves_everything_as_it_was(qtbot: QtBot, wizard: BringInDialog, book: Path) -> None:
    before = contents(book)
    people = "\n".join(f"Person {number},p{number}@x.example" for number in range(3000))
    wizard.take_source(f"Name,E-mail\n{people}".encode())
    reach(qtbot, wizard, MATCH)
    press(qtbot, wizard, "Check it over")
    reach(qtbot, wizard, CHECK)
    press(qtbot, wizard, "Bring in 3000")
    press(qtbot, wizard.bring, "Cancel")
    reach(qtbot, wizard, CHECK)
    assert "Everything is as it was" in words(wizard)
    assert contents(book) == before


def test_esc_closes_but_a_click_beside_does_not(qtbot: QtBot, wizard: BringInDialog) -> None:
    qtbot.mouseClick(wizard, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert wizard.isVisible()
    qtbot.keyClick(wizard.choose.file_button, Qt.Key.Key_Escape)
    assert not wizard.isVisible()


def test_see_them_opens_the_list_with_their_tag(qtbot: QtBot, window: MainWindow, wizard: BringInDialog) -> None:
    wizard.take_source(b"BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n")
    reach(qtbot, wizard, CHECK)
    press(qtbot, wizard, "Bring in 1 person")
    finish(qtbot, wizard)
    press(qtbot, wizard, "See them")
    assert window.page == "customers"
    opened = window.stack.current.opened[-1]  # type: ignore[union-attr]  # the page that keeps what it was given
    assert opened["tag"].startswith("Brought in")


def test_every_control_has_a_name(qtbot: QtBot, wizard: BringInDialog) -> None:
    wizard.take_source(LISTS / "shopify-customers.csv")
    reach(qtbot, wizard, MATCH)
    controls = [*wizard.findChildren(Button), *wizard.findChildren(ComboBox)]
    names = [control.accessibleName() for control in controls if control.isVisible()]
    assert all(names)
    assert len(names) == len(set(names))


def test_the_menu_opens_both_dialogs(window: MainWindow) -> None:
    for action in lists.ACTIONS:
        action.run(window)
    assert {one.accessibleName() for one in window.findChildren(Overlay)} == {"Bring in a list", "Send out"}
