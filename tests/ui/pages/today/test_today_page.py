"""Today in the window: what it shows, and what becomes of a click or a key."""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop.commands.promises import SettlePromise
from desktop.models import Customer, Promise, Shop
from desktop.paths import default_book
from desktop.relationship.today_lines import Task
from desktop.storage.writer import Writer
from desktop.ui.pages.today.header import greeting
from desktop.ui.pages.today.pick_day import PickDay
from desktop.ui.pages.today.today_page import TodayPage
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.empty_state import EmptyState
from tests.builders import Do, add, rows
from tests.ui.hands import toast
from tests.ui.pages.today.conftest import LONG
from tests.ui.pages.today.hands import choose, names, opened, press, row_of, settled
from tests.ui.windows import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from sqlalchemy.orm import Session

    from desktop.ui.main_window import MainWindow

Key = Qt.Key


def test_the_day_as_the_book_has_it(page: TodayPage, window: MainWindow) -> None:
    assert page.header.title == "Good morning"
    assert page.header.line == "Tuesday 24 November · 7 small things, about 9 minutes"
    assert names(page) == ["Tomasz Wójcik", "Ana Silva", "Priya Nair", "Café Lumen", "Quiet 1", "Quiet 5", LONG]
    first = page.day.rows[0]
    assert (first.reason.text(), first.pill.text()) == ("Ring back about the wreath", "2 days late")
    assert page.day.rows[2].reason.text() == "Birthday tomorrow · Likes tulips"
    assert window._sidebar._pages["today"].accessibleName() == "Today, 7 things"


@pytest.mark.parametrize(
    ("hour", "said"), [(0, "Good morning"), (11, "Good morning"), (12, "Good afternoon"), (18, "Good evening")]
)
def test_the_greeting_goes_by_the_hour(hour: int, said: str) -> None:
    assert greeting(hour, "") == said
    assert greeting(hour, "Rosa") == f"{said}, Rosa"


def test_done_by_mouse_is_written_and_undone(page: TodayPage, window: MainWindow, qtbot: QtBot, shop: Path) -> None:
    press(row_of(page, "Tomasz Wójcik").check)
    settled(qtbot, window, page)
    assert names(page)[0] == "Ana Silva"
    assert rows(shop, "SELECT status, delivered_on FROM promise WHERE id = 1") == [("kept", "2026-11-24")]
    assert toast(window) == "Marked as done: Ring back about the wreath, for Tomasz Wójcik"
    assert page.header._ring.accessibleName() == "1 of 7 done today"
    assert window.notices.shelf.current is not None
    undo = window.notices.shelf.current.findChild(Button)
    assert undo is not None
    press(undo)
    qtbot.waitUntil(lambda: names(page)[0] == "Tomasz Wójcik")
    assert rows(shop, "SELECT status, delivered_on FROM promise WHERE id = 1") == [("open", None)]


def test_several_in_a_row_share_one_toast(page: TodayPage, window: MainWindow, qtbot: QtBot) -> None:
    for _time in range(2):
        press(page.day.rows[0].check)
        settled(qtbot, window, page)
    assert toast(window) == "2 marked as done"


def test_the_day_by_keyboard(page: TodayPage, window: MainWindow, qtbot: QtBot) -> None:
    page.day.rows[0].check.setFocus(Qt.FocusReason.TabFocusReason)
    for key, place in ((Key.Key_Down, 1), (Key.Key_J, 2), (Key.Key_Up, 1), (Key.Key_K, 0), (Key.Key_K, 0)):
        QTest.keyClick(window.focusWidget(), key)
        assert page.day.rows[place].check.hasFocus()
    QTest.keyClick(window.focusWidget(), Key.Key_Space)
    settled(qtbot, window, page)
    assert page.day.rows[0].line.who.name == "Ana Silva"
    assert page.day.rows[0].check.hasFocus()  # the row that moved up
    QTest.keyClick(window.focusWidget(), Key.Key_Return)
    assert opened(window) == [2]


def test_the_action_of_a_row(page: TodayPage, window: MainWindow, qtbot: QtBot, shop: Path) -> None:
    row_of(page, "Priya Nair").check.setFocus()
    QTest.keyClick(window.focusWidget(), Key.Key_A)
    assert window.page == "cards"
    assert opened(window) == [{"customer_id": 3, "occasion": "birthday"}]
    window.go_back()
    press(row_of(page, "Quiet 1").action)
    assert opened(window) == [5]
    window.go_back()
    press(row_of(page, "Café Lumen").name)
    assert opened(window)[-1] == 4
    window.go_back()
    row_of(page, "Ana Silva").action.setFocus()
    QTest.keyClick(window.focusWidget(), Key.Key_Return)
    settled(qtbot, window, page)
    assert rows(shop, "SELECT status FROM promise WHERE id = 2") == [("kept",)]


def test_later_leaves_a_grey_line_that_shows_it(page: TodayPage, window: MainWindow, qtbot: QtBot) -> None:
    row_of(page, "Ana Silva").check.setFocus()
    QTest.keyClick(window.focusWidget(), Key.Key_L)
    settled(qtbot, window, page)
    assert "Ana Silva" not in names(page)
    section = page.day.sections[Task.PROMISE]
    assert section.later.text().strip() == "Later: 1"
    assert "7 small things" in page.header.line
    press(section.later)
    assert names(page)[1] == "Ana Silva"
    press(section.later)
    assert "Ana Silva" not in names(page)


def test_the_menu_puts_off(page: TodayPage, window: MainWindow, qtbot: QtBot, shop: Path) -> None:
    for name, text in (("Priya Nair", "Later today"), ("Café Lumen", "Tomorrow"), ("Quiet 1", "Next week")):
        choose(row_of(page, name), text)
        settled(qtbot, window, page)
        assert name not in names(page)
    days = [("snoozed", "2026-11-24"), ("snoozed", "2026-11-25"), ("snoozed", "2026-12-01")]
    assert rows(shop, "SELECT state, until FROM today_mark ORDER BY id") == days


def test_a_day_can_be_picked(page: TodayPage, window: MainWindow, qtbot: QtBot, shop: Path) -> None:
    choose(row_of(page, "Priya Nair"), "Pick a day…")
    dialog = window.findChild(PickDay)
    assert dialog is not None
    assert dialog.calendar.minimumDate().toPython() == TODAY + timedelta(days=1)
    QTest.keyClick(dialog.calendar.focusProxy() or dialog.calendar, Key.Key_Right)
    assert dialog.primary is not None
    press(dialog.primary)
    settled(qtbot, window, page)
    assert rows(shop, "SELECT until FROM today_mark") == [("2026-11-28",)]


def test_not_for_this_customer(page: TodayPage, window: MainWindow, qtbot: QtBot, shop: Path) -> None:
    choose(row_of(page, "Quiet 1"), "Not for this customer")
    settled(qtbot, window, page)
    assert "Quiet 1" not in names(page)
    assert toast(window) == "Left out from now on: Say hello, for Quiet 1"
    assert rows(shop, "SELECT state FROM today_mark") == [("skipped",)]


def test_what_can_wait_is_shown_when_asked(page: TodayPage) -> None:
    labels = [label.text() for label in page.day.findChildren(QLabel)]
    assert "2 more can wait" in labels
    press(page.day.show_them)
    assert len(page.day.rows) == 9
    assert not page.day.show_them.isVisible()


def test_a_promise_settled_elsewhere_says_so_and_goes(
    page: TodayPage, window: MainWindow, qtbot: QtBot, shop: Path
) -> None:
    with closing(Writer(shop)) as writer:
        writer.execute(SettlePromise(1, "kept", date(2026, 11, 23), "Ring back about the wreath"))
    press(row_of(page, "Tomasz Wójcik").check)
    settled(qtbot, window, page)
    assert toast(window) == "That promise is settled already."
    qtbot.waitUntil(lambda: "Tomasz Wójcik" not in names(page))
    assert rows(shop, "SELECT delivered_on FROM promise WHERE id = 1") == [("2026-11-23",)]


def test_changes_elsewhere_show_at_once_and_count_in_the_sidebar(
    page: TodayPage, window: MainWindow, qtbot: QtBot
) -> None:
    def promise(session: Session) -> None:
        session.add(Promise(customer_id=9, what="Send a photo", made_on=TODAY, due_on=TODAY))

    window.context.commands.run(Do(promise))
    qtbot.waitUntil(lambda: "Quiet 5" in names(page)[:3])
    window.context.navigate("customers")
    window.context.commands.run(SettlePromise(1, "kept", TODAY, "x"))
    qtbot.waitUntil(lambda: not window.context.commands.busy)
    assert window._sidebar._pages["today"].accessibleName() == "Today, 7 things"


def test_nobody_in_the_book_yet(open_window: Callable[[Path], MainWindow], book: Path) -> None:
    window = open_window(book)
    page = window.stack.current
    assert isinstance(page, TodayPage)
    assert isinstance(page.instead, EmptyState)
    assert {label.text() for label in page.instead.findChildren(QLabel)} >= {"Who came in today?"}
    add_customer, bring_in = page.instead.findChildren(Button)
    press(add_customer)
    assert opened(window)[-1] == "add"
    window.go_back()
    add_customer, bring_in = page.instead.findChildren(Button)
    press(bring_in)
    assert opened(window)[-1] == "bring_in"


def test_everything_done(open_window: Callable[[Path], MainWindow], book: Path, qtbot: QtBot) -> None:
    add(book, Customer(display_name="Ana Silva"))
    add(book, *(Promise(customer_id=1, what=f"Thing {n}", made_on=TODAY, due_on=TODAY) for n in range(6)))
    window = open_window(book)
    page = window.stack.current
    assert isinstance(page, TodayPage)
    for _time in range(5):
        press(page.day.rows[0].check)
        settled(qtbot, window, page)
    assert isinstance(page.instead, EmptyState)
    said = {label.text() for label in page.instead.findChildren(QLabel)}
    assert said >= {"That’s everything for today", "5 promises kept. See you tomorrow."}
    waiting = next(button for button in page.instead.findChildren(Button) if button.text() == "Show what can wait")
    press(waiting)
    assert page.day.isVisible()
    assert [row.line.ref_id for row in page.day.rows] == [6]
    window.go_back()
    window.context.navigate("today")
    assert isinstance(page.instead, EmptyState)


def test_the_sample_shop_says_what_it_is(open_window: Callable[[Path], MainWindow], shop: Path) -> None:
    def describe(session: Session) -> None:
        row = session.get(Shop, 1)
        assert row is not None
        row.sample, row.trade, row.owner = True, "florist", "Rosa"

    with closing(Writer(shop)) as writer:
        writer.execute(Do(describe))
    window = open_window(shop)
    page = window.stack.current
    assert isinstance(page, TodayPage)
    assert page.header.title == "Good morning, Rosa"
    (banner,) = page.findChildren(Banner)
    assert banner.accessibleName() == "You’re looking at a sample florist."
    wanted: list[tuple[Path, bool]] = []
    window.context.signals.book_wanted.connect(lambda path, create: wanted.append((path, create)))
    press(banner.findChildren(Button)[0])
    assert wanted == [(default_book(), True)]


def test_the_side_column_comes_after_the_first_paint(page: TodayPage, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.side.cards.stages.isVisible)
    counts = page.side.cards.stages.counts
    assert [count.accessibleName() for count in counts][:2] == ["Acquaintance: 2 customers", "Friend: 2 customers"]
    press(counts[2])
    assert window.page == "customers"
    assert opened(window) == [{"stage": 3}]
