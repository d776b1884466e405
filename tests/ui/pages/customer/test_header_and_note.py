"""The head of the page, “Note what happened”, the call popover, somebody new, somebody gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from desktop.ui.customer_visit import CustomerVisit, visit_from
from desktop.ui.pages.customer.call_popover import CallPopover
from tests.builders import rows
from tests.ui.pages.customer.conftest import ANA, BRUNO
from tests.ui.pages.customer.driving import click, front, named, press, says, titles, type_into, wait_rows
from tests.ui.windows import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.customer.customer_page import CustomerPage

LAST = "SELECT kind, happened_on, subject, they_said, amount_minor, currency FROM touchpoint ORDER BY id DESC LIMIT 1"
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_note_a_purchase_by_keyboard_and_undo(qtbot: QtBot, window: MainWindow, page: CustomerPage, book: Path) -> None:
    before = rows(book, LAST)
    qtbot.keyClick(window, Qt.Key.Key_J, CONTROL)
    qtbot.waitUntil(page.timeline.note.line.hasFocus)
    click(qtbot, named(page.timeline.note, "Bought"))
    qtbot.keyClicks(page.timeline.note.line, "two dozen tulips")
    type_into(qtbot, page.timeline.note, "Amount", "32,50")
    press(qtbot, Qt.Key.Key_Return)
    wait_rows(qtbot, book, LAST, [("purchase", TODAY.isoformat(), "two dozen tulips", "", 3250, "EUR")])
    qtbot.waitUntil(page.timeline.note.isHidden)
    assert "Bought two dozen tulips" in titles(page)
    assert window.windowTitle() == "Ana Silva"
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    wait_rows(qtbot, book, LAST, before)
    qtbot.waitUntil(lambda: "Bought two dozen tulips" not in titles(page))


def test_each_quick_kind_keeps_words_where_they_belong(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    for kind, typed, expected in (
        ("Talked", "yesterday", ("call", "2026-11-23", "Words", "", None, "")),
        ("Unhappy", "", ("complaint", "2026-11-24", "", "Words", None, "")),
        ("Said sorry", "3 Nov", ("apology", "2026-11-03", "Words", "", None, "")),
    ):
        click(qtbot, page.header.note_button)
        click(qtbot, named(page.timeline.note, kind))
        qtbot.keyClicks(page.timeline.note.line, "Words")
        if typed:
            type_into(qtbot, page.timeline.note, "When", typed)
        click(qtbot, named(page.timeline.note, "Save"))
        wait_rows(qtbot, book, LAST, [expected])
        qtbot.waitUntil(page.timeline.note.isHidden)


def test_a_promise_and_what_cannot_have_happened_yet(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    page.timeline.view.setFocus()
    press(qtbot, Qt.Key.Key_P)
    qtbot.keyClicks(page.timeline.note.line, "ring back")
    type_into(qtbot, page.timeline.note, "By when", "friday")
    press(qtbot, Qt.Key.Key_Return)
    wait_rows(qtbot, book, "SELECT what, due_on FROM promise WHERE id = 2", [("ring back", "2026-11-27")])
    qtbot.waitUntil(page.timeline.note.isHidden)
    click(qtbot, page.header.note_button)
    click(qtbot, named(page.timeline.note, "Came by"))
    type_into(qtbot, page.timeline.note, "When", "tomorrow")
    click(qtbot, named(page.timeline.note, "Save"))
    assert not page.timeline.note.isHidden()
    assert says(page.timeline.note, "That day is still to come. Add a promise or an occasion for it.")
    press(qtbot, Qt.Key.Key_Escape)
    assert page.timeline.note.isHidden()


def test_the_name_is_changed_in_place(qtbot: QtBot, window: MainWindow, page: CustomerPage, book: Path) -> None:
    click(qtbot, named(page.header, "Name: Ana Silva"))
    editor = named(page.header, "Name", QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Ana Costa")
    press(qtbot, Qt.Key.Key_Return)
    wait_rows(qtbot, book, "SELECT display_name, family_name FROM customer WHERE id = 1", [("Ana Costa", "Costa")])
    qtbot.waitUntil(lambda: page.title == "Ana Costa")
    assert window.subject is not None
    assert window.subject.name == "Ana Costa"


def test_call_shows_the_number_and_keeps_how_it_went(
    qtbot: QtBot, window: MainWindow, page: CustomerPage, book: Path
) -> None:
    click(qtbot, page.header.call_button)
    popover = window.findChild(CallPopover)
    assert popover is not None
    click(qtbot, named(popover, "Copy +351 912 345 678"))
    assert QGuiApplication.clipboard().text() == "+351 912 345 678"
    type_into(qtbot, popover, "How did it go?", "She loved it")
    press(qtbot, Qt.Key.Key_Return)
    wait_rows(qtbot, book, LAST, [("call", TODAY.isoformat(), "She loved it", "", None, "")])
    assert not window.findChildren(CallPopover)


def test_write_card_back_and_delete(qtbot: QtBot, window: MainWindow, page: CustomerPage, book: Path) -> None:
    click(qtbot, page.header.card_button)
    assert front(window) == "cards"
    assert window.stack.current.opened == [{"customer_id": ANA}]  # type: ignore[union-attr]
    window.go_back()
    page.timeline.view.setFocus()
    press(qtbot, Qt.Key.Key_Escape)
    assert front(window) == "customers"
    window.go_back()
    deleting = next(action for action in page.header.more.menu().actions() if action.text() == "Delete Ana Silva")
    deleting.trigger()
    wait_rows(qtbot, book, "SELECT count(*) FROM customer WHERE deleted_at IS NULL", [(2,)])
    qtbot.waitUntil(lambda: front(window) == "customers")
    window.stack.go("customer", ANA)
    assert says(page, "Nobody here")
    window.context.commands.undo()
    qtbot.waitUntil(lambda: page.header.isVisible() and page.title == "Ana Silva")


def test_somebody_new_is_asked_about(qtbot: QtBot, window: MainWindow, page: CustomerPage, book: Path) -> None:
    window.stack.go("customer", BRUNO)
    assert titles(page)[-1] == "You added Bruno"
    assert says(page, "What do you know about Bruno?")
    qtbot.waitUntil(lambda: says(page, "Just met. Talk a few times and this fills in."))
    click(qtbot, named(page, "What do they like?"))
    type_into(qtbot, page.about, "What is worth remembering", "peonies")
    press(qtbot, Qt.Key.Key_Return)
    wait_rows(
        qtbot, book, "SELECT category, value, source FROM fact WHERE customer_id = 2", [("like", "peonies", "stated")]
    )
    qtbot.waitUntil(lambda: not page.timeline.newcomer.isVisible())


def test_the_column_drops_where_there_is_no_room(qtbot: QtBot, window: MainWindow, page: CustomerPage) -> None:
    for width, beside in ((1920, True), (880, False), (1366, True)):
        window.resize(width, 600)
        qtbot.waitUntil(lambda beside=beside: page.about.isVisible() == beside)  # type: ignore[misc]
        assert page.header.geometry().right() <= page.width()
        if not beside:
            click(qtbot, named(page, "About Ana"))
            assert page.about.isVisible()
            assert page.about.mapTo(page, page.about.rect().topLeft()).y() < page.timeline.y()


@pytest.mark.parametrize(
    ("argument", "expected"),
    [
        (7, CustomerVisit(7)),
        ({"customer_id": 7, "order": [6, 7]}, CustomerVisit(7, (6, 7))),
        (CustomerVisit(7), CustomerVisit(7)),
        (None, None),
        ("seven", None),
        ({"order": [1]}, None),
    ],
)
def test_what_other_pages_may_send_along(argument: object, expected: CustomerVisit | None) -> None:
    assert visit_from(argument) == expected


def test_an_errand_is_run_once() -> None:
    visit = CustomerVisit(7, errand="note")
    assert [visit.take_errand(), visit.take_errand()] == ["note", ""]
