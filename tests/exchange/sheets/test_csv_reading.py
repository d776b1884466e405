"""Lists coming in: one outcome per row, whatever wrote them and however broken."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.calendars.partial_date import PartialDate
from desktop.errors import BadInput
from desktop.exchange.contact import DateOfNote, Point
from desktop.exchange.formats import csv_file
from desktop.exchange.sheets.sheet import open_sheet
from desktop.text import clean_line
from tests.exchange.contacts import OPTIONS
from tests.exchange.sheets.reading import read


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_way_a_sheet_is_written(encoding: str, delimiter: str, end: str) -> None:
    rows = [["Name", "Town", "Phone"], ["José Muñoz", "Málaga", "952 123 456"], ["Zoë", "Gent", "09 123 45 67"]]
    text = end.join(delimiter.join(row) for row in rows) + end
    found = read(text, encoding)
    assert [(row.line, row.contact.display, row.contact.addresses[0].locality) for row in found if row.contact] == [
        (2, "José Muñoz", "Málaga"),
        (3, "Zoë", "Gent"),
    ]


def test_the_owners_language_picks_the_code_page() -> None:
    west = "Name,Phone\nMüller Großmann,123456\nFrançois Élodie,234567\n"
    for page in ("cp1252", "cp850"):
        assert [row.contact.display for row in read(west, page) if row.contact] == [
            "Müller Großmann",
            "François Élodie",
        ]
    data = "Name;Town;Phone\nŁukasz Świątek;Łódź;601 123 456\nŻaneta Gęś;Kraków;602 123 456\n".encode("cp1250")
    found = list(csv_file.read(data, replace(OPTIONS, language="pl")))
    assert [row.contact.display for row in found if row.contact] == ["Łukasz Świątek", "Żaneta Gęś"]


def test_one_old_line_in_a_list_of_utf_8() -> None:
    data = "Name,Phone\nÉva,123456\n".encode() + "José,234567\n".encode("cp1252") + "Zoë,345678\n".encode()
    assert [row.contact.display for row in read(data) if row.contact] == ["Éva", "José", "Zoë"]


def test_sep_line_and_headless_list() -> None:
    (row,) = read("sep=;\nName;Phone\nAna, the one;123456\n")
    assert (row.line, row.contact and row.contact.display) == (3, "Ana, the one")
    first, second = read(
        "Ana Silva,ana@example.com,+351 912 345 678,12.03.1980\nBo,bo@example.com,912 345 679,13.04.1981\n"
    )
    assert first.contact is not None
    assert second.contact is not None
    assert (first.line, first.contact.display, first.contact.emails) == (1, "Ana Silva", (Point("ana@example.com"),))
    assert second.contact.dates == (DateOfNote("birthday", PartialDate(1981, 4, 13)),)


def test_an_unclosed_quote_costs_one_row() -> None:
    rows = read(
        'Name,Note,Phone\nAna,"two\nlines",111111\nZed,"never closed,222222\nBo,fine,333333\nCy,"x ""y""",444444\n'
    )
    assert [(row.line, row.contact.display if row.contact else None) for row in rows] == [
        (2, "Ana"),
        (4, None),
        (5, "Bo"),
        (6, "Cy"),
    ]
    assert rows[1].reason == "A quotation mark opened on this line is never closed."
    assert rows[1].raw == ('Zed,"never closed,222222',)


def test_muddled_quotes_and_inches() -> None:
    rows = read('Name,Note\n"Café "Lumen"",x\nBo,5" pipe\nCy,6" pipe\n')
    assert [row.contact.display for row in rows if row.contact] == ['Café Lumen""', "Bo", "Cy"]
    assert [row.contact.note for row in rows if row.contact] == ["x", '5" pipe', '6" pipe']
    assert [bool(row.problems) for row in rows] == [True, False, False]


def test_blank_and_ragged_rows() -> None:
    rows = read(
        "Name,E-mail,Town\n\n,,\nAna\nBo,bo@example.com,Porto,,\nCy,Main St, 5,cy@example.com\nDi,d@example.com,Braga\n"
    )
    assert [(row.line, row.contact.display if row.contact else None, len(row.problems)) for row in rows] == [
        (4, "Ana", 1),
        (5, "Bo", 0),
        (6, None, 1),
        (7, "Di", 0),
    ]
    assert "4 cells under 3 headings" in rows[2].reason


def test_a_row_that_slipped_is_not_saved_by_its_last_column() -> None:
    (row,) = read("Name,Street,E-mail,Tags\nCy,Main St, 5,cy@example.com,vip\n")
    assert row.contact is None


@pytest.mark.parametrize(
    ("cell", "kept", "said"),
    [
        ("31/02/1990", "Birthday: 31/02/1990", "February has no day 31."),
        ("spring", "Birthday: spring", "This is not a date."),
    ],
)
def test_impossible_birthdays_become_notes(cell: str, kept: str, said: str) -> None:
    (row,) = read(f"Name,Birthday\nAna,{cell}\n")
    assert row.contact is not None
    assert (row.contact.dates, row.contact.note) == ((), kept)
    assert said in row.problems[0].sentence


def test_ambiguous_dates_wait_for_the_owner() -> None:
    data = b"Name,Birthday\nAna,03/05/1990\n"
    sheet = open_sheet(data, OPTIONS)
    assert csv_file.guess_mapping(sheet).asks == (1,)
    (row,) = read(data)
    assert row.contact is not None
    assert row.contact.note == "Birthday: 03/05/1990"
    (row,) = csv_file.read(data, replace(OPTIONS, day_first=True))
    assert row.contact is not None
    assert row.contact.dates == (DateOfNote("birthday", PartialDate(1990, 5, 3)),)


def test_the_whole_column_decides_even_at_its_end() -> None:
    text = "Name,Birthday\n" + "Ana,03/05/1990\n" * 300 + "Bo,25/11/1990\n"
    rows = read(text)
    assert rows[0].contact is not None
    assert rows[0].contact.dates == (DateOfNote("birthday", PartialDate(1990, 5, 3)),)


def test_nul_and_long_names_are_told() -> None:
    first, second = read(f"Name,Phone\nAn\0a,123456\n{'B' * 10_000},234567\n")
    assert first.contact is not None
    assert second.contact is not None
    assert (first.contact.display, len(first.problems)) == ("Ana", 1)
    assert len(second.contact.display) == 200
    assert second.problems[0].sentence == "“Name” was longer than 200 letters and was cut."


def test_apostrophes_that_belong_to_names_stay() -> None:
    rows = read("Name,Phone,Postcode\n'Appel,'+31612345678,'01234\n't Hart,0612345678,1234\n'99,1,1\n")
    assert [row.contact.display for row in rows if row.contact] == ["'Appel", "'t Hart", "99"]
    assert rows[0].contact is not None
    assert (rows[0].contact.phones[0].value, rows[0].contact.addresses[0].postcode) == ("+31612345678", "01234")


def test_nothing_to_go_by_is_said() -> None:
    with pytest.raises(BadInput, match="None of the columns"):
        read("Item,Qty\nVase,3\nRose,12\n".replace("Vase", "5").replace("Rose", "7"))


CELL = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\u2028\u2029\ufeff"), max_size=20
)
NAME = CELL.map(lambda text: f"Name {text}").filter(lambda text: ":::" not in text)


FATES = st.sampled_from(["ok"] * 5 + ["long", "empty", "open", "blank"])


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.tuples(NAME, CELL, FATES), min_size=1, max_size=20),
    st.sampled_from(",;\t|"),
    st.sampled_from(["\r\n", "\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)  # fmt: skip
def test_every_record_has_its_outcome(
    rows: list[tuple[str, str, str]], delimiter: str, end: str, encoding: str
) -> None:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL)
    writer.writerow(["Name", "Note", "Town"])
    good: list[str] = []
    bad = 0
    for name, cell, kind in rows:
        if kind == "ok":
            writer.writerow([name, cell, "Porto"])
            good.append(name)
        elif kind == "long":
            writer.writerow([name, cell, "Porto", "one", "two"])
            bad += 1
        elif kind == "empty":
            writer.writerow(["", cell, "Porto"])
            bad += 1
        elif kind == "open":
            out.write(f'Zed{delimiter}"never closed{delimiter}{end}')
            bad += 1
        else:
            out.write(end)
    found = read(out.getvalue(), encoding)
    assert [row.contact.display for row in found if row.contact] == [clean_line(name) for name in good]
    assert sum(bool(row.reason) for row in found) == bad
    assert all(row.contact is None or not row.reason for row in found)


@given(st.binary(min_size=1, max_size=400))
def test_rubbish_is_refused_or_read_but_never_crashes(data: bytes) -> None:
    try:
        rows = read(b"Name,Phone\nAna,123456\n" + data)
    except BadInput:
        return
    assert all(row.contact or row.reason for row in rows)
