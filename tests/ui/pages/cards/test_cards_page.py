"""The studio in the window: whom the cards are for, and the way from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.models import Customer
from desktop.ui.customer_visit import CustomerVisit
from desktop.ui.pages.cards.preview_panel import CARD
from desktop.ui.pages.cards.wording import BY_HAND
from tests.builders import add
from tests.ui.fake_pages import CountingPage
from tests.ui.pages.cards.hands import (
    choose,
    click,
    click_row,
    people,
    press,
    preview,
    sentence,
    shown_text,
    ticked,
    toast,
    verb,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.cards.cards_page import CardsPage


def test_it_opens_on_the_birthdays_to_come_with_the_first_card(page: CardsPage) -> None:
    assert people(page) == ["Priya Nair", "Ana Silva", "Yusuf Demir"] == ticked(page)
    assert sentence(page, 0) == "Priya Nair. Birthday tomorrow. Gets a card."
    assert sentence(page, 2) == "Yusuf Demir. Birthday on Monday. No address yet. Gets a card."
    assert preview(page).startswith("Preview of the card for Priya Nair: front says Happy birthday")
    assert page.foot.print.text().strip() == "Print 3 cards"


def test_another_page_may_send_one_customer(window: MainWindow, page: CardsPage) -> None:
    window.context.navigate("cards", {"customer_id": 4})
    assert people(page) == ["Grace Mensah"]
    assert sentence(page, 0) == "Grace Mensah. Chosen by hand. Gets a card."
    assert page.draft.template.occasion == "thank-you"
    assert page.people.occasion.value == BY_HAND
    window.context.navigate("cards", {"customer_id": 1})
    assert sentence(page, 0) == "Priya Nair. Birthday tomorrow. Gets a card."
    assert page.draft.template.occasion == "birthday"
    window.context.navigate("cards", {"customer_ids": (5,), "occasion": "apology"})
    assert page.draft.template.occasion == "apology"
    window.context.navigate("cards")
    assert people(page) == ["Henrique Duarte"]


def test_another_occasion_brings_other_people_and_a_design_made_for_it(page: CardsPage) -> None:
    choose(page, "Owed an apology")
    assert people(page) == ["Henrique Duarte"]
    assert page.draft.template.occasion == "apology"
    assert page.design.designs.thumbnails["watercolour-sorry"].isChecked()
    assert sentence(page, 0).startswith("Henrique Duarte. Unhappy 4 days ago")


def test_an_empty_list_says_why_and_what_to_do(page: CardsPage, qtbot: QtBot) -> None:
    choose(page, "Going quiet")
    assert people(page) == []
    assert not page.foot.print.isEnabled()
    assert not page.foot.save.isEnabled()
    qtbot.waitUntil(lambda: "Nobody is going quiet" in shown_text(page))
    choose(page, "Yearly dates, next 14 days")
    qtbot.waitUntil(lambda: "No yearly dates in the next 14 days" in shown_text(page))
    click(verb(page, "Next 31 days"))
    assert page.draft.days == 31
    assert page.people.occasion.currentText() == "Yearly dates, next 31 days"
    qtbot.waitUntil(lambda: "No yearly dates in the next 31 days" in shown_text(page))
    click(verb(page, "Choose by hand"))
    qtbot.waitUntil(lambda: "Nobody chosen yet" in shown_text(page))
    assert page.people.finder.field.hasFocus()


def test_a_box_is_ticked_by_mouse_and_by_the_space_bar(page: CardsPage) -> None:
    click_row(page, 1, box=True)
    assert ticked(page) == ["Priya Nair", "Yusuf Demir"]
    assert page.draft.place == 0, "leaving somebody out does not turn to their card"
    assert page.foot.print.text().strip() == "Print 2 cards"
    page.people.list.setFocus()
    press("Space", "Down", "Space")
    assert ticked(page) == ["Ana Silva", "Yusuf Demir"]
    assert sentence(page, 0).endswith("Gets none.")


def test_the_card_follows_the_list_and_the_keys(window: MainWindow, page: CardsPage) -> None:
    click_row(page, 2)
    assert "for Yusuf Demir" in preview(page)
    page.people.list.setFocus()
    press("Up")
    assert "for Ana Silva" in preview(page)
    press("PgDown")
    assert page.preview.whose.text() == "Yusuf Demir · card 3 of 3"
    assert not page.preview.forth.isEnabled()
    press("PgDown", "PgUp", "PgUp", "PgUp")
    assert page.preview.whose.text() == "Priya Nair · card 1 of 3"
    assert page.people.list.currentIndex().row() == 0
    page.design.message.setFocus()
    press("Ctrl+Return")
    assert "for Ana Silva" in preview(page)
    assert window.menus.qaction("next_card").isEnabled()


def test_somebody_is_added_by_name_with_the_keyboard_alone(page: CardsPage) -> None:
    page.people.add.setFocus()
    press("Space")
    finder = page.people.finder
    assert finder.field.hasFocus()
    QTest.keyClicks(finder.field, "zz")
    assert finder.nobody.isVisible()
    finder.field.clear()
    QTest.keyClicks(finder.field, "gra")
    assert finder.matches.count() == 1
    press("Return")
    assert people(page) == ["Priya Nair", "Ana Silva", "Yusuf Demir", "Grace Mensah"]
    assert "for Grace Mensah" in preview(page)
    assert sentence(page, 0).startswith("Priya Nair. Birthday tomorrow")
    assert page.people.list.hasFocus()
    assert not finder.isVisible()


def test_leaving_the_search_gives_the_keyboard_back(page: CardsPage) -> None:
    page.people.add.setFocus()
    press("Space", "Escape")
    assert not page.people.finder.isVisible()
    assert page.people.add.hasFocus()


def test_matches_are_walked_with_the_arrows_and_picked_with_the_mouse(page: CardsPage) -> None:
    page.people.begin_search()
    QTest.keyClicks(page.people.finder.field, "e")
    matches = page.people.finder.matches
    assert matches.count() > 1
    press("Down")
    assert matches.hasFocus()
    assert matches.currentRow() == 1
    press("Up", "Up")
    assert page.people.finder.field.hasFocus()
    line = matches.item(0)
    QTest.mouseClick(matches.viewport(), Qt.MouseButton.LeftButton, pos=matches.visualItemRect(line).center())
    assert line is not None
    assert not page.people.finder.isVisible()


def test_who_must_not_get_a_card_is_told_of(window: MainWindow, page: CardsPage, book: Path) -> None:
    (gone,) = add(book, Customer(display_name="Gone Person", status="deceased"))
    page.people.finder.found.emit(gone)
    assert people(page) == ["Priya Nair", "Ana Silva", "Yusuf Demir"]
    assert toast(window) == "They don’t want cards, or can’t get any."


def test_tab_goes_from_the_people_over_the_card_to_the_design_and_the_printer(page: CardsPage, qtbot: QtBot) -> None:
    stops = [page.people.add, page.people.occasion, page.people.list, page.preview.views.button(CARD)]
    stops += [
        page.preview.forth,
        page.design.colours.swatches["fair"],
        page.design.designs.thumbnails["balloon-birthday"],
    ]
    stops += [page.design.message]
    walked = [stops[0]]
    stops[0].setFocus()
    while walked[-1] is not page.foot.print and len(walked) < 30:
        press("Tab")
        here = QApplication.focusWidget()
        assert here is not None
        walked.append(here)
    assert walked[: len(stops)] == stops
    assert walked[-1] is page.foot.print
    click(page.design.designs.thumbnails["hearts-anniversary"])
    qtbot.waitUntil(lambda: all(swatch.isVisible() for swatch in page.design.colours.swatches.values()))
    page.preview.forth.setFocus()
    press("Tab")
    assert page.design.colours.isAncestorOf(QApplication.focusWidget() or page)


def test_without_an_address_there_is_a_way_to_it(window: MainWindow, page: CardsPage) -> None:
    assert not page.preview.address.isVisible()
    click_row(page, 2)
    assert page.preview.address.accessibleName() == "Add the address of Yusuf Demir"
    click(page.preview.address)
    assert window.page == "customer"
    other = window.stack.current
    assert isinstance(other, CountingPage)
    visit = other.opened[-1]
    assert isinstance(visit, CustomerVisit)
    assert (visit.customer_id, visit.errand) == (3, "address")


def test_a_narrow_window_keeps_the_people_behind_a_button(window: MainWindow, page: CardsPage) -> None:
    assert not page.who_for.isVisible()
    window.resize(900, 560)
    assert not page.people.isVisible()
    assert page.who_for.text().strip() == "Who for (3)"
    click(page.who_for)
    assert page.people.isVisible()
    assert not page.design.isVisible()
    click_row(page, 0, box=True)
    assert page.who_for.text().strip() == "Who for (2)"
    window.resize(1366, 768)
    assert page.people.isVisible()
    assert page.design.isVisible()


@pytest.mark.parametrize("key", ["next_card", "save_cards", "print_cards"])
def test_the_menu_knows_where_one_is(window: MainWindow, key: str) -> None:
    assert window.menus.qaction(key).isEnabled()
    window.context.navigate("today")
    assert not window.menus.qaction(key).isEnabled()
    assert window.menus.qaction("write_cards").isEnabled()
    window.menus.qaction("write_cards").trigger()
    assert window.page == "cards"
