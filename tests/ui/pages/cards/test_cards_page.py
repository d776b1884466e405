"""The studio in the window: whom the cards are for, what they look like, what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.models import Customer, ImportantDate
from desktop.ui.customer_visit import CustomerVisit
from desktop.ui.pages.cards.preview_panel import SHEET
from desktop.ui.pages.cards.wording import BY_HAND
from desktop.ui.theme.theme import Look
from tests.builders import add
from tests.ui.fake_pages import CountingPage
from tests.ui.pages.cards.hands import (
    PATIENCE,
    click,
    click_row,
    people,
    press,
    preview,
    sentence,
    ticked,
    toast,
    verb,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.queries.card_recipients import CardRecipient
    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.cards.cards_page import CardsPage
    from desktop.ui.theme.theme import Theme


def choose(page: CardsPage, words: str) -> None:
    """Pick an occasion with the keyboard."""
    box = page.people.occasion
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    while box.currentText() != words:
        QTest.keyClick(box, Qt.Key.Key_Down)


def write(page: CardsPage, words: str) -> None:
    """Type another message in the place of the one there."""
    page.design.message.setFocus()
    page.design.message.selectAll()
    QTest.keyClicks(page.design.message, words)


def test_it_opens_on_the_birthdays_to_come_with_the_first_card(page: CardsPage) -> None:
    assert people(page) == ["Priya Nair", "Ana Silva", "Yusuf Demir"] == ticked(page)
    assert sentence(page, 0) == "Priya Nair. Birthday tomorrow. Gets a card."
    assert sentence(page, 2) == "Yusuf Demir. Birthday on Monday · no address yet. Gets a card."
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


def test_an_empty_list_says_why_and_what_to_do(window: MainWindow, page: CardsPage, book: Path) -> None:
    (later,) = add(book, Customer(display_name="Later Person", given_name="Later"))
    add(book, ImportantDate(customer_id=later, kind="birthday", month=12, day=20))
    choose(page, "Going quiet")
    assert people(page) == []
    assert not page.foot.print.isEnabled()
    assert not page.foot.save.isEnabled()
    assert "Nobody is going quiet" in shown_text(page)
    choose(page, "Anniversaries and other yearly dates, next 14 days")
    assert "No yearly dates in the next 14 days" in shown_text(page)
    click(verb(page, "Next 31 days"))
    assert page.draft.days == 31
    click(verb(page, "Choose by hand"))
    assert "Nobody chosen yet" in shown_text(page)
    assert page.people.finder.field.hasFocus()
    assert window.page == "cards"


def shown_text(page: CardsPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


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


def test_design_and_colours_are_chosen_by_mouse_and_arrows(page: CardsPage, qtbot: QtBot) -> None:
    click(page.design.designs.thumbnails["hearts-anniversary"])
    assert page.draft.template_id == "hearts-anniversary"
    assert "With love" in preview(page)
    first, second, *_rest = page.draft.template.colourways
    assert page.design.colours.swatches[first].isChecked()
    qtbot.waitUntil(lambda: page.design.colours.swatches[second].x() > 0)
    page.design.colours.swatches[first].setFocus()
    press("Right")
    assert page.draft.colourway == second
    page.design.designs.thumbnails["hearts-anniversary"].setFocus()
    press("Right")
    assert page.draft.template_id == list(page.design.designs.thumbnails)[4]


def test_the_preview_follows_what_is_typed(page: CardsPage, qtbot: QtBot) -> None:
    write(page, "The tulips are back, ")
    click(verb(page.design, "Name"))
    QTest.keyClicks(page.design.message, ".")
    assert page.design.message.message == "The tulips are back, {first_name}."
    assert "{" not in page.design.message.toPlainText()
    qtbot.waitUntil(lambda: "The tulips are back, Priya." in preview(page), timeout=PATIENCE)
    press("Ctrl+Return")
    assert "The tulips are back, Ana." in preview(page)
    assert "line" in page.design.fits.text()
    click(page.design.own_words)
    assert page.draft.message is None
    assert page.design.message.message == page.draft.template_message()
    assert page.design.message.hasFocus()


def test_words_stay_with_their_occasion_and_survive_another_text_size(
    window: MainWindow, page: CardsPage, theme: Theme, qtbot: QtBot
) -> None:
    write(page, "Many happy returns.")
    choose(page, "Owed an apology")
    assert page.draft.message is None
    choose(page, "Birthdays, next 14 days")
    assert page.design.message.message == "Many happy returns."
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    write(page, "Typed just before.")
    theme.apply(app, Look("light", 1.3))
    qtbot.waitUntil(lambda: window.stack.current is not page)
    after = window.stack.current
    assert after is not None
    assert after.draft.message == "Typed just before."  # type: ignore[attr-defined]  # it is a CardsPage


def test_a_field_that_does_not_exist_is_told_in_plain_words(page: CardsPage, qtbot: QtBot) -> None:
    write(page, "Dear {frist_name}")
    qtbot.waitUntil(page.preview.problem.isVisible, timeout=PATIENCE)
    assert page.preview.problem.text() == "There is no field “frist_name”. The nearest one is “first_name”."
    assert not page.design.fits.isVisible()
    write(page, "Dear friend")
    qtbot.waitUntil(lambda: not page.preview.problem.isVisible(), timeout=PATIENCE)


def test_the_inside_may_be_left_to_the_pen(page: CardsPage) -> None:
    click(page.design.blank)
    page.design.blank.setChecked(True)
    assert not page.design.message.isEnabled()
    assert preview(page).endswith("inside says")


def test_the_sheet_shows_what_the_printer_will_print(page: CardsPage) -> None:
    click(page.preview.views.button(SHEET))
    assert page.preview.whose.text() == "Sheet 1 of 3"
    assert preview(page) == "Preview of sheet 1, with the cards for Priya Nair"
    page.design.paper.set_value("two-folded")
    page.design.paper.activated.emit(page.design.paper.currentIndex())
    assert page.preview.whose.text() == "Sheet 1 of 2 · outside, then inside"
    assert "Priya Nair, Ana Silva" in preview(page)
    assert page.preview.forth.accessibleName() == "Next sheet"
    click(page.preview.forth)
    assert page.preview.whose.text().startswith("Sheet 2 of 2")
    click_row(page, 2, box=True)
    assert page.preview.whose.text().startswith("Sheet 1 of 1")


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


class Looked(dict["CardRecipient", dict[str, str]]):
    """Merge fields that count how often a card is made of them."""

    count = 0

    def __getitem__(self, who: CardRecipient) -> dict[str, str]:
        self.count += 1
        return super().__getitem__(who)


def test_with_two_hundred_people_only_the_card_in_sight_is_laid_out(page: CardsPage, book: Path, qtbot: QtBot) -> None:
    ids = add(book, *(Customer(display_name=f"Person {number}", given_name="Pat") for number in range(200)))
    add(book, *(ImportantDate(customer_id=number, kind="birthday", month=11, day=26) for number in ids))
    page.mark_stale()
    assert len(people(page)) == 203
    looked = page.draft._fields = Looked(page.draft._fields)
    write(page, "x")
    qtbot.waitUntil(lambda: page.draft.message == "x", timeout=PATIENCE)
    page.step(1)
    click_row(page, 1, box=True)
    assert 0 < looked.count <= 6
