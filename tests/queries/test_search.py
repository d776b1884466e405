from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop.commands.add_customer import AddCustomer
from desktop.models import Customer, Fact
from desktop.queries.condition import Condition
from desktop.queries.near_words import is_near
from desktop.queries.search import find_customers, search_ids
from desktop.storage.reader import Reader
from desktop.storage.writer import Writer
from desktop.text import clean_line
from tests.builders import Do, add, empty_book

TODAY = date(2026, 11, 24)
NAMES = (
    "Ana Silva", "Ana Moreira", "Bruno Costa", "Tomasz Wójcik", "Łukasz Nowak", "Søren Ørsted", "José García-López",
    "Siobhán O’Brien", "Luca D'Angelo", "Weiß, Jürgen", "Café Lumen", "李小龍", "Иван Петров", "محمد علي", "Xi",
    "Anastasia Albuquerque", 'Robert "Bobby" Tables', "AND NEAR OR", "100% Flowers", "A_B * Co", "😀 Smile",
)  # fmt: skip


@cache
def _book() -> Reader:
    """One book for all readings here; nobody writes to it."""
    path = empty_book(Path(mkdtemp(prefix="dearly-search-")))
    writer = Writer(path)
    for number, name in enumerate(NAMES):
        writer.execute(AddCustomer(name, TODAY, phone=f"+351 912 345 {number:03}"))
    writer.close()
    add(path, Fact(customer_id=3, value="loves peonies"))
    return Reader(path)


def found(text: str, limit: int = 50) -> list[str]:
    return [customer.name for customer in find_customers(_book(), text, limit)]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("ana", "Ana Silva"),
        ("SILVA", "Ana Silva"),
        ("silva a", "Ana Silva"),
        ("sil an", "Ana Silva"),
        ("ilv", "Ana Silva"),
        ("wojcik", "Tomasz Wójcik"),
        ("luk", "Łukasz Nowak"),
        ("soren", "Søren Ørsted"),
        ("orsted", "Søren Ørsted"),
        ("weiss", "Jürgen Weiß"),
        ("José", "José García-López"),
        ("JOSÉ", "José García-López"),
        ("garc-lop", "José García-López"),
        ("García-López", "José García-López"),
        ("O'Brien", "Siobhán O’Brien"),
        ("o’b", "Siobhán O’Brien"),
        ("d'angelo", "Luca D'Angelo"),
        ("lumen", "Café Lumen"),
        ("李", "李小龍"),
        ("小", "李小龍"),
        ("小龍", "李小龍"),
        ("петров", "Иван Петров"),
        ("علي", "محمد علي"),
        ("peon", "Bruno Costa"),
        ("912 345 002", "Bruno Costa"),
        ("5002", "Bruno Costa"),
        ("00351 912345002", "Bruno Costa"),
        ("+351912345002", "Bruno Costa"),
        ("anastazia", "Anastasia Albuquerque"),
        ("Albuqurque", "Anastasia Albuquerque"),
        ("albuquerqeu", "Anastasia Albuquerque"),
        ("ana sylva", "Ana Silva"),
        ("moriera", "Ana Moreira"),
        ("and near", "AND NEAR OR"),
        ("100%", "100% Flowers"),
        ('"bobby"', 'Robert "Bobby" Tables'),
        ("a_b *", "A_B * Co"),
        ("😀", "😀 Smile"),
    ],
)
def test_finds(typed: str, name: str) -> None:
    assert name in found(typed)


@pytest.mark.parametrize("typed", ["", "   ", "qqzx", "\0", "ana silvestre", "999999", "%%%", "silva qq"])
def test_finds_nobody(typed: str) -> None:
    assert found(typed) == []


def test_the_whole_name_comes_first_and_a_beginning_before_a_middle() -> None:
    assert found("xi")[0] == "Xi"
    assert found("ana")[:2] == ["Ana Moreira", "Ana Silva"]
    assert found("an", limit=1) == found("an")[:1]


def test_a_known_word_is_no_slip_for_another() -> None:
    assert found("costa") == ["Bruno Costa"]


def test_what_is_shown() -> None:
    (bruno,) = find_customers(_book(), "bruno")
    assert (bruno.about, bruno.stage, bruno.kind) == ("loves peonies", 1, "person")


def test_only_among_those_wanted() -> None:
    within = Condition("c.customer_id > :over", {"over": 1})
    assert search_ids(_book(), "ana", within=within) == [2, 16]


awkward = st.text(max_size=30) | st.text(st.sampled_from("ab'\"*-%_\\^:(){}+~ &|NEARO😀é\0"), max_size=30)


@given(awkward)
@example("AND")
@example("NEAR(a b)")
@example("a:b")
@example("name_fold : x")
@example("^ana")
@example("-ana")
@example("ana*")
@example("'; DROP TABLE customer; --")
@example("\ud800")
@example("a" * 10_000)
@example("ana " * 3_000)
@settings(deadline=None)
def test_no_text_ever_fails(typed: str) -> None:
    find_customers(_book(), typed)


@given(st.lists(st.text(min_size=1, max_size=20).filter(clean_line), min_size=1, max_size=4))
@settings(max_examples=25, deadline=None)
def test_a_whole_name_is_always_found(tmp_path_factory: pytest.TempPathFactory, typed: list[str]) -> None:
    path = empty_book(tmp_path_factory.mktemp("names"))
    names = [clean_line(name) for name in typed]
    people = [Customer(display_name=name, family_name=name, uid=str(at)) for at, name in enumerate(names)]
    ids = add(path, *people)
    with Reader(path) as reader:
        for one, name in zip(ids, names, strict=True):
            assert one in search_ids(reader, name)


def test_the_trash_is_not_found(tmp_path: Path) -> None:
    path = empty_book(tmp_path)
    add(path, Customer(display_name="Ana Silva"))
    writer = Writer(path)
    writer.execute(Do(lambda session: session.delete(session.get_one(Customer, 1))))
    writer.close()
    with Reader(path) as reader:
        assert search_ids(reader, "ana") == []


@pytest.mark.parametrize("other", ["silva", "slva", "sylva", "silvas", "islva", "silav", "ilva", "silv"])
def test_one_slip_is_near(other: str) -> None:
    assert is_near("silva", other)
    assert is_near(other, "silva")


@pytest.mark.parametrize("other", ["slav", "silvass", "", "avlis", "sivlla", "costa"])
def test_two_slips_are_not(other: str) -> None:
    assert not is_near("silva", other)
