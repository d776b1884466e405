from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from desktop.calendars.partial_date import PartialDate
from desktop.commands.add_customer import AddCustomer
from desktop.commands.change_stage import ChangeStage
from desktop.commands.edit_customer import EditCustomer
from desktop.commands.tag_customers import TagCustomers, UntagCustomers
from desktop.commands.trash_customers import RestoreCustomers, TrashCustomers
from desktop.commands.typed_name import part_name
from desktop.errors import BadInput
from desktop.models import Shop
from desktop.storage.writer import Writer
from desktop.text import clean_line
from tests.builders import Do, contents, empty_book, rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.storage.writer import Command

TODAY = date(2026, 11, 24)


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    writer = Writer(empty_book(tmp_path))
    yield writer
    writer.close()


def _shop(writer: Writer, **values: str) -> None:
    writer.execute(Do(lambda session: session.execute(update(Shop).values(**values))))


def there_and_back(writer: Writer, command: Command) -> None:
    """Undo and redo of a command leave the book exactly as before and after it."""
    before = contents(writer.path)
    assert writer.execute(command).kinds
    after = contents(writer.path)
    assert after != before
    writer.undo()
    assert contents(writer.path) == before
    writer.redo()
    assert contents(writer.path) == after


@pytest.mark.parametrize(
    ("typed", "display", "given_name", "family"),
    [
        ("Ana Silva", "Ana Silva", "Ana", "Silva"),
        ("Silva, Ana", "Ana Silva", "Ana", "Silva"),
        ("Cher", "Cher", "Cher", ""),
        ("Vincent van Gogh", "Vincent van Gogh", "Vincent", "van Gogh"),
        ("Maria de la Cruz", "Maria de la Cruz", "Maria", "de la Cruz"),
        ("José Antonio García-López", "José Antonio García-López", "José Antonio", "García-López"),
        ("Van Morrison", "Van Morrison", "Van", "Morrison"),
        ("Siobhán O’Brien", "Siobhán O’Brien", "Siobhán", "O’Brien"),
        ("Beethoven, Ludwig van", "Ludwig van Beethoven", "Ludwig van", "Beethoven"),
        ("佐藤健", "佐藤健", "", ""),
        ("King, Martin Luther, Jr.", "King, Martin Luther, Jr.", "", ""),
        (",", ",", "", ""),
    ],
)
def test_names_are_parted_where_it_is_safe(typed: str, display: str, given_name: str, family: str) -> None:
    parts = part_name(typed)
    assert (parts.display, parts.given, parts.family) == (display, given_name, family)


@given(st.text(max_size=60))
def test_no_name_is_refused_or_loses_a_letter(typed: str) -> None:
    name = clean_line(typed)
    parts = part_name(name)
    assert sorted(parts.display.replace(" ", "").replace(",", "")) == sorted(name.replace(" ", "").replace(",", ""))


def test_adding_writes_the_customer_and_how_to_reach_them(writer: Writer) -> None:
    _shop(writer, country="PT")
    command = AddCustomer(
        " Ana   Silva ",
        TODAY,
        phone="912 345 678",
        email="Ana@Example.com",
        birthday=PartialDate(None, 4, 12),
        about="Orchids",
    )
    outcome = writer.execute(command)
    assert outcome.label == "Added Ana Silva"
    assert rows(writer.path, "SELECT id, display_name, given_name, family_name, about, met_on FROM customer") == [
        (outcome.value, "Ana Silva", "Ana", "Silva", "Orchids", "2026-11-24")
    ]
    assert rows(writer.path, "SELECT channel, value, normalised FROM contact_point ORDER BY id") == [
        ("phone", "912 345 678", "+351912345678"),
        ("email", "Ana@Example.com", "ana@example.com"),
    ]
    assert rows(writer.path, "SELECT kind, year, month_day FROM important_date") == [("birthday", None, 412)]


def test_a_wrong_address_is_refused_whole(writer: Writer) -> None:
    with pytest.raises(BadInput, match="not an e-mail address"):
        writer.execute(AddCustomer("Ana", TODAY, email="ana"))
    assert rows(writer.path, "SELECT count(*) FROM customer") == [(0,)]


def test_a_business_is_not_parted(writer: Writer) -> None:
    writer.execute(AddCustomer("Lumen, Café", TODAY, kind="business"))
    assert rows(writer.path, "SELECT display_name, given_name, family_name FROM customer") == [("Lumen, Café", "", "")]


@pytest.mark.parametrize("name", ["", "  ", "\0"])
def test_a_customer_needs_a_name(writer: Writer, name: str) -> None:
    with pytest.raises(BadInput, match="needs a name"):
        writer.execute(AddCustomer(name, TODAY))
    assert rows(writer.path, "SELECT count(*) FROM customer") == [(0,)]


def test_nobody_was_met_tomorrow(writer: Writer) -> None:
    with pytest.raises(BadInput, match="lie ahead"):
        writer.execute(AddCustomer("Ana", TODAY, met_on=date(2026, 11, 25)))


def test_a_name_of_ten_thousand_letters_is_cut(writer: Writer) -> None:
    writer.execute(AddCustomer("Ana " + "S" * 10_000, TODAY))
    assert rows(writer.path, "SELECT length(display_name) FROM customer") == [(200,)]


def test_every_command_can_be_undone_and_redone(writer: Writer) -> None:
    there_and_back(writer, AddCustomer("Ana Silva", TODAY, phone="1234", birthday=PartialDate(1985)))
    there_and_back(writer, EditCustomer(1, {"display_name": "Ana Costa", "about": "Orchids"}))
    there_and_back(writer, TagCustomers([1], "Weddings"))
    there_and_back(writer, UntagCustomers([1], "weddings"))
    there_and_back(writer, ChangeStage(1, 3, TODAY))
    there_and_back(writer, TrashCustomers([1]))
    there_and_back(writer, RestoreCustomers([1]))


def test_editing_a_name_parts_it_anew(writer: Writer) -> None:
    writer.execute(AddCustomer("Ana Silva", TODAY))
    outcome = writer.execute(EditCustomer(1, {"display_name": " Costa,  Ana "}))
    assert outcome.label == "Changed Costa, Ana"
    assert rows(
        writer.path, "SELECT c.display_name, c.family_name, s.sort_key FROM customer c, customer_summary s"
    ) == [("Ana Costa", "Costa", "costa ana")]


def test_editing_nothing_is_no_step(writer: Writer) -> None:
    writer.execute(AddCustomer("Ana Silva", TODAY, about="Orchids"))
    assert not writer.execute(EditCustomer(1, {"display_name": "Ana  Silva", "about": "Orchids"})).kinds
    assert writer.undo_label == "Added Ana Silva"


def test_editing_refuses_what_cannot_be(writer: Writer) -> None:
    writer.execute(AddCustomer("Ana Silva", TODAY))
    with pytest.raises(BadInput, match="needs a name"):
        writer.execute(EditCustomer(1, {"display_name": " "}))
    with pytest.raises(BadInput, match="no longer in the book"):
        writer.execute(EditCustomer(9, {"about": "x"}))
    with pytest.raises(ValueError, match="no field"):
        writer.execute(EditCustomer(1, {"id": 9}))


def test_the_trash_hides_and_gives_back(writer: Writer) -> None:
    for name in ("Ana", "Bo", "Cy"):
        writer.execute(AddCustomer(name, TODAY))
    outcome = writer.execute(TrashCustomers((1, 2, 99)))
    assert outcome.value == 2
    assert rows(writer.path, "SELECT display_name FROM customer_summary") == [("Cy",)]
    assert writer.execute(TrashCustomers((1,))).value == 0  # their 30 days are not begun again
    assert writer.execute(RestoreCustomers((1,), "Ana")).label == "Restored Ana"
    assert rows(writer.path, "SELECT display_name FROM customer_summary ORDER BY 1") == [("Ana",), ("Cy",)]


def test_tags_that_sound_alike_are_one(writer: Writer) -> None:
    for name in ("Ana", "Bo"):
        writer.execute(AddCustomer(name, TODAY))
    assert writer.execute(TagCustomers((1,), "Café")).value == 1
    outcome = writer.execute(TagCustomers((1, 2, 99), "CAFE"))
    assert (outcome.value, outcome.label) == (1, "Tagged 3 customers “CAFE”")
    assert rows(writer.path, "SELECT name FROM tag") == [("Café",)]
    writer.execute(UntagCustomers((1,), "cafe"))
    assert rows(writer.path, "SELECT name FROM tag") == [("Café",)]
    writer.execute(UntagCustomers((2,), "cafe"))
    assert rows(writer.path, "SELECT name FROM tag") == []
    with pytest.raises(BadInput, match="needs a word"):
        writer.execute(TagCustomers((1,), " "))


def test_many_hundreds_are_tagged_and_deleted_in_one_step(writer: Writer) -> None:
    for number in range(3):
        writer.execute(AddCustomer(f"Customer {number}", TODAY))
    ids = [*range(1, 4), *range(1000, 3000)]
    assert writer.execute(TagCustomers(ids, "Many")).value == 3
    assert writer.execute(TrashCustomers(ids)).value == 3
    writer.undo()
    assert rows(writer.path, "SELECT count(*) FROM customer_summary WHERE tags = 'Many'") == [(3,)]


def test_a_move_is_told_on_the_timeline_in_the_shops_words(writer: Writer) -> None:
    _shop(writer, stage_words="plain")
    writer.execute(AddCustomer("Ana Silva", TODAY))
    writer.execute(ChangeStage(1, 4, TODAY, why=" Asked us to do the wedding "))
    assert rows(writer.path, "SELECT stage, stage_since FROM customer") == [(4, "2026-11-24")]
    assert rows(writer.path, "SELECT kind, subject, we_said FROM touchpoint") == [
        ("stage", "Moved from Just met to Regular", "Asked us to do the wedding")
    ]
    assert not writer.execute(ChangeStage(1, 4, TODAY)).kinds
