"""Undo by recording: every change of every table comes back exactly, and goes again exactly."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, update

from desktop import models as m
from desktop.errors import BadInput
from desktop.storage.writer import MOST_STEPS, Writer
from tests.builders import Do, contents, empty_book, rows

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

DERIVED = {"customer_summary"}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return empty_book(tmp_path)


def _one_of_each(session: Session) -> int:
    ana = m.Customer(display_name="Ana O'Silva", given_name="Ana", family_name="O'Silva", notes="line\nline ' \" ;")
    session.add(ana)
    session.flush()
    tag = m.Tag(name="Weddings", folded="weddings")
    batch = m.ImportBatch(file_name="list.csv", brought_in_on=date(2026, 11, 24))
    session.add_all([tag, batch])
    session.flush()
    session.add_all(
        [
            m.ContactPoint(customer_id=ana.id, channel="phone", value="+351 912 345 678", preferred=True),
            m.Address(customer_id=ana.id, lines="Rua das Flores 12", country="PT"),
            m.ImportantDate(customer_id=ana.id, kind="birthday", month=2, day=29),
            m.Fact(customer_id=ana.id, category="like", value="orchids"),
            m.CustomerTag(customer_id=ana.id, tag_id=tag.id),
            m.Touchpoint(
                customer_id=ana.id, kind="purchase", happened_on=date(2026, 1, 2), amount_minor=4800, currency="EUR"
            ),
            m.Promise(customer_id=ana.id, what="quote", made_on=date(2026, 1, 2)),
            m.CardItem(customer_id=ana.id, design="d", occasion="birthday", printed_on=date(2026, 1, 2)),
            m.TodayMark(
                customer_id=ana.id,
                task="birthday",
                ref_id=1,
                for_on=date(2026, 1, 2),
                state="done",
                marked_on=date(2026, 1, 2),
            ),
            m.VcardProperty(customer_id=ana.id, line="X-ODD:1"),
            m.ImportRow(batch_id=batch.id, line=2, outcome="created", customer_id=ana.id),
        ]
    )
    return ana.id


def test_every_table_takes_part_in_undo(book: Path) -> None:
    empty = contents(book)
    writer = Writer(book)
    outcome = writer.execute(Do(_one_of_each))
    full = contents(book)
    untouched = {name for name in full if full[name] == empty[name]}
    assert untouched == {"shop"}
    assert outcome.kinds == frozenset(full) - untouched - DERIVED
    writer.undo()
    assert contents(book) == empty
    writer.redo()
    assert contents(book) == full
    writer.close()


def test_a_deleted_customer_comes_back_with_everything_that_hung_on_them(book: Path) -> None:
    writer = Writer(book)
    writer.execute(Do(_one_of_each))
    full = contents(book)
    writer.execute(Do(lambda session: session.execute(delete(m.Customer))))
    assert contents(book)["touchpoint"] == []
    writer.undo()
    assert contents(book) == full
    writer.close()


def test_bulk_statements_are_recorded_too(book: Path) -> None:
    writer = Writer(book)
    people = [{"display_name": f"Person {n}", "given_name": "P", "family_name": str(n)} for n in range(50)]
    writer.execute(Do(lambda session: session.execute(insert(m.Customer), people)))
    before = contents(book)
    writer.execute(Do(lambda session: session.execute(update(m.Customer).values(stage=5))))
    assert {row[0] for row in rows(book, "SELECT stage FROM customer_summary")} == {5}
    writer.undo()
    assert contents(book) == before
    writer.close()


def test_a_command_that_fails_leaves_nothing(book: Path) -> None:
    writer = Writer(book)
    before = contents(book)

    def fail(session: Session) -> None:
        session.add(m.Customer(display_name="Half"))
        session.flush()
        raise BadInput("no")

    with pytest.raises(BadInput):
        writer.execute(Do(fail))
    assert contents(book) == before
    assert writer.undo_label == ""
    writer.execute(Do(_one_of_each, "Added Ana"))
    assert writer.undo_label == "Added Ana"
    writer.close()


def test_a_new_change_ends_what_could_be_done_again(book: Path) -> None:
    writer = Writer(book)
    writer.execute(Do(_one_of_each, "first"))
    writer.undo()
    assert writer.redo_label == "first"
    writer.execute(Do(lambda session: session.add(m.Customer(display_name="Other")), "second"))
    assert (writer.redo_label, writer.undo_label) == ("", "second")
    assert writer.redo() is None
    writer.close()


def test_a_command_that_changes_nothing_is_no_step(book: Path) -> None:
    writer = Writer(book)
    outcome = writer.execute(Do(lambda _session: None, "nothing"))
    assert (outcome.kinds, writer.undo_label) == (frozenset(), "")
    assert writer.undo() is None
    writer.close()


def test_only_the_last_hundred_steps_are_kept(book: Path) -> None:
    writer = Writer(book)
    for n in range(MOST_STEPS + 3):
        writer.execute(Do(lambda session, n=n: session.add(m.Customer(display_name=f"P{n}"))))  # type: ignore[misc]
    taken_back = 0
    while writer.undo():
        taken_back += 1
    assert taken_back == MOST_STEPS
    assert rows(book, "SELECT count(*) FROM customer") == [(3,)]
    writer.close()


def test_renaming_a_tag_or_changing_the_trade_reaches_the_summaries(book: Path) -> None:
    writer = Writer(book)

    def two_visits(session: Session) -> None:
        customer = _one_of_each(session)
        session.add(m.Touchpoint(customer_id=customer, kind="visit", happened_on=date(2026, 2, 1)))

    writer.execute(Do(two_visits))
    writer.execute(Do(lambda session: session.execute(update(m.Tag).values(name="Parties", folded="parties"))))
    assert rows(book, "SELECT tags FROM customer_summary") == [("Parties",)]
    usual = rows(book, "SELECT gap_days FROM customer_summary")
    writer.execute(Do(lambda session: session.execute(update(m.Shop).values(trade="garage"))))
    assert rows(book, "SELECT gap_days FROM customer_summary") != usual
    writer.undo()
    assert rows(book, "SELECT gap_days FROM customer_summary") == usual
    writer.close()


names = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=20)
changes = st.lists(
    st.one_of(
        st.tuples(st.just("add"), names),
        st.tuples(st.just("rename"), names),
        st.tuples(st.just("touch"), st.dates(date(2020, 1, 1), date(2026, 1, 1))),
        st.tuples(st.just("trash"), st.none()),
        st.tuples(st.just("delete"), st.none()),
    ),
    max_size=8,
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=changes, swaps=st.lists(st.booleans(), max_size=12))
def test_any_walk_of_changes_undo_and_redo_ends_where_it_began(
    tmp_path_factory: pytest.TempPathFactory, changes: list[tuple[str, Any]], swaps: list[bool]
) -> None:
    book = empty_book(tmp_path_factory.mktemp("walk"))
    writer = Writer(book)
    states = [contents(book)]
    for change in changes:
        outcome = writer.execute(Do(lambda session, change=change: _change(session, *change)))  # type: ignore[misc]
        states += [contents(book)] if outcome.kinds else []
    place = len(states) - 1
    for back in swaps:
        swapped = writer.undo() if back else writer.redo()
        place += (-1 if back else 1) if swapped else 0
        assert contents(book) == states[place]
    summaries = contents(book)["customer_summary"]
    writer.rebuild_summaries()
    assert contents(book)["customer_summary"] == summaries
    writer.close()


def _change(session: Session, kind: str, value: Any) -> None:
    customer = session.scalars(select(m.Customer).order_by(m.Customer.id.desc())).first()
    if kind == "add" or customer is None:
        session.add(m.Customer(display_name=str(value) or "X"))
    elif kind == "rename":
        customer.display_name = value
    elif kind == "touch":
        session.add(m.Touchpoint(customer_id=customer.id, kind="visit", happened_on=value))
    elif kind == "trash":
        customer.deleted_at = None if customer.deleted_at else customer.created_at
    else:
        session.delete(customer)
