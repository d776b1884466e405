"""The side of Today: the shop, the stages, the week ahead and the week so far."""

from __future__ import annotations

from contextlib import closing
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.models import CardItem, Customer, ImportantDate, Promise, Shop, Touchpoint
from desktop.queries.shop_profile import ShopProfile, load_shop
from desktop.queries.stage_counts import load_stage_counts
from desktop.queries.week_ahead import BIRTHDAY, OCCASION, PROMISE, load_week_ahead
from desktop.queries.week_so_far import load_week_so_far
from desktop.storage.reader import Reader
from desktop.storage.writer import Writer
from tests.builders import Do, add, empty_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.orm import Session

TODAY = date(2026, 11, 24)  # a Tuesday
SUNDAY = date(2026, 11, 29)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = empty_book(tmp_path)
    add(path, *(Customer(display_name=f"Customer {n}", stage=stage) for n, stage in enumerate([1, 1, 2, 5], start=1)))
    return path


@pytest.fixture
def reader(book: Path) -> Iterator[Reader]:
    with Reader(book) as reader:
        yield reader


def test_a_new_book_has_a_shop_without_a_name(reader: Reader) -> None:
    assert load_shop(reader) == ShopProfile()


def test_the_shop_as_its_owner_described_it(book: Path, reader: Reader) -> None:
    def describe(session: Session) -> None:
        shop = session.get(Shop, 1)
        assert shop is not None
        shop.name, shop.trade, shop.owner, shop.locality, shop.sample = "Fern & Petal", "florist", "Rosa", "Porto", True

    with closing(Writer(book)) as writer:
        writer.execute(Do(describe))
    found = load_shop(reader)
    assert (found.name, found.trade, found.owner, found.locality) == ("Fern & Petal", "florist", "Rosa", "Porto")
    assert found.sample is True


def test_customers_are_counted_by_stage(reader: Reader) -> None:
    assert load_stage_counts(reader) == (2, 1, 0, 0, 1)


def test_the_week_ahead(book: Path, reader: Reader) -> None:
    add(
        book,
        Promise(customer_id=1, what="Quote", made_on=TODAY, due_on=TODAY),
        Promise(customer_id=1, what="Late already", made_on=TODAY, due_on=TODAY - timedelta(days=1)),
        Promise(customer_id=1, what="After the week", made_on=TODAY, due_on=date(2026, 11, 30)),
        ImportantDate(customer_id=2, month=11, day=25),
        ImportantDate(customer_id=3, month=11, day=25, year=2021, kind="business_opened"),
        ImportantDate(customer_id=4, month=12, day=5),
    )
    week = load_week_ahead(reader, TODAY, SUNDAY)
    assert list(week.marks) == [TODAY + timedelta(days=n) for n in range(6)]
    assert week.marks[TODAY] == (PROMISE,)
    assert week.marks[date(2026, 11, 25)] == (BIRTHDAY, OCCASION)
    assert week.marks[SUNDAY] == ()
    assert [(coming.on.day, coming.kind, coming.name) for coming in week.next_up] == [
        (24, "promise", "Customer 1"),
        (25, "birthday", "Customer 2"),
        (25, "business_opened", "Customer 3"),
        (30, "promise", "Customer 1"),
    ]
    assert week.next_up[2].years == 5


def test_on_a_sunday_the_week_has_one_day_and_the_list_still_looks_ahead(book: Path, reader: Reader) -> None:
    add(book, ImportantDate(customer_id=2, month=12, day=2))
    week = load_week_ahead(reader, SUNDAY, SUNDAY)
    assert list(week.marks) == [SUNDAY]
    assert [coming.on for coming in week.next_up] == [date(2026, 12, 2)]


def test_the_week_so_far(book: Path, reader: Reader) -> None:
    monday = date(2026, 11, 23)
    add(
        book,
        Touchpoint(customer_id=1, kind="call", happened_on=monday, direction="out"),
        Touchpoint(customer_id=1, kind="email", happened_on=monday, direction="in"),
        Touchpoint(customer_id=1, kind="purchase", happened_on=TODAY),
        Touchpoint(customer_id=1, kind="letter", happened_on=monday - timedelta(days=1), direction="out"),
        Touchpoint(customer_id=3, kind="stage", happened_on=monday - timedelta(days=20)),
        Touchpoint(customer_id=4, kind="stage", happened_on=monday - timedelta(days=10)),
        CardItem(customer_id=1, design="x", occasion="birthday", printed_on=TODAY),
        CardItem(customer_id=1, design="x", occasion="birthday", printed_on=TODAY, state="void"),
        Promise(customer_id=1, what="Quote", made_on=monday, status="kept", delivered_on=TODAY),
        Promise(customer_id=1, what="Wreath", made_on=monday),
    )
    week = load_week_so_far(reader, TODAY, monday)
    assert (week.hellos, week.cards, week.kept, week.moved) == (2, 1, 1, ("Customer 4", 5))


def test_a_week_without_anything(reader: Reader) -> None:
    week = load_week_so_far(reader, TODAY, TODAY)
    assert (week.hellos, week.cards, week.kept, week.moved) == (0, 0, 0, None)
