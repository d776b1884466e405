"""Days in words, as ux.md §11 wants them."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from desktop.ui import local_format

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (2, "on Thursday"),
        (6, "on Monday"),
        (7, "in 7 days"),
        (11, "in 11 days"),
        (13, "in 13 days"),
        (14, "in 2 weeks"),
        (21, "in 3 weeks"),
        (59, "in 8 weeks"),
        (60, "in 2 months"),
        (172, "in 6 months"),
        (800, "in 2 years"),
        (-2, "2 days ago"),
        (-13, "13 days ago"),
        (-21, "3 weeks ago"),
        (-60, "2 months ago"),
        (-1100, "3 years ago"),
    ],
)
def test_relative_days(days: int, words: str) -> None:
    assert local_format.relative(TODAY + timedelta(days), TODAY) == words


def test_spans() -> None:
    spans = [local_format.span(days) for days in (1, 5, 21, 180, 800)]
    assert spans == ["1 day", "5 days", "3 weeks", "6 months", "2 years"]


@given(st.dates(), st.dates())
def test_every_day_has_words(day: date, as_of: date) -> None:
    assert local_format.relative(day, as_of).strip()


def test_written_days() -> None:
    assert local_format.headline_day(TODAY) == "Tuesday 24 November"
    assert local_format.short_day(TODAY, TODAY) == "Tue 24 Nov"
    assert local_format.short_day(date(2027, 5, 15), TODAY) == "15 May 2027"
    assert local_format.exact_day(TODAY) == "24 November 2026"
    assert local_format.month_day(2, 29) == "29 February"
    assert local_format.month_and_year(TODAY) == "November 2026"
    assert local_format.weekday_letter(TODAY) == "T"
    assert local_format.clock(time(8, 12)) == "08:12"


def test_numbers_and_money() -> None:
    assert local_format.number(1248) == "1,248"
    assert local_format.money(4800, "EUR") == "€48.00"
    assert local_format.money(4800, "GBP") == "£48.00"
    assert local_format.money(500, "JPY") == "¥500"
    assert local_format.money(1500, "KWD").endswith("1.500")


def test_another_language_writes_its_own_way() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    assert local_format.weekday(TODAY) == "Dienstag"
    assert local_format.money(123456, "EUR") == "1.234,56\N{NO-BREAK SPACE}€"


def test_capital() -> None:
    assert local_format.capital("in 3 weeks") == "In 3 weeks"
    assert local_format.capital("") == ""
