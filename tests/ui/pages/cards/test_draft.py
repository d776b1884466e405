"""The stack of cards being written, without a window."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop import models as m
from desktop.cards.paper import SAFEST
from desktop.cards.template import load_templates
from desktop.errors import BadInput
from desktop.storage.reader import Reader
from desktop.ui.pages.cards.draft import CardDraft, Wish, wish_from
from tests.builders import add, empty_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

TODAY = date(2026, 11, 24)


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    book = empty_book(tmp_path)
    for number, (name, day) in enumerate([("Priya Nair", 25), ("Ana Silva", 28), ("Yusuf Demir", 30)]):
        given, _, family = name.partition(" ")
        customer = m.Customer(display_name=name, given_name=given, family_name=family, stage=number + 1)
        (ident,) = add(book, customer)
        add(book, m.ImportantDate(customer_id=ident, kind="birthday", month=11, day=day))
    add(book, m.Customer(display_name="Grace Mensah", given_name="Grace", family_name="Mensah"))
    with Reader(book) as opened:
        yield opened


@pytest.fixture
def draft(reader: Reader, qapp: QApplication) -> CardDraft:
    del qapp  # text is laid out by Qt
    made = CardDraft(load_templates(), SAFEST)
    made.load(reader, TODAY)
    return made


def test_birthdays_come_with_a_birthday_design_and_everybody_ticked(draft: CardDraft) -> None:
    assert [who.name for who in draft.to_print()] == ["Priya Nair", "Ana Silva", "Yusuf Demir"]
    assert draft.template.occasion == "birthday"
    assert draft.current is draft.recipients[0]


def test_each_card_says_the_name_of_whom_it_is_for(draft: CardDraft) -> None:
    for who in draft.recipients:
        said = " ".join(getattr(item, "text", "") for page in draft.card(who).pages for item in page.items)
        assert who.name.split()[0] in said


def test_the_owners_words_take_the_place_of_the_designs(draft: CardDraft) -> None:
    draft.message = "The tulips are back, {first_name}."
    assert "The tulips are back, Ana." in draft.words(draft.recipients[1]).replace("\n", " ")
    draft.message = None
    assert draft.template_message()


def test_an_unknown_field_is_refused_with_the_nearest_known_one(draft: CardDraft) -> None:
    draft.message = "Dear {frist_name}"
    with pytest.raises(BadInput, match="first_name"):
        draft.card(draft.recipients[0])


def test_somebody_added_by_hand_joins_the_list(draft: CardDraft, reader: Reader) -> None:
    (grace,) = reader.rows("SELECT id FROM customer WHERE display_name = 'Grace Mensah'")[0]
    draft.add(grace)
    draft.load(reader, TODAY)
    assert [who.name for who in draft.recipients] == ["Priya Nair", "Ana Silva", "Yusuf Demir", "Grace Mensah"]


def test_leaving_people_out_is_forgotten_with_the_occasion(draft: CardDraft, reader: Reader) -> None:
    draft.left_out.add(draft.recipients[0].customer_id)
    assert len(draft.to_print()) == 2
    draft.choose_occasion("apology", 0)
    draft.load(reader, TODAY)
    assert (draft.recipients, draft.left_out, draft.current) == ([], set(), None)
    assert draft.template.occasion == "apology"


def test_words_that_do_not_fit_are_a_problem_that_forbids_printing(draft: CardDraft) -> None:
    draft.message = "So many words. " * 400
    assert any(problem.blocking for _who, problem in draft.problems(draft.to_print()))
    assert draft.card(draft.recipients[0]).blocked


@pytest.mark.parametrize(
    ("argument", "wish"),
    [
        (None, Wish()),
        (7, Wish((7,))),
        ([1, 2], Wish((1, 2))),
        ({"customer_id": 3, "occasion": "birthday"}, Wish((3,), "birthday")),
        ({"customer_ids": [4, 5]}, Wish((4, 5))),
        (Wish((9,), "apology"), Wish((9,), "apology")),
    ],
)
def test_other_pages_may_say_whom_to_write_to(argument: object, wish: Wish) -> None:
    assert wish_from(argument) == wish
