"""Which dates there are, and how address books and spreadsheets write them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.calendars.partial_date import PartialDate
from desktop.calendars.written_date import DateOrder, date_order, read_sheet_date, read_vcard_date


@pytest.mark.parametrize(
    ("parts", "shape", "text"),
    [
        ((1985, 4, 12), "Y-M-D", "1985-04-12"),
        ((None, 4, 12), "M-D", "--04-12"),
        ((None, 2, 29), "M-D", "--02-29"),
        ((2024, 2, 29), "Y-M-D", "2024-02-29"),
        ((1985, 4, None), "Y-M", "1985-04"),
        ((None, 4, None), "M", "--04"),
        ((85, None, None), "Y", "0085"),
    ],
)
def test_a_date_is_known_as_far_as_it_is_known(parts: tuple[int | None, ...], shape: str, text: str) -> None:
    date = PartialDate(*parts)
    assert (date.shape, str(date)) == (shape, text)
    assert read_vcard_date(text).date == date


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ((1990, 2, 31), "February has no day 31."),
        ((None, 2, 30), "February has no day 30."),
        ((2023, 2, 29), "2023 has no 29 February."),
        ((1990, 13, 1), "There is no month 13."),
        ((1990, 0, 1), "There is no month 0."),
        ((0, 1, 1), "There is no year 0."),
        ((1990, None, 12), "A day without a month is not a date."),
        ((None, None, 12), "A day without a month is not a date."),
        ((None, None, None), "There is no date."),
        ((1990, 4, 0), "April has no day 0."),
    ],
)
def test_what_is_no_date_says_why(parts: tuple[int | None, ...], reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(reason)}$"):
        PartialDate(*parts)


@pytest.mark.parametrize(
    ("text", "omit", "expected"),
    [
        ("1985-04-12", "", "1985-04-12"),
        ("19850412", "", "1985-04-12"),
        ("--0412", "", "--04-12"),
        ("--04-12", "", "--04-12"),
        ("1985-04", "", "1985-04"),
        ("1985", "", "1985"),
        ("--04", "", "--04"),
        ("1604-04-12", "1604", "--04-12"),
        ("1904-02-29", "1904", "--02-29"),
        ("1985-4-2", "", "1985-04-02"),
        ("20090808T1430-0500", "", "2009-08-08"),
        ("1985-04-12T00:00:00Z", "", "1985-04-12"),
        (" 1985-04-12 ", "", "1985-04-12"),
        ("0000-04-12", "", "--04-12"),
    ],
)
def test_vcard_dates(text: str, omit: str, expected: str) -> None:
    reading = read_vcard_date(text, omit)
    assert (str(reading.date), reading.problem) == (expected, "")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("---12", "A day without a month is not a date."),
        ("1990-02-31", "February has no day 31."),
        ("19901301", "There is no month 13."),
        ("circa 1800", "This is not a date."),
    ],
)
def test_vcard_dates_that_are_none(text: str, problem: str) -> None:
    reading = read_vcard_date(text)
    assert (reading.date, reading.problem) == (None, problem)


def test_apples_year_without_its_parameter_is_told() -> None:
    reading = read_vcard_date("1604-04-12")
    assert reading.date == PartialDate(None, 4, 12)
    assert "1604" in reading.problem


@pytest.mark.parametrize(
    ("text", "day_first", "expected"),
    [
        ("1992-12-05", None, "1992-12-05"),
        (" --03-09", None, "--03-09"),
        ("0000-04-12", None, "--04-12"),
        ("14.02.1979", None, "1979-02-14"),
        ("03.05.1979", None, "1979-05-03"),
        ("25/11/1990", None, "1990-11-25"),
        ("03/05/1990", True, "1990-05-03"),
        ("03/05/1990", False, "1990-03-05"),
        ("4/4/90", None, "1990-04-04"),
        ("4/4/26", None, "2026-04-04"),
        ("4/4/27", None, "1927-04-04"),
        ("29.2.", None, "--02-29"),
        ("1984-07-31 00:00:00", None, "1984-07-31"),
        ("7/31/1984 12:00 AM", None, "1984-07-31"),
        ("1985", None, "1985"),
        ("04/1985", None, "1985-04"),
        ("12 April 1985", None, "1985-04-12"),
        ("April 12, 1985", None, "1985-04-12"),
        ("3. März 1985", None, "1985-03-03"),
        ("1er août", None, "--08-01"),
        ("5 de mayo de 1985", None, "1985-05-05"),
        ("juin 1985", None, "1985-06"),
    ],
)
def test_sheet_dates(text: str, day_first: bool | None, expected: str) -> None:
    reading = read_sheet_date(text, day_first=day_first, newest_year=2026)
    assert (str(reading.date), reading.problem) == (expected, "")


@pytest.mark.parametrize("text", ["", "  ", "0.0.00", "0000-00-00", "00/00/0000", "-"])
def test_zeros_are_nothing(text: str) -> None:
    reading = read_sheet_date(text, day_first=None, newest_year=2026)
    assert (reading.date, reading.problem) == (None, "")


@pytest.mark.parametrize("text", ["31/02/1990", "31.13.99", "in spring", "03/05/1990", "2023-02-29"])
def test_what_cannot_be_read_is_never_guessed(text: str) -> None:
    reading = read_sheet_date(text, day_first=None, newest_year=2026)
    assert reading.date is None
    assert reading.problem


@pytest.mark.parametrize(
    ("values", "order"),
    [
        (["1992-12-05", "--03-09"], DateOrder.CLEAR),
        (["25/11/1990", "03/05/1990"], DateOrder.DAY_FIRST),
        (["11/25/1990", "03/05/1990"], DateOrder.MONTH_FIRST),
        (["03/05/1990", "04/06/1991"], DateOrder.UNSURE),
        (["25/11/1990", "11/25/1990"], DateOrder.UNSURE),
        (["14.02.1979", "03.05.1980"], DateOrder.DAY_FIRST),
        (["03.05.1980"], DateOrder.CLEAR),
        (["4/4/1990", ""], DateOrder.CLEAR),
    ],
)
def test_a_column_proves_its_order(values: list[str], order: DateOrder) -> None:
    assert date_order(values) is order


@given(st.text(max_size=30))
def test_reading_never_raises(text: str) -> None:
    for reading in (read_vcard_date(text), read_sheet_date(text, day_first=None, newest_year=2026)):
        assert reading.date is None or reading.date.month or reading.date.year


@given(st.dates(), st.booleans())
def test_every_day_survives_every_spelling(day: object, first: bool) -> None:
    year, month, day_of_month = map(int, str(day).split("-"))
    date = PartialDate(year, month, day_of_month)
    joined = f"{day_of_month}/{month}/{year:04}" if first else f"{month}/{day_of_month}/{year:04}"
    assert read_sheet_date(joined, day_first=first, newest_year=2026).date == date
    assert read_sheet_date(str(date), day_first=None, newest_year=2026).date == date
