"""Records out of lines: every one with its line, however many come at once and however they are broken."""

from __future__ import annotations

import csv
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.formats import csv_file
from desktop.exchange.options import LONGEST_FIELD, ReadOptions
from desktop.exchange.sheets.records import Record, RecordReader


def read(text: str) -> list[Record]:
    return list(RecordReader(text.splitlines(keepends=True), ","))


def quoted(cells: list[str]) -> str:
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells) + "\r\n"


CELLS = st.text('ab ,"\n', max_size=6)


@given(st.lists(st.lists(CELLS, min_size=2, max_size=3), max_size=12), st.integers(0, 450))
def test_cells_of_several_lines_wherever_they_stand(rows: list[list[str]], before: int) -> None:
    text = "plain,line\r\n" * before + "".join(map(quoted, rows))
    records = read(text)
    expected = [tuple(row) for row in csv.reader(text.splitlines(keepends=True)) if any(map(str.strip, row))]
    assert [record.cells for record in records] == expected
    lines = text.split("\n")
    assert all(lines[record.line - 1].startswith(("plain", '"')) for record in records)
    assert [record.line for record in records[:before]] == list(range(1, before + 1))


@pytest.mark.parametrize("before", [0, 3, 198, 199, 200, 201, 450])
def test_a_muddled_line_costs_itself_wherever_it_stands(before: int) -> None:
    text = "a,b\n" * before + '"never,closed\n' + '"x"y,"z"\n' + "a,b\n" * 300
    records = read(text)
    assert [record.line for record in records] == list(range(1, before + 303))
    odd = records[before : before + 2]
    assert "never closed" in odd[0].fault
    assert "muddled" in odd[1].remark
    assert all(record.cells == ("a", "b") for record in (*records[:before], *records[before + 2 :]))


def test_a_cell_longer_than_a_person_is_an_unclosed_quote() -> None:
    line = "x" * 999 + "\n"
    text = 'a,b\n"open\n' + line * (LONGEST_FIELD // 1000 + 3) + '"\nc,d\n'
    records = read(text)
    assert "never closed" in records[1].fault
    assert records[2].cells == ("x" * 999,)
    assert records[-1].cells == ("c", "d")


def test_progress_is_told_to_the_end_of_a_long_list() -> None:
    told: list[tuple[int, int]] = []
    data = b"Name,Phone\n" + b"Ana,123456\n" * 1500
    rows = csv_file.read(data, ReadOptions(date(2026, 11, 24)), lambda done, total: told.append((done, total)))
    assert len(list(rows)) == 1500
    assert told == sorted(told)
    assert {total for _done, total in told} == {len(data)}
    assert told[-1] == (len(data), len(data))
