"""Lists going out: nothing in them runs, everything in them comes back."""

from __future__ import annotations

import csv
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop.exchange.contact import Contact, Point
from desktop.exchange.formats import csv_file
from desktop.exchange.options import WriteOptions
from desktop.exchange.sheets.guard import guard, unguard
from tests.exchange.contacts import CONTACTS, FULL, OPTIONS

WITH_NOTES = WriteOptions(notes=True)


def written(contacts: list[Contact], options: WriteOptions = WITH_NOTES) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "list.csv"
        assert csv_file.write(contacts, path, options) == len(contacts)
        return path.read_bytes()


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(CONTACTS, min_size=1, max_size=2), st.booleans())
def test_export_import_export_is_byte_equal(contacts: list[Contact], comma: bool) -> None:
    options = WriteOptions(notes=True, decimal_comma=comma)
    first = written(contacts, options)
    rows = list(csv_file.read(first, OPTIONS))
    assert all(row.contact is not None and not row.problems for row in rows), rows
    assert written([row.contact for row in rows if row.contact], options) == first


def test_a_full_contact_comes_back_but_for_what_only_cards_hold() -> None:
    (row,) = csv_file.read(written([FULL]), OPTIONS)
    phones = tuple(phone._replace(preferred=False) for phone in FULL.phones)
    assert row.contact == FULL._replace(extra=(), phones=phones)


def test_how_the_file_looks() -> None:
    data = written([FULL], WriteOptions(decimal_comma=True))
    assert data.startswith(b'\xef\xbb\xbf"Name";"First name";')
    assert b"\r\n" in data
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert "Note" not in rows[0]
    assert "Note" in written([FULL]).decode().splitlines()[0]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠"])
@pytest.mark.parametrize("before", ["", " ", "\u00a0", "\ufeff", "\u200b \u200b"])
def test_formulas_are_guarded(start: str, before: str) -> None:
    cell = f"{before}{start}cmd|' /C calc'!A0"
    assert guard(cell) == f"'{cell}"


@pytest.mark.parametrize(
    "cell", ["+351 912 345 678", "-5", "(775) 555-0154", "+1 (775) 555.0154", "--04-12", "Ana", ""]
)
def test_numbers_and_words_are_not_guarded(cell: str) -> None:
    assert guard(cell) == cell


@given(st.text(max_size=20) | st.text("'=+-@0123 .|x", max_size=8))
@example("'=1")
@example("''12")
@example("'")
def test_the_guard_comes_off_exactly(cell: str) -> None:
    assert unguard(guard(cell)) == cell


def test_no_cell_of_a_hostile_contact_runs() -> None:
    evil = '=HYPERLINK("http://x.example","click")'
    contact = Contact(
        evil, given=evil, note=evil, tags=(evil,), phones=(Point(evil, evil), Point("+1+1"), Point("+1 2"))
    )
    text = written([contact]).decode("utf-8-sig")
    cells = list(csv.reader(text.splitlines()))[1]
    assert not [cell for cell in cells if cell[:1] in set("=+-@|%\t") and cell != "+1 2"]
    (row,) = csv_file.read(text.encode(), OPTIONS)
    assert row.contact is not None
    assert (row.contact.display, row.contact.note) == (evil, evil)
