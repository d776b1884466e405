from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.models import Customer, ImportantDate, Promise
from desktop.queries.coming_up import Upcoming, load_coming_up
from desktop.storage.reader import Reader
from tests.builders import add, empty_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = date(2026, 11, 24)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = empty_book(tmp_path)
    add(path, Customer(id=1, display_name="Ana Silva"))
    return path


@pytest.fixture
def reader(book: Path) -> Iterator[Reader]:
    with Reader(book) as opened:
        yield opened


def day(kind: str, month: int | None, of_month: int | None, year: int | None = None, **more: object) -> ImportantDate:
    return ImportantDate(customer_id=1, kind=kind, year=year, month=month, day=of_month, **more)


def test_soonest_first_overdue_before_and_open_ended_last(book: Path, reader: Reader) -> None:
    add(
        book,
        day("birthday", 12, 5, 1992),
        day("wedding", 5, 15, 2027, note="Set-up from 7."),
        Promise(customer_id=1, what="wedding quote", made_on=date(2026, 11, 1), due_on=TODAY, detail="Arch"),
        Promise(customer_id=1, what="call back", made_on=date(2026, 11, 1), due_on=date(2026, 11, 20)),
        Promise(customer_id=1, what="look for ribbon", made_on=date(2026, 11, 1)),
        Promise(customer_id=1, what="done", made_on=date(2026, 11, 1), status="kept", delivered_on=TODAY),
    )
    found = load_coming_up(reader, 1, TODAY)
    assert [(up.kind, up.day, up.label) for up in found] == [
        ("promise", date(2026, 11, 20), "call back"),
        ("promise", TODAY, "wedding quote"),
        ("birthday", date(2026, 12, 5), ""),
        ("wedding", date(2027, 5, 15), ""),
        ("promise", None, "look for ribbon"),
    ]
    assert [up.years for up in found] == [None, None, 34, 0, None]
    assert found[1].note == "Arch"
    assert found[3].note == "Set-up from 7."


@pytest.mark.parametrize(
    ("dated", "expected"),
    [
        (day("birthday", 11, 24), date(2026, 11, 24)),  # today counts
        (day("birthday", 11, 23), date(2027, 11, 23)),
        (day("birthday", 2, 29, 1996), date(2027, 2, 28)),
        (day("birthday", 2, 29, 1996, leap_rule="mar1"), date(2027, 3, 1)),
        (day("birthday", 2, 29, 1996, leap_rule="leap_only"), None),
        (day("birthday", 12, None), date(2026, 12, 1)),
        (day("birthday", 11, None, 1980), date(2026, 11, 1)),  # the month is on
        (day("birthday", None, None, 1980), None),
        (day("birthday", 12, 5, celebrate="never"), None),
        (day("wedding", 5, 15, 2029), None),  # further away than we look
    ],
)
def test_when_a_date_comes_back(book: Path, reader: Reader, dated: ImportantDate, expected: date | None) -> None:
    add(book, dated)
    assert [up.day for up in load_coming_up(reader, 1, TODAY)] == ([expected] if expected else [])


def test_what_may_be_said_of_a_date(book: Path, reader: Reader) -> None:
    add(
        book,
        day("birthday", 12, 1, 1980, show_age=False),
        day("memorial", 12, 2, celebrate="quiet", label="Her mother"),
        day("custom", 12, None, label="Inventory"),
    )
    birthday, month, memorial = load_coming_up(reader, 1, TODAY)
    assert month == Upcoming("date", 3, "custom", date(2026, 12, 1), "month", "Inventory")
    assert birthday.years is None
    assert (memorial.quiet, memorial.label) == (True, "Her mother")


@pytest.mark.parametrize(("changes", "left"), [({"celebrate": "never"}, []), ({"status": "deceased"}, ["memorial"])])
def test_no_birthdays_where_they_would_hurt(
    book: Path, reader: Reader, changes: dict[str, str], left: list[str]
) -> None:
    add(
        book,
        Customer(id=2, display_name="Tom", **changes),
        ImportantDate(customer_id=2, kind="birthday", month=12, day=5),
        ImportantDate(customer_id=2, kind="memorial", month=12, day=6),
    )
    assert [up.kind for up in load_coming_up(reader, 2, TODAY)] == left
