from __future__ import annotations

import sqlite3
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QModelIndex, Qt

from desktop.models import Customer, ImportantDate, Promise, Touchpoint
from desktop.queries.timeline import PAGE, Entry
from desktop.storage.reader import Reader
from desktop.ui.item_models.timeline_model import ROW_ROLE, TimelineModel
from desktop.ui.item_models.timeline_row import RowKind, TimelineRow
from tests.builders import add, empty_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.modeltest import ModelTester

TODAY = date(2026, 11, 24)
INSERT = (
    "INSERT INTO touchpoint(customer_id, kind, happened_on, precision, channel, direction, purpose, currency, subject,"
    " we_said, they_said, created_at, updated_at) VALUES (1, ?, ?, 'day', '', 'none', '', '', ?, '', '', 0, 0)"
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = empty_book(tmp_path)
    add(path, Customer(id=1, display_name="Ana Silva"))
    return path


@pytest.fixture
def model(book: Path) -> Iterator[TimelineModel]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    with Reader(book) as reader:
        yield TimelineModel(reader)
    QLocale.setDefault(before)


def many(book: Path, count: int) -> None:
    kinds = ("call", "purchase", "visit")
    rows = [(kinds[at % 3], (TODAY - timedelta(days=at)).isoformat(), f"Event {at}") for at in range(count)]
    with sqlite3.connect(book) as connection:
        connection.executemany(INSERT, rows)
    connection.close()


def rows(model: TimelineModel) -> list[TimelineRow]:
    return [model.row(place) for place in range(model.rowCount())]


def titles(model: TimelineModel) -> list[str]:
    return [row.title for row in rows(model)]


def test_what_is_to_come_then_today_then_months(book: Path, model: TimelineModel) -> None:
    add(
        book,
        Touchpoint(customer_id=1, kind="call", happened_on=date(2026, 11, 21), minutes=14, subject="About the arch."),
        Touchpoint(customer_id=1, kind="purchase", happened_on=date(2026, 10, 22), subject="a bouquet",
                   amount_minor=4800, currency="EUR"),
        Touchpoint(customer_id=1, kind="visit", happened_on=date(2019, 3, 1), precision="month"),
        Touchpoint(customer_id=1, kind="visit", happened_on=date(2018, 1, 1), precision="year"),
        ImportantDate(customer_id=1, kind="birthday", year=1992, month=12, day=5),
        Promise(customer_id=1, what="wedding quote", made_on=date(2026, 11, 1), due_on=TODAY),
    )  # fmt: skip
    model.show(1, TODAY)
    assert titles(model) == [
        "Coming up", "You promised: wedding quote", "Birthday — turns 34", "Today · Tuesday 24 November",
        "November 2026", "Talked on the phone, 14 minutes", "October 2026", "Bought a bouquet",
        "March 2019", "Came by", "2018", "Came by",
    ]  # fmt: skip
    shown = rows(model)
    assert model.today == 3
    assert [row.ahead for row in shown[:5]] == [True, True, True, False, False]
    assert [mark.text for mark in shown[1].marks] == ["Due today"]
    assert [mark.text for mark in shown[2].marks] == ["In 11 days"]
    assert [mark.text for mark in shown[7].marks] == ["€48.00"]
    assert [row.day_text for row in shown[1:3]] == ["Tue 24 Nov", "Sat 5 Dec"]
    assert [shown[place].day_text for place in (7, 9, 11)] == ["Thu 22 Oct", "March 2019", "2018"]


def test_a_note_that_is_a_sentence_stands_below_its_title(book: Path, model: TimelineModel) -> None:
    add(
        book,
        Touchpoint(customer_id=1, kind="purchase", happened_on=date(2026, 10, 22), subject="Two wreaths"),
        Touchpoint(customer_id=1, kind="gift", happened_on=date(2026, 10, 21), subject="a succulent"),
    )
    model.show(1, TODAY)
    assert [(row.title, row.body) for row in rows(model)[-2:]] == [
        ("Bought", "Two wreaths"),
        ("You gave a succulent", ""),
    ]


def test_each_row_is_one_sentence_for_a_screen_reader(book: Path, model: TimelineModel) -> None:
    add(
        book,
        Promise(customer_id=1, what="wedding quote", detail="Table centres.", made_on=TODAY, due_on=TODAY),
        Touchpoint(customer_id=1, kind="complaint", happened_on=date(2026, 9, 1), they_said="It was late",
                   we_said="A new one came"),
    )  # fmt: skip
    model.show(1, TODAY)
    said = [model.data(model.index(place), Qt.ItemDataRole.AccessibleTextRole) for place in range(model.rowCount())]
    assert said[1] == "Coming up: You promised: wedding quote. 24 November 2026. Table centres. Due today."
    assert said[-1] == "Unhappy. 1 September 2026. “It was late” We said: A new one came."
    assert isinstance(model.data(model.index(0), ROW_ROLE), TimelineRow)


@pytest.mark.parametrize(
    ("days", "mark", "tone"),
    [
        (-2, "2 days late", "late"),
        (0, "Due today", "warn"),
        (1, "Tomorrow", "accent"),
        (2, "On Thursday", "info"),
        (11, "In 11 days", "info"),
    ],
)
def test_how_far_a_promise_is(book: Path, model: TimelineModel, days: int, mark: str, tone: str) -> None:
    made = date(2026, 11, 1)
    add(book, Promise(customer_id=1, what="quote", made_on=made, due_on=TODAY + timedelta(days=days)))
    model.show(1, TODAY)
    assert [(found.text, found.tone) for found in model.row(1).marks] == [(mark, tone)]


@pytest.mark.parametrize(
    ("due", "mark", "tone"),
    [(11, "A day early", "good"), (13, "3 days early", "good"), (10, "On time", "good"), (8, "2 days late", "warn")],
)
def test_how_well_a_promise_was_kept(book: Path, model: TimelineModel, due: int, mark: str, tone: str) -> None:
    kept = Promise(customer_id=1, what="samples", made_on=date(2026, 11, 1), due_on=date(2026, 11, due), status="kept",
                   delivered_on=date(2026, 11, 10))  # fmt: skip
    add(book, kept)
    model.show(1, TODAY)
    assert model.row(2).title == "Promise kept: samples"
    assert [(found.text, found.tone) for found in model.row(2).marks] == [(mark, tone)]


def test_only_entries_can_be_chosen(book: Path, model: TimelineModel) -> None:
    many(book, PAGE + 1)
    model.show(1, TODAY)
    for place, row in enumerate(rows(model)):
        selectable = bool(model.flags(model.index(place)) & Qt.ItemFlag.ItemIsSelectable)
        assert selectable == (row.kind in {RowKind.ENTRY, RowKind.EARLIER})


def test_pages_are_fetched_until_nothing_is_left(book: Path, model: TimelineModel, qtmodeltester: ModelTester) -> None:
    many(book, 2 * PAGE + 30)
    model.show(1, TODAY)
    assert model.row(model.rowCount() - 1).title == f"Show earlier ({PAGE + 30})"
    qtmodeltester.check(model, force_py=True)  # fetches a page, and from now on watches the signals
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    found = [row.told.subject for row in rows(model) if isinstance(row.told, Entry)]
    assert found == [f"Event {at}" for at in range(2 * PAGE + 30)]
    months = [row.title for row in rows(model) if row.kind is RowKind.HEADING]
    assert len(months) == len(set(months))


def test_what_was_fetched_stays_when_it_is_read_again(book: Path, model: TimelineModel) -> None:
    many(book, 3 * PAGE)
    model.show(1, TODAY)
    model.fetchMore(QModelIndex())
    before = model.rowCount()
    add(book, Touchpoint(customer_id=1, kind="note", happened_on=TODAY))
    model.show(1, TODAY)
    assert model.rowCount() >= before
    model.show(1, TODAY, "purchases")
    assert sum(row.kind is RowKind.ENTRY for row in rows(model)) == PAGE


def test_filters(book: Path, model: TimelineModel) -> None:
    add(
        book,
        Touchpoint(customer_id=1, kind="call", happened_on=TODAY),
        Touchpoint(customer_id=1, kind="purchase", happened_on=TODAY),
        Promise(customer_id=1, what="quote", made_on=TODAY),
        ImportantDate(customer_id=1, kind="birthday", month=12, day=5),
    )
    shown = {}
    for group in ("everything", "talks", "purchases", "cards", "promises", "hiccups"):
        model.show(1, TODAY, group)
        shown[group] = [row.told.kind for row in rows(model) if row.told is not None]
    assert shown == {
        "everything": ["birthday", "promise", "purchase", "call"],
        "talks": ["call"],
        "purchases": ["purchase"],
        "cards": ["birthday"],
        "promises": ["promise"],
        "hiccups": [],
    }
    assert titles(model)[-1] == "Nothing yet under “Hiccups”"


def test_somebody_new_begins_with_being_added(book: Path, model: TimelineModel) -> None:
    del book
    model.show(1, TODAY, beginning=Entry("customer", 1, "added", TODAY, subject="Ana"))
    assert titles(model) == ["Today · Tuesday 24 November", "You added Ana"]


def test_a_very_long_word_can_break(book: Path, model: TimelineModel) -> None:
    add(book, Touchpoint(customer_id=1, kind="note", happened_on=TODAY, they_said="x" * 5000))
    model.show(1, TODAY)
    row = model.row(2)
    assert "\u200b" in row.body
    assert "\u200b" not in row.sentence
    assert len(row.body) < 700
