"""Days, times and money in the owner’s own country."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
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
    assert local_format.money(4040, "AUD") == "A$40.40"
    assert local_format.money(4040, "CHF") == "CHF\N{NO-BREAK SPACE}40.40"


def test_another_language_writes_its_own_way() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    assert local_format.long_day(TODAY).startswith("Dienstag")
    assert local_format.money(123456, "EUR") == "1.234,56\N{NO-BREAK SPACE}€"
    assert local_format.money(4040, "CHF") == "40,40\N{NO-BREAK SPACE}CHF"


def test_capital() -> None:
    assert local_format.capital("in 3 weeks") == "In 3 weeks"
    assert local_format.capital("") == ""
