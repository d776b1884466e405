"""The commands behind a customer's page, on a real book: each refuses nonsense and can be undone."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from desktop.commands.addresses import AddAddress, DeleteAddress, EditAddress, Place
from desktop.commands.contact_points import AddContactPoint, DeleteContactPoint, EditContactPoint, Line
from desktop.commands.edit_touchpoint import DeleteTouchpoint, EditTouchpoint
from desktop.commands.facts import AddFact, ConfirmFact, DeleteFact, EditFact, Remark
from desktop.commands.happening import Happening
from desktop.commands.important_dates import AddImportantDate, DeleteImportantDate, EditImportantDate, Occasion
from desktop.commands.note_touchpoint import NoteTouchpoint
from desktop.commands.promises import AddPromise, DeletePromise, EditPromise, SettlePromise, Vow
from desktop.errors import BadInput
from desktop.models import Customer, Shop
from desktop.storage.writer import Command, Writer
from tests.builders import Do, add, contents, empty_book, rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = date(2026, 11, 24)
CALL = Happening("call", TODAY, note="About the arch", minutes=14)
BOUGHT = Happening("purchase", date(2026, 11, 3), amount_minor=4800, currency="EUR")


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = empty_book(tmp_path)
    add(
        path,
        Customer(id=1, display_name="Ana Silva"),
        Customer(id=2, display_name="Tom", deleted_at=datetime(2026, 1, 1, tzinfo=UTC)),
    )
    return path


@pytest.fixture
def writer(book: Path) -> Iterator[Writer]:
    opened = Writer(book)
    yield opened
    opened.close()


def do(writer: Writer, command: Command) -> Any:
    return writer.execute(command).value


LIFE: list[tuple[Any, Any, Any]] = [
    (
        NoteTouchpoint(1, CALL, TODAY),
        lambda key: EditTouchpoint(key, BOUGHT, TODAY),
        lambda key: DeleteTouchpoint(key, "call"),
    ),
    (
        AddPromise(1, Vow("quote", TODAY), TODAY),
        lambda key: EditPromise(key, Vow("quotes")),
        lambda key: DeletePromise(key, "quotes"),
    ),
    (
        AddFact(1, Remark("orchids", "like"), TODAY),
        lambda key: EditFact(key, Remark("roses")),
        lambda key: DeleteFact(key, "roses"),
    ),
    (
        AddContactPoint(1, Line("phone", "912 345 678")),
        lambda key: EditContactPoint(key, Line("email", "a@b.pt", status="bounced")),
        lambda key: DeleteContactPoint(key, "a@b.pt"),
    ),
    (AddAddress(1, Place("Rua 1", "Porto")), lambda key: EditAddress(key, Place("Rua 2", country="pt")), DeleteAddress),
    (
        AddImportantDate(1, Occasion("birthday", 1992, 12, 5), TODAY),
        lambda key: EditImportantDate(key, Occasion("wedding", None, 5, None), TODAY),
        lambda key: DeleteImportantDate(key, "Wedding"),
    ),
]


@pytest.mark.parametrize(("make", "change", "drop"), LIFE, ids=[type(make).__name__ for make, *_ in LIFE])
def test_made_changed_deleted_and_all_undone(book: Path, writer: Writer, make: Any, change: Any, drop: Any) -> None:
    states = [contents(book)]
    key = do(writer, make)
    states.append(contents(book))
    for command in (change(key), drop(key)):
        do(writer, command)
        assert command.label[0].isupper()
        states.append(contents(book))
    assert states[0] != states[1] != states[2] != states[3]
    for before in reversed(states[:-1]):
        assert writer.undo() is not None
        assert contents(book) == before
    with pytest.raises(BadInput):
        do(writer, change(key))


@pytest.mark.parametrize("make", [make for make, *_ in LIFE], ids=lambda make: type(make).__name__)
@pytest.mark.parametrize("customer", [2, 99])
def test_nothing_is_added_to_those_who_are_gone(writer: Writer, make: Any, customer: int) -> None:
    others = {name: getattr(make, name) for name in make.__dataclass_fields__ if name != "customer_id"}
    with pytest.raises(BadInput):
        do(writer, type(make)(customer_id=customer, **others))


REFUSED: list[Command] = [
    NoteTouchpoint(1, Happening("call", date(2026, 11, 25)), TODAY),
    NoteTouchpoint(1, Happening("call", date(2026, 12, 1), "month"), TODAY),
    NoteTouchpoint(1, Happening("call", date(1810, 1, 1)), TODAY),
    NoteTouchpoint(1, Happening("call", TODAY, minutes=1441), TODAY),
    NoteTouchpoint(1, Happening("call", TODAY, minutes=-1), TODAY),
    NoteTouchpoint(1, Happening("purchase", TODAY, amount_minor=-1, currency="EUR"), TODAY),
    NoteTouchpoint(1, Happening("call", TODAY, note="x" * 201), TODAY),
    AddPromise(1, Vow(" \n "), TODAY),
    AddPromise(1, Vow("quote", date(2026, 11, 23)), TODAY),
    AddFact(1, Remark("\x00"), TODAY),
    AddContactPoint(1, Line("phone", "")),
    AddContactPoint(1, Line("phone", "two")),
    AddContactPoint(1, Line("email", "ana.example.pt")),
    AddContactPoint(1, Line("email", "ana silva@example.pt")),
    AddAddress(1, Place(region="Norte")),
    AddAddress(1, Place("Rua 1", country="Portugal")),
    AddAddress(1, Place("x" * 180 + "\n" + "y" * 180 + "\n" + "z" * 180)),
    AddImportantDate(1, Occasion("birthday", None, 2, 31), TODAY),
    AddImportantDate(1, Occasion("birthday", 2025, 2, 29), TODAY),
    AddImportantDate(1, Occasion("birthday", None, None, 3), TODAY),
    AddImportantDate(1, Occasion("birthday"), TODAY),
    AddImportantDate(1, Occasion("birthday", 2027, 1, 1), TODAY),
    AddImportantDate(1, Occasion("custom", None, 1, 1), TODAY),
]


@pytest.mark.parametrize("command", REFUSED)
def test_what_cannot_be_is_refused_in_a_sentence(book: Path, writer: Writer, command: Command) -> None:
    before = contents(book)
    with pytest.raises(BadInput) as refusal:
        do(writer, command)
    assert refusal.value.message.endswith(".")
    assert contents(book) == before
    assert writer.undo_label == ""


def test_a_touchpoint_as_far_as_its_day_is_known(book: Path, writer: Writer) -> None:
    for day, precision in ((date(2019, 3, 17), "month"), (date(2018, 7, 4), "year"), (TODAY, "day")):
        do(writer, NoteTouchpoint(1, Happening("visit", day, precision), TODAY))
    found = rows(book, "SELECT happened_on, precision, direction FROM touchpoint ORDER BY id")
    assert found == [("2019-03-01", "month", "in"), ("2018-01-01", "year", "in"), ("2026-11-24", "day", "in")]


def test_a_touchpoint_that_costs_nothing_names_no_currency(book: Path, writer: Writer) -> None:
    key = do(writer, NoteTouchpoint(1, BOUGHT, TODAY))
    do(writer, EditTouchpoint(key, Happening("visit", TODAY, currency="EUR"), TODAY))
    assert rows(book, "SELECT amount_minor, currency FROM touchpoint") == [(None, "")]


def test_a_promise_is_kept_released_and_opened_again(book: Path, writer: Writer) -> None:
    key = do(writer, AddPromise(1, Vow("quote", date(2026, 12, 1)), TODAY))
    for status, kept in (("kept", "2026-11-24"), ("released", None), ("open", None)):
        do(writer, SettlePromise(key, status, TODAY, "quote"))
        assert rows(book, "SELECT status, delivered_on FROM promise") == [(status, kept)]
    with pytest.raises(BadInput):
        do(writer, SettlePromise(key, "kept", date(2026, 11, 1), "quote"))


def test_a_fact_is_remembered_once_and_confirmed(book: Path, writer: Writer) -> None:
    key = do(writer, AddFact(1, Remark("Orchids", "like", "assumed"), TODAY))
    with pytest.raises(BadInput):
        do(writer, AddFact(1, Remark(" órchids ", "like"), TODAY))
    do(writer, AddFact(1, Remark("orchids", "allergy"), TODAY))  # another matter altogether
    do(writer, EditFact(key, Remark("Orchids, white", "like", "assumed")))
    do(writer, ConfirmFact(key, TODAY, "Orchids"))
    assert rows(book, "SELECT confirmed_on FROM fact WHERE id = :key", key=key) == [("2026-11-24",)]


def test_one_number_is_the_best_and_known_again(book: Path, writer: Writer) -> None:
    do(writer, Do(lambda session: setattr(session.get(Shop, 1), "country", "PT")))
    do(writer, AddContactPoint(1, Line("phone", "912 345 678", preferred=True)))
    do(writer, AddContactPoint(1, Line("email", "Ana@Example.PT", preferred=True)))
    do(writer, AddContactPoint(1, Line("phone", "+44 20 7946 0018", preferred=True)))
    assert rows(book, "SELECT normalised, preferred FROM contact_point ORDER BY id") == [
        ("+351912345678", 0), ("ana@example.pt", 1), ("+442079460018", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [(1992, 12, 5), (None, 12, 5), (1992, 12, None), (None, 12, None), (1992, None, None)],
)
def test_a_date_in_all_five_precisions(
    book: Path, writer: Writer, year: int | None, month: int | None, day: int | None
) -> None:
    do(writer, AddImportantDate(1, Occasion("birthday", year, month, day, leap_rule="mar1", celebrate="quiet"), TODAY))
    found = rows(book, "SELECT year, month, day, leap_rule, celebrate FROM important_date")
    assert found == [(year, month, day, "mar1", "quiet")]
