"""The right column: stage, facts, ways to reach them, dates, addresses – each added, changed and deleted in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop.ui.pages.customer.forms.inline_form import InlineForm
from desktop.ui.widgets.combo_box import ComboBox
from tests.ui.pages.customer.driving import click, named, press, says, titles, type_into, wait_rows
from tests.ui.windows import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.pages.customer.customer_page import CustomerPage


def choose(page: CustomerPage, name: str, value: Any) -> None:
    """Choose an option of a list."""
    named(page.about, name, ComboBox).set_value(value)


def form(page: CustomerPage) -> InlineForm:
    """The form that is open in the column."""
    return next(found for found in page.about.findChildren(InlineForm) if found.isVisible())


def no_form(page: CustomerPage) -> bool:
    return not any(found.isVisible() for found in page.about.findChildren(InlineForm))


def test_the_stage_moves_with_a_reason(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    click(qtbot, named(page.about, "Change stage"))
    type_into(qtbot, page.about, "What changed?", "Signed for five years")
    click(qtbot, named(page.about, "Save: Stage of Ana Silva"))
    wait_rows(qtbot, book, "SELECT stage, stage_since FROM customer WHERE id = 1", [(5, TODAY.isoformat())])
    qtbot.waitUntil(lambda: no_form(page))
    assert "Moved from Engaged to Married" in titles(page)
    assert says(page.about, "Stage 5 of 5: Married")
    assert says(page.about, "Since today")


def test_the_rhythm_in_plain_words(page: CustomerPage) -> None:
    said = {label.accessibleName() or label.text() for label in page.about.rhythm.findChildren(QLabel)}
    assert {"Visits: 9", "Usually: Every month", "Last time: Called, 3 days ago"} <= said


def test_a_fact_is_added_changed_confirmed_and_deleted(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    sql = "SELECT category, value, source, confirmed_on FROM fact ORDER BY id DESC LIMIT 1"
    click(qtbot, named(page.about, "Add something to remember"))
    type_into(qtbot, page.about, "What is worth remembering", "lilies")
    choose(page, "Sort", "allergy")
    choose(page, "How we know", "assumed")
    press(qtbot, Qt.Key.Key_Return)
    wait_rows(qtbot, book, sql, [("allergy", "lilies", "assumed", None)])
    qtbot.waitUntil(lambda: no_form(page))
    qtbot.waitUntil(lambda: says(page.about, "Allergy: lilies (we assume it)"))
    click(qtbot, named(page.about, "Allergy: lilies (we assume it)"))
    click(qtbot, named(form(page), "It is true: lilies"))
    wait_rows(qtbot, book, sql, [("allergy", "lilies", "assumed", TODAY.isoformat())])
    qtbot.waitUntil(lambda: no_form(page))
    qtbot.waitUntil(lambda: says(page.about, "Allergy: lilies"))
    click(qtbot, named(page.about, "Allergy: lilies", QAbstractButton))
    click(qtbot, named(form(page), "Delete"))
    wait_rows(qtbot, book, "SELECT count(*) FROM fact", [(2,)])


def test_a_number_is_copied_marked_wrong_and_another_added(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    click(qtbot, named(page.about, "Copy Phone: +351 912 345 678"))
    assert QGuiApplication.clipboard().text() == "+351 912 345 678"
    click(qtbot, named(page.about, "Change: +351 912 345 678"))
    choose(page, "State", "wrong")
    press(qtbot, Qt.Key.Key_Return)
    wait_rows(qtbot, book, "SELECT status FROM contact_point WHERE id = 1", [("wrong",)])
    qtbot.waitUntil(lambda: no_form(page))
    page.about.known.begin("contact")
    choose(page, "What it is", "email")
    type_into(qtbot, page.about, "Number or address", "ana at example")
    press(qtbot, Qt.Key.Key_Return)
    assert not no_form(page)
    type_into(qtbot, page.about, "Number or address", "ana@example.org")
    press(qtbot, Qt.Key.Key_Return)
    wait_rows(qtbot, book, "SELECT value, channel FROM contact_point WHERE id = 3", [("ana@example.org", "email")])


def test_a_date_as_far_as_it_is_known(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    shapes = [("12", 4, "1985"), ("12", 4, ""), ("", 4, "1985"), ("", 4, ""), ("", None, "1985")]
    for day, month, year in shapes:
        page.about.known.begin("occasion")
        type_into(qtbot, page.about, "Day", day)
        choose(page, "Month", month)
        type_into(qtbot, page.about, "Year, if known", year)
        press(qtbot, Qt.Key.Key_Return)
        parts = (int(year) if year else None, month, int(day) if day else None)
        wait_rows(qtbot, book, "SELECT year, month, day FROM important_date ORDER BY id DESC LIMIT 1", [parts])
        qtbot.waitUntil(lambda: no_form(page))
    said_dates = ["12 April 1985", "12 April", "April 1985", "April", "1985"]
    qtbot.waitUntil(lambda: all(says(page.about, f"Birthday: {words}") for words in said_dates))


def test_days_that_are_none_and_the_leap_day(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    page.about.known.begin("occasion")
    for day, month, year, complaint in (
        ("31", 2, "", "February has no day 31."),
        ("31", 4, "1985", "April has no day 31."),
        ("29", 2, "2025", "2025 has no 29 February."),
        ("5", None, "", "A day without a month is not a date."),
        ("", None, "", "There is no date."),
        ("x", 4, "", "“x” is not a day."),
    ):
        type_into(qtbot, page.about, "Day", day)
        choose(page, "Month", month)
        type_into(qtbot, page.about, "Year, if known", year)
        click(qtbot, form(page).save_button)
        assert form(page).complaint == complaint
    type_into(qtbot, page.about, "Day", "29")
    choose(page, "Month", 2)
    type_into(qtbot, page.about, "Year, if known", "")
    choose(page, "In other years", "mar1")
    choose(page, "Reminding", "quiet")
    click(qtbot, form(page).save_button)
    sql = "SELECT month, day, leap_rule, celebrate FROM important_date WHERE id = 3"
    wait_rows(qtbot, book, sql, [(2, 29, "mar1", "quiet")])


def test_an_address_is_changed_where_it_stands(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    click(qtbot, named(page.about, "Copy the address: Rua das Flores 112, Porto"))
    assert QGuiApplication.clipboard().text() == "Rua das Flores 112\n4050-262 Porto"
    click(qtbot, named(page.about, "Change: Rua das Flores 112, Porto"))
    type_into(qtbot, page.about, "Country", "Atlantis")
    press(qtbot, Qt.Key.Key_Return)
    assert form(page).complaint == "“Atlantis” is not a country we know."
    type_into(qtbot, page.about, "Country", "Spain")
    type_into(qtbot, page.about, "Town", "Vigo")
    press(qtbot, Qt.Key.Key_Return)
    wait_rows(qtbot, book, "SELECT locality, country, lines FROM address", [("Vigo", "ES", "Rua das Flores 112")])


def test_news_waits_while_a_form_is_open(qtbot: QtBot, page: CustomerPage, book: Path) -> None:
    click(qtbot, named(page.about, "Likes: Orchids", QAbstractButton))
    type_into(qtbot, page.about, "What is worth remembering", "Orchids, whi")
    click(qtbot, page.header.note_button)
    qtbot.keyClicks(page.timeline.note.line, "Popped in")
    press(qtbot, Qt.Key.Key_Return)
    wait_rows(qtbot, book, "SELECT count(*) FROM touchpoint WHERE subject = 'Popped in'", [(1,)])
    qtbot.waitUntil(page.timeline.note.isHidden)
    type_into(qtbot, page.about, "What is worth remembering", "Orchids, white")
    press(qtbot, Qt.Key.Key_Return)
    wait_rows(qtbot, book, "SELECT value FROM fact WHERE category = 'like'", [("Orchids, white",)])
    qtbot.waitUntil(lambda: no_form(page))
    qtbot.waitUntil(lambda: says(page.about, "Likes: Orchids, white"))


def test_everything_that_can_be_pressed_has_a_name_of_its_own(page: CustomerPage) -> None:
    buttons = [button for button in page.findChildren(QAbstractButton) if button.isVisible()]
    names = [button.accessibleName() for button in buttons]
    assert all(names)
    assert {name for name in names if names.count(name) > 1} == set()
    assert all(min(button.width(), button.height()) >= 24 for button in buttons)
