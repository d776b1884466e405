"""Today read from a real book: who comes up, and who stays off."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.models import Customer, Fact, ImportantDate, Promise, TodayMark, Touchpoint
from desktop.queries.today import Today, load_today
from desktop.relationship.today_lines import OccasionLine, PromiseLine, QuietLine
from desktop.storage.reader import Reader
from tests.builders import add, empty_book

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return empty_book(tmp_path)


def person(book: Path, name: str = "Ana Silva", **values: object) -> int:
    return add(book, Customer(display_name=name, **values))[0]


def today(book: Path, as_of: date = TODAY, **options: object) -> Today:
    with Reader(book) as reader:
        return load_today(reader, as_of, **options)  # type: ignore[arg-type]


def born(book: Path, month: int, day: int | None, year: int | None = None, **values: object) -> int:
    customer = person(book, values.pop("name", "Ana Silva"))  # type: ignore[arg-type]
    return add(book, ImportantDate(customer_id=customer, month=month, day=day, year=year, **values))[0]


def visits(book: Path, customer: int, *days_ago: int) -> None:
    add(
        book,
        *(Touchpoint(customer_id=customer, kind="visit", happened_on=TODAY - timedelta(days=n)) for n in days_ago),
    )


def test_an_empty_book_has_nobody(book: Path) -> None:
    found = today(book)
    assert not found.anybody
    assert found.lines == ()
    person(book)
    assert today(book).anybody


@pytest.mark.parametrize(("due", "there"), [(-400, True), (0, True), (1, True), (2, False)])
def test_a_promise_comes_up_the_day_before_it_is_due(book: Path, due: int, *, there: bool) -> None:
    customer = person(book)
    add(book, Promise(customer_id=customer, what="Quote", made_on=date(2024, 1, 1), due_on=TODAY + timedelta(due)))
    assert [type(line) for line in today(book).lines] == [PromiseLine] * there


@pytest.mark.parametrize(("made", "there"), [(-6, False), (-7, True)])
def test_a_promise_without_a_day_comes_up_after_a_week(book: Path, made: int, *, there: bool) -> None:
    add(book, Promise(customer_id=person(book), what="Quote", made_on=TODAY + timedelta(made)))
    assert len(today(book).lines) == there


@pytest.mark.parametrize("status", ["kept", "released"])
def test_a_settled_promise_is_gone(book: Path, status: str) -> None:
    kept = TODAY if status == "kept" else None
    add(
        book,
        Promise(customer_id=person(book), what="x", made_on=TODAY, due_on=TODAY, status=status, delivered_on=kept),
    )
    assert today(book).lines == ()


@pytest.mark.parametrize(
    ("month", "day", "as_of", "there"),
    [
        (11, 24, TODAY, True),
        (11, 27, TODAY, True),
        (11, 28, TODAY, False),
        (11, 23, TODAY, False),
        (11, 30, date(2026, 11, 23), True),  # Mondays look a week ahead
        (1, 2, date(2026, 12, 30), True),  # over the end of the year
        (12, 31, date(2026, 12, 30), True),
        (1, 3, date(2026, 12, 30), False),
    ],
)
def test_birthdays_of_the_next_days(book: Path, month: int, day: int, as_of: date, *, there: bool) -> None:
    born(book, month, day)
    assert len(today(book, as_of).lines) == there


@pytest.mark.parametrize(
    ("rule", "as_of", "falls_on"),
    [
        ("feb28", date(2027, 2, 27), date(2027, 2, 28)),
        ("mar1", date(2027, 2, 28), date(2027, 3, 1)),
        ("mar1", date(2027, 3, 1), date(2027, 3, 1)),
        ("leap_only", date(2027, 2, 28), None),
        ("feb28", date(2028, 2, 28), date(2028, 2, 29)),
        ("mar1", date(2028, 2, 29), date(2028, 2, 29)),
        ("feb28", date(2027, 3, 1), None),
        ("mar1", date(2027, 3, 2), None),
    ],
)
def test_a_birthday_on_29_february(book: Path, rule: str, as_of: date, falls_on: date | None) -> None:
    born(book, 2, 29, 1996, leap_rule=rule)
    assert [line.for_on for line in today(book, as_of).lines] == ([falls_on] if falls_on else [])


def test_the_age_is_told_only_where_it_may_be(book: Path) -> None:
    born(book, 11, 24, 1986)
    born(book, 11, 25, 1986, show_age=False)
    born(book, 11, 26)
    born(book, 11, 24, 2027)  # still to come
    lines = today(book).lines
    assert [line.years for line in lines if isinstance(line, OccasionLine)] == [40, None, None]


@pytest.mark.parametrize(("as_of", "there"), [(date(2026, 11, 1), True), (date(2026, 11, 7), True), (TODAY, False)])
def test_a_month_without_a_day_is_shown_on_its_first_days(book: Path, as_of: date, *, there: bool) -> None:
    born(book, 11, None)
    found = today(book, as_of).lines
    assert len(found) == there
    assert all(isinstance(line, OccasionLine) and not line.day_known for line in found)
    assert all(line.for_on == date(2026, 11, 1) for line in found)


def test_a_year_alone_never_comes_up(book: Path) -> None:
    add(book, ImportantDate(customer_id=person(book), year=1970))
    assert not any(today(book, TODAY + timedelta(days=n)).lines for n in range(0, 400, 30))


@pytest.mark.parametrize("status", ["deceased", "moved", "blocked"])
def test_who_is_gone_stays_off_altogether(book: Path, status: str) -> None:
    customer = person(book, status=status)
    add(
        book,
        Promise(customer_id=customer, what="Quote", made_on=TODAY, due_on=TODAY),
        ImportantDate(customer_id=customer, month=11, day=24),
    )
    visits(book, customer, 100, 90, 80)
    assert today(book).lines == ()


def test_a_former_customer_is_still_owed_what_was_promised_and_nothing_else(book: Path) -> None:
    customer = person(book, status="former")
    add(
        book,
        Promise(customer_id=customer, what="Quote", made_on=TODAY, due_on=TODAY),
        ImportantDate(customer_id=customer, month=11, day=24),
    )
    assert [type(line) for line in today(book).lines] == [PromiseLine]


def test_never_celebrated_dates_and_customers_stay_off(book: Path) -> None:
    born(book, 11, 24, celebrate="never")
    add(book, ImportantDate(customer_id=person(book, celebrate="never"), month=11, day=24))
    assert today(book).lines == ()


def test_quiet_dates_come_up_without_a_card(book: Path) -> None:
    born(book, 11, 24, celebrate="quiet")
    born(book, 11, 25, kind="memorial")
    add(book, ImportantDate(customer_id=person(book, celebrate="quiet"), month=11, day=26))
    assert [line.quiet for line in today(book).lines if isinstance(line, OccasionLine)] == [True, True, True]


def test_what_is_known_helps_with_the_card(book: Path) -> None:
    customer = person(book)
    add(
        book,
        ImportantDate(customer_id=customer, month=11, day=24),
        Fact(customer_id=customer, category="dislike", value="carnations"),
        Fact(customer_id=customer, category="like", value="tulips"),
        Fact(customer_id=customer, category="allergy", value="lilies"),
        Fact(customer_id=customer, category="family", value="two sons"),
    )
    (line,) = today(book).lines
    assert isinstance(line, OccasionLine)
    assert (line.likes, line.avoids) == ("tulips", "lilies")


def test_a_date_that_no_calendar_has_is_left_out(book: Path) -> None:
    born(book, 2, 31)
    assert today(book, date(2027, 2, 28)).lines == ()


def test_somebody_quiet_for_longer_than_usual_comes_up(book: Path) -> None:
    customer = person(book, stage=3, kind="business")
    visits(book, customer, *range(250, 90, -7))
    (line,) = today(book).lines
    assert isinstance(line, QuietLine)
    assert (line.gap_days, line.for_on, line.who.stage, line.who.business) == (7, TODAY - timedelta(days=96), 3, True)
    assert line.came


def test_somebody_lost_long_ago_does_not(book: Path) -> None:
    visits(book, person(book), *range(600, 500, -7))
    assert today(book).lines == ()


def test_a_customer_in_the_trash_is_not_there(book: Path) -> None:
    customer = person(book, deleted_at=datetime(2026, 11, 20, tzinfo=UTC))
    add(
        book,
        ImportantDate(customer_id=customer, month=11, day=24),
        Promise(customer_id=customer, what="Quote", made_on=TODAY, due_on=TODAY),
    )
    assert today(book).lines == ()
    assert not today(book).anybody


def mark(customer: int, task: str, ref: int, for_on: date, state: str, **values: object) -> TodayMark:
    return TodayMark(
        **{"marked_on": TODAY, **values}, customer_id=customer, task=task, ref_id=ref, for_on=for_on, state=state
    )


@pytest.mark.parametrize(
    ("state", "until", "for_on", "there"),
    [
        ("done", None, TODAY, False),
        ("done", None, TODAY - timedelta(days=365), True),  # last year's birthday
        ("skipped", None, TODAY - timedelta(days=365), False),  # for good
        ("snoozed", TODAY + timedelta(days=1), TODAY, False),
        ("snoozed", TODAY, TODAY, True),
    ],
)
def test_a_marked_birthday(book: Path, state: str, until: date | None, for_on: date, *, there: bool) -> None:
    key = born(book, 11, 24)
    add(book, mark(1, "occasion", key, for_on, state, until=until))
    assert len(today(book).lines) == there


def test_later_today_is_only_later_on_the_day_it_was_said(book: Path) -> None:
    key = born(book, 11, 25)
    add(book, mark(1, "occasion", key, date(2026, 11, 25), "snoozed", until=TODAY))
    assert [line.later for line in today(book).lines] == [True]
    assert [line.later for line in today(book, TODAY + timedelta(days=1)).lines] == [False]


def test_a_mark_on_a_silence_ends_with_the_next_visit(book: Path) -> None:
    customer = person(book)
    visits(book, customer, *range(250, 90, -7))
    add(book, mark(customer, "quiet", customer, TODAY - timedelta(days=96), "done"))
    assert today(book).lines == ()
    visits(book, customer, 80)
    assert len(today(book).lines) == 1


def test_what_was_done_today_is_counted(book: Path) -> None:
    customer = person(book)
    add(
        book,
        mark(customer, "quiet", 1, TODAY, "done"),
        mark(customer, "quiet", 2, TODAY, "snoozed", until=TODAY + timedelta(days=7)),
        mark(customer, "promise", 1, TODAY, "done"),
        mark(customer, "promise", 2, TODAY, "done", marked_on=TODAY - timedelta(days=1)),
    )
    handled = today(book).handled
    assert (handled.count, handled.quiet, handled.minutes) == (2, 2, 3)
    assert today(book, counted_on=TODAY - timedelta(days=1)).handled.count == 1


def test_there_may_be_more_than_was_read(book: Path) -> None:
    customer = person(book)
    add(book, *(Promise(customer_id=customer, what=f"{n}", made_on=TODAY, due_on=TODAY) for n in range(21)))
    assert today(book).more
    assert not today(book, most=50).more
    assert len(today(book).lines) == 20
