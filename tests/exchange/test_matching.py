"""Known again: the same list twice adds nobody, and nobody is joined on a guess."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.calendars.partial_date import PartialDate
from desktop.exchange.contact import Contact, DateOfNote, Point, PostalAddress
from desktop.exchange.formats import csv_file
from desktop.exchange.matching import Keys, Known, Verdict, keys_of, name_key
from desktop.exchange.phone_numbers import phone_key
from tests.exchange.contacts import CONTACTS, OPTIONS

LISTS = Path(__file__).resolve().parents[1] / "data" / "lists"
BIRTHDAY = (DateOfNote("birthday", PartialDate(1980, 2, 3)),)


def person(name: str, phone: str = "", email: str = "", country: str = "", **more: object) -> Contact:
    return Contact(
        name,
        phones=(Point(phone),) if phone else (),
        emails=(Point(email),) if email else (),
        addresses=(PostalAddress(("Street 1",), country=country),) if country else (),
        **more,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("value", "region", "key"),
    [
        ("+351 912 345 678", "", "+351912345678"),
        ("912 345 678", "PT", "+351912345678"),
        ("00351 912345678", "PT", "+351912345678"),
        ("(503) 555-0101", "US", "+15035550101"),
        ("912 345 678", "", "12345678"),
        ("12345", "PT", ""),
        ("BusinessPhone", "PT", ""),
        ("1" * 40, "PT", "1" * 8),
    ],
)
def test_numbers_as_compared(value: str, region: str, key: str) -> None:
    assert phone_key(value, region) == key


def test_names_as_compared() -> None:
    assert name_key("Wójcik, Tomasz") == name_key("TOMASZ Wojcik") == "tomasz wojcik"


@pytest.mark.parametrize(
    ("known", "comes", "verdict"),
    [
        (person("Ana Silva", email="ana@x.example"), person("ANA SILVA", email="Ana@X.example"), Verdict.SAME),
        (person("Ana Silva", phone="912 345 678"), person("Ana Silva", phone="+351 912345678"), Verdict.SAME),
        (person("Ana Silva", "912 345 678", country="PT"), person("Silva, Ana", "+351 912 345 678"), Verdict.SAME),
        (person("Ana Silva", email="us@x.example"), person("Rui Silva", email="us@x.example"), Verdict.MAYBE),
        (person("Ana Silva", phone="912345678"), person("Rui Silva", phone="912345678"), Verdict.MAYBE),
        (person("Ana Silva", email="a@x.example"), person("Ana Silva", email="b@x.example"), Verdict.MAYBE),
        (person("Ana Silva", email="a@x.example"), person("Ana Silva"), Verdict.MAYBE),
        (person("Ana Silva"), person("Ana Silva"), Verdict.SAME),
        (person("Ana Silva", dates=BIRTHDAY), person("Ana Silva", dates=BIRTHDAY), Verdict.SAME),
        (
            person("Ana Silva", email="a@x.example", dates=BIRTHDAY),
            person("Ana Silva", email="a@x.example", dates=(DateOfNote("birthday", PartialDate(1980, 2, 4)),)),
            Verdict.MAYBE,
        ),
        (person("Ana Silva", source_ref="7"), person("Ana Silva", source_ref="7"), Verdict.SAME),
        (person("Ana Silva", source_ref="7"), person("Bo", source_ref="7"), Verdict.MAYBE),
        (person("Ana Silva", uid="u-1"), person("Ana Married", uid="u-1"), Verdict.SAME),
        (person("Ana Silva", phone="+351 912345678"), person("Bo", phone="+34 912345678"), Verdict.NEW),
        (person("Ana Silva", email="a@x.example"), person("Bo", email="b@x.example"), Verdict.NEW),
    ],
)
def test_verdicts(known: Contact, comes: Contact, verdict: Verdict) -> None:
    book = Known()
    book.add(1, keys_of(known))
    match = book.classify(keys_of(comes))
    assert match.verdict is verdict
    assert (match.other, bool(match.reason)) == ((None, False) if verdict is Verdict.NEW else (1, True))


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(CONTACTS, max_size=3))
def test_the_same_list_twice_adds_nobody(contacts: list[Contact]) -> None:
    book = Known()
    for who, contact in enumerate(contacts):
        book.add(who, keys_of(contact, "PT"))
    for contact in contacts:
        assert book.classify(keys_of(contact, "PT")).verdict is Verdict.SAME


def test_two_spellings_in_one_list() -> None:
    book = Known()
    verdicts = []
    for who, row in enumerate(csv_file.read(LISTS / "square-customers.csv", OPTIONS)):
        assert row.contact is not None
        keys = keys_of(row.contact, "US")
        verdicts.append(book.classify(keys).verdict)
        book.add(who, keys)
    assert verdicts == [Verdict.NEW, Verdict.NEW, Verdict.SAME]


WORDS = st.sampled_from(["", "ana", "ana silva"])
EMAILS = st.frozensets(st.sampled_from(["a@x", "b@x"]), max_size=2)
NUMBERS = st.frozensets(st.sampled_from(["+35112345678", "+4412345678", "12345678", "+35187654321"]), max_size=2)
KEYS = st.builds(Keys, WORDS, EMAILS, NUMBERS, st.sampled_from([0, 203, 204]), WORDS, WORDS)


@given(st.lists(KEYS, max_size=8), KEYS)
def test_nobody_is_overlooked(book: list[Keys], comes: Keys) -> None:
    known = Known()
    alone = []
    for who, keys in enumerate(book):
        known.add(who, keys)
        alone.append(Known())
        alone[-1].add(who, keys)
    each = {one.classify(comes).verdict for one in alone}
    expected = next((verdict for verdict in (Verdict.SAME, Verdict.MAYBE) if verdict in each), Verdict.NEW)
    found = known.classify(comes)
    assert found.verdict is expected
    assert found.other is None or alone[found.other].classify(comes) == found


def test_thousands_of_one_name_or_number_do_not_keep_the_owner_waiting() -> None:
    known = Known()
    for number in range(4000):
        name, phone = ("Customer", f"+3519{number:08d}") if number % 2 else (f"Ana {number}", "+351912345678")
        keys = keys_of(person(name, phone))
        known.classify(keys)
        known.add(number, keys)
    assert known.classify(keys_of(person("Ana 3000", "912 345 678"), "PT")).other == 3000
    assert known.classify(keys_of(person("Customer", "+351900000001"))).other == 1
