"""The studio in the window: what the cards look like and what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.models import Customer, ImportantDate
from desktop.ui.pages.cards.preview_panel import SHEET
from desktop.ui.theme.theme import Look
from tests.builders import add
from tests.ui.pages.cards.hands import (
    PATIENCE,
    choose,
    click,
    click_row,
    people,
    press,
    preview,
    verb,
    write,
)

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.queries.card_recipients import CardRecipient
    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.cards.cards_page import CardsPage
    from desktop.ui.theme.theme import Theme


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
