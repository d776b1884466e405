from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.models import CardItem, Customer, Promise, Touchpoint
from desktop.queries.timeline import Entry, count_timeline, load_timeline
from desktop.storage.reader import Reader
from tests.builders import add, empty_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = date(2026, 11, 24)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = empty_book(tmp_path)
    add(path, Customer(id=1, display_name="Ana Silva"), Customer(id=2, display_name="Bruno Reis"))
    return path


@pytest.fixture
def reader(book: Path) -> Iterator[Reader]:
    with Reader(book) as opened:
        yield opened


def touch(day: date, kind: str = "call", customer: int = 1, **more: object) -> Touchpoint:
    return Touchpoint(customer_id=customer, kind=kind, happened_on=day, **more)


def keys(entries: tuple[Entry, ...]) -> list[tuple[str, int]]:
    return [(entry.source, entry.id) for entry in entries]


def test_everything_stands_in_one_line_newest_first(book: Path, reader: Reader) -> None:
    add(
        book,
        touch(date(2026, 11, 1), subject="about the arch", minutes=14),
        touch(date(2026, 11, 9), "purchase", amount_minor=4800, currency="EUR"),
        touch(date(2026, 11, 8), customer=2),
        Promise(customer_id=1, what="samples", made_on=date(2026, 11, 2), due_on=date(2026, 11, 11), status="kept",
                delivered_on=date(2026, 11, 10)),
        Promise(customer_id=1, what="quote", made_on=date(2026, 11, 2), due_on=date(2026, 12, 1), status="open"),
        Promise(customer_id=1, what="ribbon", made_on=date(2026, 11, 3), status="released"),
        CardItem(customer_id=1, design="meadow", occasion="birthday", state="posted", printed_on=date(2026, 11, 10)),
        CardItem(customer_id=1, design="meadow", occasion="birthday", state="void", printed_on=date(2026, 11, 12)),
    )  # fmt: skip
    entries = load_timeline(reader, 1)
    assert [(entry.kind, entry.day.day) for entry in entries] == [
        ("card", 10), ("promise", 10), ("purchase", 9), ("promise", 3), ("call", 1),
    ]  # fmt: skip
    assert entries[1].due_on == date(2026, 11, 11)
    assert (entries[2].amount_minor, entries[2].currency) == (4800, "EUR")
    assert (entries[4].subject, entries[4].minutes) == ("about the arch", 14)
    assert count_timeline(reader, 1) == {"call": 1, "purchase": 1, "promise": 2, "card": 1}


@pytest.mark.parametrize("page", [1, 3, 7, 50])
def test_pages_join_without_gap_or_repeat(book: Path, reader: Reader, page: int) -> None:
    days = [TODAY - timedelta(days=at // 4) for at in range(40)]  # four entries a day, so that pages end within days
    add(
        book,
        *[touch(day) for day in days[:30]],
        *[Promise(customer_id=1, what="x", made_on=day, status="released") for day in days[5:15]],
        *[CardItem(customer_id=1, design="d", occasion="o", printed_on=day) for day in days[3:20]],
    )
    whole = load_timeline(reader, 1, limit=1000)
    assert len(whole) == 57
    found: list[Entry] = []
    while more := load_timeline(reader, 1, behind=found[-1].place if found else None, limit=page):
        found.extend(more)
    assert found == list(whole)
    assert found == sorted(
        found, key=lambda e: (e.day, ("touchpoint", "promise", "card").index(e.source), e.id), reverse=True
    )


def test_only_some_kinds(book: Path, reader: Reader) -> None:
    add(
        book,
        touch(TODAY, "call"),
        touch(TODAY, "complaint"),
        Promise(customer_id=1, what="x", made_on=TODAY, status="released"),
        CardItem(customer_id=1, design="d", occasion="o", printed_on=TODAY),
    )
    assert keys(load_timeline(reader, 1, kinds={"complaint"})) == [("touchpoint", 2)]
    assert keys(load_timeline(reader, 1, kinds={"promise", "card"})) == [("card", 1), ("promise", 1)]
    assert load_timeline(reader, 1, kinds=set()) == ()


def test_the_last_page_costs_what_the_first_costs(book: Path) -> None:
    rows = [(1, "call", (date(2000, 1, 1) + timedelta(days=at)).isoformat()) for at in range(9000)]
    with sqlite3.connect(book) as connection:
        connection.executemany(
            "INSERT INTO touchpoint(customer_id, kind, happened_on, precision, channel, direction, purpose, currency,"
            " subject, we_said, they_said, created_at, updated_at)"
            " VALUES (?, ?, ?, 'day', '', 'none', '', '', '', '', '', 0, 0)",
            rows,
        )
    connection.close()
    with Reader(book) as reader:

        def steps(behind: Entry | None) -> int:
            count = 0

            def tick() -> int:
                nonlocal count
                count += 1
                return 0

            reader._connection.set_progress_handler(tick, 10)
            load_timeline(reader, 1, behind=behind.place if behind else None)
            reader._connection.set_progress_handler(None, 10)
            return count

        everything = load_timeline(reader, 1, limit=9000)
        assert steps(everything[-300]) <= steps(None) * 1.2
