"""Done, later, never: each mark does what it says, and undo takes it back whole."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.commands.today_marks import LeaveOut, MarkDone, PutOff
from desktop.errors import BadInput
from desktop.models import Customer, ImportantDate, Promise, Touchpoint
from desktop.queries.today import load_today
from desktop.storage.reader import Reader
from desktop.storage.writer import Writer
from tests.builders import Do, add, contents, empty_book, rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from sqlalchemy.orm import Session

    from desktop.relationship.today_lines import Line

TODAY = date(2026, 11, 24)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """One customer with a promise due, a birthday, and one who has gone quiet."""
    path = empty_book(tmp_path)
    add(path, Customer(display_name="Tomasz Wójcik"), Customer(display_name="Bruno Costa"))
    add(
        path,
        Promise(customer_id=1, what="Ring back about the wreath", made_on=date(2026, 11, 20), due_on=TODAY),
        ImportantDate(customer_id=1, month=11, day=25),
        *(Touchpoint(customer_id=2, kind="visit", happened_on=TODAY - timedelta(days=n)) for n in (120, 106, 92)),
    )
    return path


@pytest.fixture
def writer(book: Path) -> Iterator[Writer]:
    with closing(Writer(book)) as writer:
        yield writer


def lines(book: Path, as_of: date = TODAY) -> dict[str, Line]:
    with Reader(book) as reader:
        return {str(line.task): line for line in load_today(reader, as_of).lines}


@pytest.mark.parametrize("task", ["promise", "occasion", "quiet"])
def test_done_takes_the_line_away_and_undo_brings_it_back(book: Path, writer: Writer, task: str) -> None:
    before, shown = contents(book), lines(book)
    outcome = writer.execute(MarkDone(shown[task], TODAY, TODAY))
    assert task not in lines(book)
    assert "today_mark" in outcome.kinds
    with Reader(book) as reader:
        assert load_today(reader, TODAY).handled.count == 1
    writer.undo()
    assert contents(book) == before
    writer.redo()
    assert task not in lines(book)


def test_a_done_promise_is_a_kept_promise(book: Path, writer: Writer) -> None:
    outcome = writer.execute(MarkDone(lines(book)["promise"], TODAY, TODAY - timedelta(days=1)))
    assert outcome.label == "Marked as done: Ring back about the wreath, for Tomasz Wójcik"
    assert outcome.kinds == {"promise", "today_mark"}
    assert rows(book, "SELECT status, delivered_on FROM promise") == [("kept", "2026-11-24")]
    assert rows(book, "SELECT state, marked_on, until FROM today_mark") == [("done", "2026-11-23", None)]


def test_a_settled_promise_cannot_be_kept_again(book: Path, writer: Writer) -> None:
    line = lines(book)["promise"]
    writer.execute(MarkDone(line, TODAY, TODAY))
    with pytest.raises(BadInput, match="settled"):
        writer.execute(MarkDone(line, TODAY + timedelta(days=3), TODAY))
    assert rows(book, "SELECT delivered_on FROM promise") == [("2026-11-24",)]


@pytest.mark.parametrize("task", ["promise", "occasion", "quiet"])
def test_put_off_comes_back_on_its_day(book: Path, writer: Writer, task: str) -> None:
    tomorrow = TODAY + timedelta(days=1)
    writer.execute(PutOff(lines(book)[task], tomorrow, TODAY, TODAY))
    assert task not in lines(book)
    assert task in lines(book, tomorrow)


def test_later_today_stays_marked_as_later(book: Path, writer: Writer) -> None:
    outcome = writer.execute(PutOff(lines(book)["promise"], TODAY, TODAY, TODAY))
    assert outcome.label == "Later today: Ring back about the wreath, for Tomasz Wójcik"
    assert lines(book)["promise"].later
    writer.execute(PutOff(lines(book)["promise"], TODAY + timedelta(days=7), TODAY, TODAY))
    assert rows(book, "SELECT state, until FROM today_mark") == [("snoozed", "2026-12-01")]


def test_nothing_is_put_off_into_the_past(book: Path, writer: Writer) -> None:
    with pytest.raises(BadInput, match="passed"):
        writer.execute(PutOff(lines(book)["promise"], TODAY - timedelta(days=1), TODAY, TODAY))


@pytest.mark.parametrize("task", ["promise", "occasion", "quiet"])
def test_left_out_never_comes_back(book: Path, writer: Writer, task: str) -> None:
    writer.execute(LeaveOut(lines(book)[task], TODAY))
    assert task not in lines(book)
    assert not any(task in lines(book, TODAY + timedelta(days=n)) for n in (1, 30, 366))
    if task == "promise":
        assert rows(book, "SELECT status FROM promise") == [("open",)]


def test_a_customer_in_the_trash_is_refused(book: Path, writer: Writer) -> None:
    line = lines(book)["quiet"]

    def trash(session: Session) -> None:
        customer = session.get(Customer, line.who.customer_id)
        assert customer is not None
        customer.deleted_at = datetime(2026, 11, 24, tzinfo=UTC)

    writer.execute(Do(trash))
    with pytest.raises(BadInput, match="trash"):
        writer.execute(MarkDone(line, TODAY, TODAY))
