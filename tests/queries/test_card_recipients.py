"""Who is written a card, and what may be said to them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from desktop import models as m
from desktop.commands.record_cards import PrintedCard, RecordCards
from desktop.errors import BadInput
from desktop.queries.card_contents import load_card_fields
from desktop.queries.card_recipients import CardRecipient, chosen_recipients, find_recipients
from desktop.storage.reader import Reader
from desktop.storage.writer import Writer
from tests.builders import add, empty_book, rows

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 12, 28)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return empty_book(tmp_path)


def _person(book: Path, name: str, **more: Any) -> int:
    given, _, family = name.partition(" ")
    return add(book, m.Customer(display_name=name, given_name=given, family_name=family, **more))[0]


def _birthday(book: Path, customer: int, month: int, day: int, year: int | None = None, **more: Any) -> None:
    add(book, m.ImportantDate(customer_id=customer, kind="birthday", year=year, month=month, day=day, **more))


def _find(book: Path, occasion: str, days: int = 14, as_of: date = TODAY) -> list[CardRecipient]:
    with Reader(book) as reader:
        return find_recipients(reader, occasion, as_of, days)


def test_birthdays_come_soonest_first_across_the_new_year_with_their_age(book: Path) -> None:
    _birthday(book, _person(book, "Late Far"), 1, 12)
    _birthday(book, _person(book, "New Year"), 1, 2, 1990)
    _birthday(book, _person(book, "Today Child"), 12, 28, 2016)
    _birthday(book, _person(book, "Old Year"), 12, 31)
    found = _find(book, "birthday")
    assert [(r.name, r.on, r.age) for r in found] == [
        ("Today Child", date(2026, 12, 28), 10),
        ("Old Year", date(2026, 12, 31), None),
        ("New Year", date(2027, 1, 2), 37),
    ]


def test_29_february_is_celebrated_in_common_years_by_its_own_rule(book: Path) -> None:
    _birthday(book, _person(book, "Leap Before"), 2, 29)
    _birthday(book, _person(book, "Leap After"), 2, 29, leap_rule="mar1")
    _birthday(book, _person(book, "Leap Only"), 2, 29, leap_rule="leap_only")
    found = _find(book, "birthday", days=1, as_of=date(2027, 2, 28))
    assert [(r.name, r.on) for r in found] == [("Leap Before", date(2027, 2, 28)), ("Leap After", date(2027, 3, 1))]


@pytest.mark.parametrize(
    "unwanted", [{"status": "deceased"}, {"status": "blocked"}, {"celebrate": "never"}, {"celebrate": "quiet"}]
)
def test_nobody_gets_a_birthday_card_who_must_not(book: Path, unwanted: dict[str, str]) -> None:
    _birthday(book, _person(book, "Not Them", **unwanted), 12, 30)
    _birthday(book, _person(book, "Trashed One", deleted_at=m.base.now()), 12, 30)
    _birthday(book, _person(book, "Quiet Date"), 12, 30, celebrate="quiet")
    assert _find(book, "birthday") == []


def test_apologies_are_owed_until_the_card_is_printed(book: Path) -> None:
    customer = _person(book, "Henrique Duarte")
    add(book, m.Touchpoint(customer_id=customer, kind="complaint", happened_on=date(2026, 12, 20)))
    assert [(r.name, r.on) for r in _find(book, "apology")] == [("Henrique Duarte", date(2026, 12, 20))]
    writer = Writer(book)
    writer.execute(
        RecordCards(
            (PrintedCard(customer, "Henrique", "We are\x00 sorry"),), "sorry", "", "apology", date(2026, 12, 24)
        )
    )
    assert _find(book, "apology") == []
    assert rows(book, "SELECT addressee, words, state FROM card_item") == [("Henrique", "We are sorry", "printed")]
    assert writer.undo_label == "Marked 1 card as printed"
    writer.undo()
    assert len(_find(book, "apology")) == 1
    writer.close()


def test_chosen_people_keep_their_order_and_leave_out_who_must_not_be_written_to(book: Path) -> None:
    first, second = _person(book, "First One"), _person(book, "Second One")
    gone = _person(book, "Gone One", status="deceased")
    with Reader(book) as reader:
        found = chosen_recipients(reader, [second, gone, first, second], "thank-you")
    assert [r.customer_id for r in found] == [second, first]


def test_an_unknown_occasion_is_refused_with_the_known_ones(book: Path) -> None:
    with pytest.raises(BadInput, match=r"birthday, anniversary"):
        _find(book, "festivus")
    with pytest.raises(BadInput, match="between 0 and 366"):
        _find(book, "birthday", days=1000)


def test_fields_say_only_what_the_book_knows(book: Path) -> None:
    ana = _person(book, "Ana Silva", met_on=date(2019, 3, 1))
    cafe = add(book, m.Customer(display_name="Café Lumen", kind="business"))[0]
    add(
        book,
        m.Fact(customer_id=ana, category="like", value="roses", source="assumed"),
        m.Fact(customer_id=ana, category="like", value="orchids"),
        m.Touchpoint(customer_id=ana, kind="purchase", happened_on=date(2026, 11, 1), subject="Hand-tied bouquet"),
        m.Touchpoint(customer_id=ana, kind="purchase", happened_on=date(2027, 1, 1), subject="From the future"),
    )
    with Reader(book) as reader:
        people = chosen_recipients(reader, [ana, cafe], "thank-you")
        of_ana, of_cafe = load_card_fields(reader, people, TODAY)
    assert of_ana["first_name"] == "Ana"
    assert (of_ana["since"], of_ana["years"]) == ("2019", "7")
    assert (of_ana["favourite"], of_ana["product"]) == ("orchids", "hand-tied bouquet")
    assert (of_cafe["first_name"], of_cafe["full_name"], of_cafe["company"]) == ("", "Café Lumen", "Café Lumen")
    assert of_cafe["years"] == ""
