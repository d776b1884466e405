"""The stack of cards being written, without a window."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop import models as m
from desktop.cards.paper import SAFEST
from desktop.cards.template import load_templates
from desktop.errors import BadInput
from desktop.storage.reader import Reader
from desktop.ui.pages.cards.draft import CardDraft
from desktop.ui.pages.cards.wish import Wish, wish_from
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
    inside = draft.card(draft.recipients[1]).inside
    assert "The tulips are back, Ana." in " ".join(getattr(item, "text", "") for item in inside.items)
    draft.message = None
    assert draft.template_message()


def test_an_unknown_field_is_refused_with_the_nearest_known_one(draft: CardDraft) -> None:
    draft.message = "Dear {frist_name}"
    with pytest.raises(BadInput, match="first_name"):
        draft.card(draft.recipients[0])


def test_somebody_added_by_hand_joins_the_list_and_the_others_keep_their_reason(
    draft: CardDraft, reader: Reader
) -> None:
    draft.add(_id(reader, "Grace Mensah"))
    draft.load(reader, TODAY)
    assert [who.name for who in draft.recipients] == ["Priya Nair", "Ana Silva", "Yusuf Demir", "Grace Mensah"]
    assert [who.on is None for who in draft.recipients] == [False, False, False, True]


def test_leaving_people_out_is_forgotten_with_the_occasion(draft: CardDraft, reader: Reader) -> None:
    draft.tick(draft.recipients[0], on=False)
    assert len(draft.to_print()) == 2
    draft.choose_occasion("apology", 0)
    draft.load(reader, TODAY)
    assert (draft.recipients, draft.current) == ([], None)
    assert draft.template.occasion == "apology"
    draft.choose_occasion("birthday", 14)
    draft.load(reader, TODAY)
    assert len(draft.to_print()) == 3


def test_whoever_had_a_card_lately_gets_no_second_one_unless_ticked(draft: CardDraft, reader: Reader) -> None:
    priya, ana = draft.recipients[0].customer_id, draft.recipients[1].customer_id
    for customer, occasion, days in ((priya, "birthday", 3), (priya, "birthday", 400), (ana, "thank-you", 3)):
        card = m.CardItem(customer_id=customer, design="x", occasion=occasion, printed_on=TODAY - timedelta(days=days))
        add(reader.path, card)
    draft.load(reader, TODAY)
    assert [who.name for who in draft.to_print()] == ["Ana Silva", "Yusuf Demir"]
    assert draft.has_one(draft.recipients[0])
    draft.tick(draft.recipients[0], on=True)
    assert len(draft.to_print()) == 3
    draft.forget_ticks()
    assert len(draft.to_print()) == 2
    draft.fulfil(Wish((priya,), "birthday"))
    draft.load(reader, TODAY)
    assert [who.name for who in draft.to_print()] == ["Priya Nair"], "who is asked for by name is ticked"


def test_two_dates_of_one_person_are_two_cards(draft: CardDraft, reader: Reader) -> None:
    grace = _id(reader, "Grace Mensah")
    for day, label in ((26, "Opening day"), (29, "First order")):
        add(reader.path, m.ImportantDate(customer_id=grace, kind="custom", label=label, month=11, day=day))
    draft.choose_occasion("anniversary", 14)
    draft.load(reader, TODAY)
    assert [draft.content(who).fields["occasion"] for who in draft.recipients] == ["Opening day", "First order"]
    draft.tick(draft.recipients[0], on=False)
    assert [who.label for who in draft.to_print()] == ["First order"]


def test_people_sent_by_another_page_get_a_card_that_fits_them(draft: CardDraft, reader: Reader) -> None:
    priya, grace = _id(reader, "Priya Nair"), _id(reader, "Grace Mensah")
    draft.fulfil(Wish((priya,)))
    draft.load(reader, TODAY)
    assert (draft.occasion, draft.template.occasion) == ("birthday", "birthday")
    draft.fulfil(Wish((priya, grace)))
    draft.load(reader, TODAY)
    assert (draft.occasion, draft.template.occasion) == ("thank-you", "thank-you")
    assert [who.name for who in draft.recipients] == ["Priya Nair", "Grace Mensah"]


def test_by_hand_the_design_says_what_the_card_is_for(draft: CardDraft, reader: Reader) -> None:
    draft.fulfil(Wish((_id(reader, "Grace Mensah"),)))
    draft.load(reader, TODAY)
    draft.choose_design("watercolour-sorry")
    assert (draft.occasion, draft.stack().occasion) == ("apology", "apology")
    draft.choose_design("arch-welcome")
    assert draft.stack().occasion == "welcome"


def test_a_quiet_customer_is_never_welcomed_as_new(draft: CardDraft) -> None:
    draft.choose_occasion("quiet", 0)
    assert draft.template.occasion == "thank-you"


def test_the_card_looked_at_stays_when_the_list_is_read_anew(draft: CardDraft, reader: Reader) -> None:
    draft.place = 1
    (early,) = add(reader.path, m.Customer(display_name="Early Bird"))
    add(reader.path, m.ImportantDate(customer_id=early, kind="birthday", month=11, day=24))
    draft.load(reader, TODAY)
    assert draft.current is not None
    assert (draft.current.name, draft.place) == ("Ana Silva", 2)


def test_what_goes_to_the_printer_does_not_change_with_the_draft(draft: CardDraft) -> None:
    stack = draft.stack()
    draft.message = "Something else"
    draft.choose_design("hearts-anniversary")
    assert stack.template.id == "balloon-birthday"
    assert stack.contents[0].message is None
    assert [who.name for who in stack.without({0, 2}).people] == ["Ana Silva"]
    assert len(stack.without({1}).contents) == 2


def test_words_that_do_not_fit_forbid_printing(draft: CardDraft) -> None:
    draft.message = "So many words. " * 400
    assert draft.card(draft.recipients[0]).blocked


def _id(reader: Reader, name: str) -> int:
    return int(reader.rows("SELECT id FROM customer WHERE display_name = :name", name=name)[0][0])


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
