"""The timeline: where it opens, editing in place, deleting with undo, keyboard, filters."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from tests.builders import rows
from tests.ui.pages.customer.conftest import BRUNO
from tests.ui.pages.customer.driving import (
    click,
    click_row,
    front,
    named,
    place_of,
    press,
    says,
    titles,
    type_into,
    wait_rows,
)
from tests.ui.windows import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.customer.customer_page import CustomerPage

CALL = """
SELECT kind, happened_on, precision, subject, they_said, minutes, amount_minor, currency FROM touchpoint WHERE id = 1
"""
INSERT = """
INSERT INTO touchpoint(customer_id, kind, happened_on, precision, channel, direction, purpose, currency, subject,
  we_said, they_said, created_at, updated_at) VALUES (2, 'call', ?, 'day', '', 'none', '', '', ?, '', '', 0, 0)
"""


def test_it_opens_with_today_a_little_below_the_middle(page: CustomerPage) -> None:
    view = page.timeline.view
    line = view.visualRect(page.timeline.model.index(page.timeline.model.today))
    assert 0.4 < line.center().y() / view.viewport().height() < 0.7


def test_every_row_is_there_for_a_screen_reader(page: CustomerPage) -> None:
    view = page.timeline.view
    found = QAccessible.queryAccessibleInterface(view)
    said = [found.child(place).text(QAccessible.Text.Name) for place in range(found.childCount())]
    assert view.accessibleName() == "Timeline with Ana Silva"
    assert "Coming up: You promised: wedding quote. 24 November 2026. Arch. Due today." in said


def test_an_entry_is_edited_where_it_stands(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    click_row(qtbot, page, "Talked on the phone")
    form = page.timeline.view.form
    assert form is not None
    type_into(qtbot, form, "Note", "About the arch")
    type_into(qtbot, form, "When", "20 Nov")
    type_into(qtbot, form, "Minutes", "15")
    type_into(qtbot, form, "They said", "It was lovely")
    named(form, "Note").setFocus()
    press(qtbot, Qt.Key.Key_Return)
    wait_rows(qtbot, book, CALL, [("call", "2026-11-20", "day", "About the arch", "It was lovely", 15, None, "")])
    qtbot.waitUntil(lambda: page.timeline.view.form is None)
    assert "Talked on the phone, 15 minutes" in titles(page)


def test_what_is_only_known_to_the_month_and_costs_something(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    click_row(qtbot, page, "Bought a hand-tied bouquet")
    form = page.timeline.view.form
    assert form is not None
    type_into(qtbot, form, "When", "October 2026")
    type_into(qtbot, form, "Amount", "£1,032.50")
    click(qtbot, named(form, "Save"))
    sql = "SELECT happened_on, precision, amount_minor, currency FROM touchpoint WHERE kind = 'purchase'"
    wait_rows(qtbot, book, sql, [("2026-10-01", "month", 103250, "GBP")])


def test_a_wrong_amount_or_day_is_told_and_nothing_is_written(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    before = rows(book, "SELECT * FROM touchpoint")
    click_row(qtbot, page, "Bought a hand-tied bouquet")
    form = page.timeline.view.form
    assert form is not None
    for field, typed, complaint in (
        ("Amount", "-5", "less than nothing"),
        ("Amount", "five", "not an amount"),
        ("When", "1 Dec 2026", "still to come"),
        ("When", "31 Feb", "no day 31"),
    ):
        type_into(qtbot, form, field, typed)
        click(qtbot, named(form, "Save"))
        assert complaint in form.complaint  # type: ignore[attr-defined]  # it is an InlineForm
        type_into(qtbot, form, "Amount", "48")
        type_into(qtbot, form, "When", "22 Oct")
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: page.timeline.view.form is None)
    assert rows(book, "SELECT * FROM touchpoint") == before


def test_escape_leaves_everything_and_gives_the_keyboard_back(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    before = rows(book, CALL)
    click_row(qtbot, page, "Talked on the phone")
    form = page.timeline.view.form
    assert form is not None
    type_into(qtbot, form, "Note", "something else")
    press(qtbot, Qt.Key.Key_Escape)
    qtbot.waitUntil(page.timeline.view.hasFocus)
    assert rows(book, CALL) == before


def test_a_correction_is_kept_when_one_goes_on_to_somebody_else(
    qtbot: QtBot, window: MainWindow, page: CustomerPage, book: Path
) -> None:
    click_row(qtbot, page, "Talked on the phone")
    form = page.timeline.view.form
    assert form is not None
    type_into(qtbot, form, "Note", "Half a thought")
    window.stack.go("customer", BRUNO)
    wait_rows(qtbot, book, "SELECT subject FROM touchpoint WHERE id = 1", [("Half a thought",)])


def test_delete_by_key_and_undo(qtbot: QtBot, window: MainWindow, page: CustomerPage, book: Path) -> None:
    view = page.timeline.view
    view.setFocus()
    view.setCurrentIndex(page.timeline.model.index(place_of(page, "Unhappy")))
    press(qtbot, Qt.Key.Key_Delete)
    wait_rows(qtbot, book, "SELECT count(*) FROM touchpoint WHERE kind = 'complaint'", [(0,)])
    qtbot.waitUntil(lambda: "Unhappy" not in titles(page))
    window.context.commands.undo()
    qtbot.waitUntil(lambda: "Unhappy" in titles(page))


def test_delete_in_the_form(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    click_row(qtbot, page, "Had coffee together")
    form = page.timeline.view.form
    assert form is not None
    click(qtbot, named(form, "Delete"))
    wait_rows(qtbot, book, "SELECT count(*) FROM touchpoint WHERE kind = 'coffee'", [(0,)])
    qtbot.waitUntil(lambda: "Had coffee together" not in titles(page))


def test_a_promise_is_marked_as_kept(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    click_row(qtbot, page, "You promised: wedding quote")
    form = page.timeline.view.form
    assert form is not None
    click(qtbot, named(form, "Mark as kept"))
    wait_rows(qtbot, book, "SELECT status, delivered_on FROM promise", [("kept", TODAY.isoformat())])
    qtbot.waitUntil(lambda: "Promise kept: wedding quote" in titles(page))


def test_a_yearly_date_opens_from_the_timeline(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    click_row(qtbot, page, "Birthday")
    form = page.timeline.view.form
    assert form is not None
    type_into(qtbot, form, "Day", "6")
    press(qtbot, Qt.Key.Key_Return)
    wait_rows(qtbot, book, "SELECT day FROM important_date WHERE kind = 'birthday'", [(6,)])


def test_by_keyboard_alone(qtbot: QtBot, window: MainWindow, page: CustomerPage, book: Path) -> None:
    view = page.timeline.view
    view.setFocus()
    view.setCurrentIndex(page.timeline.model.index(place_of(page, "Talked")))
    press(qtbot, Qt.Key.Key_Down)
    row = view.chosen()
    assert row is not None
    assert row.title == "Moved from Dating to Engaged"
    press(qtbot, Qt.Key.Key_Up)
    press(qtbot, Qt.Key.Key_E)
    form = view.form
    assert form is not None
    assert named(form, "Note").hasFocus()
    press(qtbot, Qt.Key.Key_End)
    qtbot.keyClicks(named(form, "Note"), " Yes")
    press(qtbot, Qt.Key.Key_Return)
    wait_rows(qtbot, book, "SELECT substr(subject, -4) FROM touchpoint WHERE id = 1", [(" Yes",)])
    qtbot.waitUntil(view.hasFocus)
    press(qtbot, Qt.Key.Key_C)
    assert front(window) == "cards"


def test_neighbours_by_letter(qtbot: QtBot, window: MainWindow, page: CustomerPage) -> None:
    page.timeline.view.setFocus()
    seen = []
    for key in (Qt.Key.Key_K, Qt.Key.Key_J):
        press(qtbot, key)
        seen.append(page.title)
        page.timeline.view.setFocus()
    window.stack.go("customer", {"customer_id": 1, "order": [1, 3, BRUNO]})
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K):
        page.timeline.view.setFocus()
        press(qtbot, key)
        seen.append(page.title)
    assert seen == ["Bruno Reis", "Ana Silva", "Zoe Adams", "Bruno Reis", "Zoe Adams"]


def test_filters_show_one_kind_and_come_back(qtbot: QtBot, page: CustomerPage) -> None:
    whole = titles(page)
    click(qtbot, named(page.timeline.chips, "Hiccups"))
    assert titles(page) == ["Today · Tuesday 24 November", "September 2026", "Unhappy"]
    click(qtbot, named(page.timeline.chips, "Promises"))
    assert titles(page)[:2] == ["Coming up", "You promised: wedding quote"]
    click(qtbot, named(page.timeline.chips, "Everything"))
    assert titles(page) == whole


def test_ten_thousand_entries_open_at_once_and_scroll(
    qtbot: QtBot, window: MainWindow, page: CustomerPage, book: Path
) -> None:
    days = [((TODAY - timedelta(days=at)).isoformat(), f"Words {at} " * (at % 30)) for at in range(10_000)]
    with sqlite3.connect(book) as connection:
        connection.executemany(INSERT, days)
    connection.close()
    window.stack.go("customer", BRUNO)
    model, view = page.timeline.model, page.timeline.view
    assert model.rowCount() < 300
    assert says(page.timeline.chips, "Talks & visits, 10000")
    view.setFocus()
    press(qtbot, Qt.Key.Key_End)
    assert titles(page)[-1] == "Show earlier (9800)" or model.rowCount() > 300
    before = model.rowCount()
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    view.setCurrentIndex(model.index(model.rowCount() - 1))
    press(qtbot, Qt.Key.Key_Return)
    assert model.rowCount() > before
