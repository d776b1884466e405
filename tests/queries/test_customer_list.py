from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest

from desktop.commands.add_customer import AddCustomer
from desktop.commands.tag_customers import TagCustomers
from desktop.commands.trash_customers import TrashCustomers
from desktop.models import Customer, CustomerSummary, ImportantDate, Promise, Touchpoint
from desktop.queries.customer_filters import BIRTHDAYS, DELETED, NEW, PROMISED, QUIET, CustomerFilter, ids
from desktop.queries.customer_list import LAST, PAGE, STAGE, CustomerList, ListRequest
from desktop.queries.filter_counts import FilterCounts, load_filter_counts, load_tags
from desktop.queries.list_order import STEP
from desktop.queries.next_event import NextEvent
from desktop.storage.reader import Reader
from desktop.storage.writer import Writer
from tests.builders import add, empty_book

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TODAY = date(2026, 11, 24)


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    """Six customers: Ana (married, birthday soon), Bo (quiet), Cy (promise), Di (new), Ed, and Fay in the trash."""
    path = empty_book(tmp_path)
    writer = Writer(path)
    people = [("Ana", 5), ("Bo", 1), ("Cy", 3), ("Di", 1), ("Ed", 5), ("Fay", 1)]
    for number, (name, stage) in enumerate(people):
        met_on = TODAY if name == "Di" else date(2020, 1, 1)
        writer.execute(AddCustomer(f"{name} {chr(122 - number)}", TODAY, stage=stage, met_on=met_on))
    writer.execute(TagCustomers((1, 2, 6), "Café"))
    add(
        path,
        ImportantDate(customer_id=1, kind="birthday", year=1980, month=12, day=1),
        ImportantDate(customer_id=5, kind="birthday", month=12, day=1, celebrate="never"),
        ImportantDate(customer_id=6, kind="birthday", month=12, day=1),
        *(Touchpoint(customer_id=2, kind="purchase", happened_on=date(2025, 1, day)) for day in (1, 8, 15)),
        Touchpoint(customer_id=1, kind="coffee", happened_on=date(2026, 11, 20)),
        Promise(customer_id=3, what="quote", made_on=date(2026, 11, 1), due_on=date(2026, 11, 20)),
    )
    writer.execute(TrashCustomers((6,)))
    writer.close()
    with Reader(path) as opened:
        yield opened


def shown(reader: Reader, **wanted: object) -> str:
    return " ".join(str(one) for one in ids(reader, CustomerFilter(**wanted), TODAY))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({}, "5 4 3 2 1"),
        ({"show": QUIET}, "2"),
        ({"show": BIRTHDAYS}, "1"),
        ({"show": PROMISED}, "3"),
        ({"show": NEW}, "4"),
        ({"show": DELETED}, "6"),
        ({"stage": 5}, "5 1"),
        ({"tag": "CAFE"}, "2 1"),
        ({"tag": "cafe", "stage": 5}, "1"),
        ({"show": QUIET, "stage": 5}, ""),
        ({"text": "ana"}, "1"),
        ({"text": "ana", "show": QUIET}, ""),
        ({"text": "cafe"}, "1 2"),
        ({"text": "fay"}, ""),
    ],
)
def test_filters(reader: Reader, wanted: dict[str, object], expected: str) -> None:
    assert shown(reader, **wanted) == expected


def test_there_is_no_other_filter() -> None:
    with pytest.raises(ValueError, match="no filter"):
        CustomerFilter("everything")


def test_birthdays_over_the_new_year(reader: Reader) -> None:
    assert list(ids(reader, CustomerFilter(BIRTHDAYS), date(2026, 11, 16))) == []
    assert list(ids(reader, CustomerFilter(BIRTHDAYS), date(2026, 12, 1))) == [1]
    assert list(ids(reader, CustomerFilter(BIRTHDAYS), date(2026, 12, 25))) == []


def test_counts_agree_with_the_filters(reader: Reader) -> None:
    assert load_filter_counts(reader, TODAY) == FilterCounts(
        everyone=5, quiet=1, birthdays=1, promised=1, devoted=2, new=1, deleted=1
    )
    assert load_tags(reader) == [("Café", 2)]


def test_rows_say_what_is_known(reader: Reader) -> None:
    opened = CustomerList(reader, ListRequest(), TODAY)
    ed, _di, cy, bo, ana = opened.rows(0)
    assert ana
    assert (ana.name, ana.stage, ana.tags) == ("Ana z", 5, ("Café",))
    assert (ana.last_kind, ana.last_on, ana.quiet) == ("coffee", date(2026, 11, 20), False)
    assert ana.coming == NextEvent("birthday", "", date(2026, 12, 1), 46)
    assert bo
    assert bo.quiet
    assert bo.coming is None
    assert cy
    assert cy.coming == NextEvent("promise", "quote", date(2026, 11, 20))
    assert ed
    assert ed.coming is None  # not celebrated
    assert ed.last_on is None


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        (ListRequest(), [5, 4, 3, 2, 1]),
        (ListRequest(turned=True), [1, 2, 3, 4, 5]),
        (ListRequest(sort=LAST), [1, 2, 5, 4, 3]),
        (ListRequest(sort=LAST, turned=True), [2, 1, 3, 4, 5]),
        (ListRequest(sort=STAGE), [5, 1, 3, 4, 2]),
        (ListRequest(sort=STAGE, turned=True), [4, 2, 3, 5, 1]),
        (ListRequest(CustomerFilter(stage=5), sort=LAST), [1, 5]),
        (ListRequest(CustomerFilter(text="an")), [1]),
    ],
)
def test_orders(reader: Reader, request_: ListRequest, expected: list[int]) -> None:
    opened = CustomerList(reader, request_, TODAY)
    assert opened.ids(0, 100) == expected
    assert [opened.place(one) for one in expected] == list(range(len(expected)))
    assert opened.place(99) is None
    assert opened.count == len(expected)


def test_the_trash_says_when(reader: Reader) -> None:
    (fay,) = CustomerList(reader, ListRequest(CustomerFilter(DELETED)), TODAY).rows(0)
    assert fay
    assert fay.name == "Fay u"
    assert fay.deleted_on == datetime.now(UTC).date()


def test_a_promise_without_a_day_comes_last_and_the_sooner_first(reader: Reader) -> None:
    add(
        reader.path,
        Promise(customer_id=1, what="call", made_on=TODAY),
        Promise(customer_id=4, what="call", made_on=TODAY),
    )
    rows = {row.id: row for row in CustomerList(reader, ListRequest(), TODAY).rows(0) if row}
    assert rows[1].coming == NextEvent("birthday", "", date(2026, 12, 1), 46)
    assert rows[4].coming == NextEvent("promise", "call", None)
    add(reader.path, Promise(customer_id=1, what="ring", made_on=TODAY, due_on=date(2026, 12, 1)))
    rows = {row.id: row for row in CustomerList(reader, ListRequest(), TODAY).rows(0) if row}
    assert rows[1].coming == NextEvent("promise", "ring", date(2026, 12, 1))


def test_somebody_who_went_meanwhile_leaves_a_gap(reader: Reader) -> None:
    opened = CustomerList(reader, ListRequest(sort=LAST), TODAY)
    writer = Writer(reader.path)
    writer.execute(TrashCustomers((1,)))
    writer.close()
    assert [row and row.id for row in opened.rows(0)] == [None, 2, 5, 4, 3]


def _steps(reader: Reader, work: Callable[[], object]) -> int:
    """How many hundred steps SQLite takes, the same on every computer."""
    steps = 0

    def count() -> int:
        nonlocal steps
        steps += 1
        return 0

    connection = reader._connection
    connection.set_progress_handler(count, 100)
    try:
        work()
    finally:
        connection.set_progress_handler(None, 0)
    return steps


def _many(count: int) -> list[CustomerSummary]:
    texts = dict.fromkeys(("about", "tags", "search_fold", "phone_digits", "last_kind"), "")
    same = {"kind": "person", "status": "active", "stage": 1, "visits": 0, "spend_minor": 0, **texts}
    names = [f"name {number * 7919 % count:05}" for number in range(count)]
    return [
        CustomerSummary(customer_id=at + 1, display_name=name, sort_key=name, name_fold=name, **same)
        for at, name in enumerate(names)
    ]


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """Twenty thousand living customers."""
    path = empty_book(tmp_path_factory.mktemp("crowd"))
    add(path, Customer(display_name="x"))
    with Reader(path) as reader:
        add(path, *_many(20_000)[1:])
        yield reader


def test_a_page_of_twenty_thousand_costs_no_more_at_the_end(crowd: Reader) -> None:
    opened = CustomerList(crowd, ListRequest(), TODAY)
    assert opened.count == 20_000
    first = _steps(crowd, lambda: opened.rows(0))
    opened.rows(19_000)  # the anchors are found once
    last = _steps(crowd, lambda: opened.rows(19_900))
    assert last <= first + STEP * 6 // 100  # at most one stretch between two anchors is walked
    assert _steps(crowd, lambda: CustomerList(crowd, ListRequest(), TODAY).rows(19_900)) < 20_000 * 8 // 100


def test_every_page_joins_the_next(crowd: Reader) -> None:
    opened = CustomerList(crowd, ListRequest(), TODAY)
    walked = [one for first in range(0, 20_000, PAGE) for one in opened.ids(first, PAGE)]
    assert walked == list(ids(crowd, CustomerFilter(), TODAY))
    assert opened.ids(19_950, PAGE) == walked[19_950:]
    assert opened.ids(25_000, PAGE) == []
    assert opened.place(walked[12_345]) == 12_345
