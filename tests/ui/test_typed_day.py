from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from desktop.errors import BadInput
from desktop.ui.typed_day import KnownDay, describe_day, read_due, read_past, write_day

if TYPE_CHECKING:
    from collections.abc import Iterator

TODAY = date(2026, 11, 24)  # a Tuesday


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("text", "day", "precision"),
    [
        ("today", TODAY, "day"),
        (" Yesterday ", date(2026, 11, 23), "day"),
        ("friday", date(2026, 11, 20), "day"),
        ("Tue", date(2026, 11, 17), "day"),
        ("3 Nov", date(2026, 11, 3), "day"),
        ("3 December", date(2025, 12, 3), "day"),
        ("29 Feb", date(2024, 2, 29), "day"),
        ("21/11", date(2026, 11, 21), "day"),
        ("21.11.2025", date(2025, 11, 21), "day"),
        ("2025-11-21", date(2025, 11, 21), "day"),
        ("21 November 2026", date(2026, 11, 21), "day"),
        ("March 2019", date(2019, 3, 1), "month"),
        ("March", date(2026, 3, 1), "month"),
        ("December", date(2025, 12, 1), "month"),
        ("2018", date(2018, 1, 1), "year"),
    ],
)
def test_what_happened_looks_back(text: str, day: date, precision: str) -> None:
    assert read_past(text, TODAY) == KnownDay(day, precision)


@pytest.mark.parametrize(
    "text", ["tomorrow", "25 Nov 2026", "2027", "Dec 2026", "31 Feb", "29 Feb 2025", "soon", "12", "-"]
)
def test_what_cannot_have_happened_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        read_past(text, TODAY)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TODAY),
        ("tomorrow", date(2026, 11, 25)),
        ("Friday", date(2026, 11, 27)),
        ("tuesday", date(2026, 12, 1)),
        ("4 Dec", date(2026, 12, 4)),
        ("3 Nov", date(2027, 11, 3)),
        ("25/11", date(2026, 11, 25)),
        ("29 Feb", date(2028, 2, 29)),
        ("+3", date(2026, 11, 27)),
        ("10", date(2026, 12, 4)),
    ],
)
def test_what_is_promised_looks_ahead(text: str, day: date) -> None:
    assert read_due(text, TODAY) == day


@pytest.mark.parametrize("text", ["December", "2027", "some day", "32 Dec"])
def test_a_promise_needs_a_day(text: str) -> None:
    with pytest.raises(BadInput):
        read_due(text, TODAY)


@pytest.mark.parametrize("language", ["en_GB", "en_US", "de", "fr", "es", "pt", "ar_EG", "pl", "he"])
@pytest.mark.parametrize("precision", ["day", "month", "year"])
def test_a_day_as_written_is_read_back(language: str, precision: str) -> None:
    QLocale.setDefault(QLocale(language))
    for month in range(1, 12):
        day = {"day": date(2024, month, 17), "month": date(2024, month, 1), "year": date(2024, 1, 1)}[precision]
        known = KnownDay(day, precision)
        assert read_past(write_day(known), TODAY) == known


@pytest.mark.parametrize(("language", "day"), [("en_US", date(2026, 3, 5)), ("en_GB", date(2026, 5, 3))])
def test_the_order_of_numbers_is_the_countrys(language: str, day: date) -> None:
    QLocale.setDefault(QLocale(language))
    assert read_past("3/5", TODAY).day == day


def test_a_day_is_described_in_full() -> None:
    assert describe_day(KnownDay(date(2026, 11, 21))).startswith("Saturday")
    assert describe_day(KnownDay(date(2019, 3, 1), "month")) == "March 2019"


@given(st.text(max_size=20))
def test_any_text_is_a_day_or_refused(text: str) -> None:
    for read in (read_past, read_due):
        try:
            read(text, TODAY)
        except BadInput:
            continue
