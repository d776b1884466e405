"""When dates come back, by tables and against a year-by-year count."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.calendars.occurrence import (
    FEB28,
    LEAP_ONLY,
    LEAP_RULES,
    MAR1,
    Occurrence,
    age_on,
    month_day_ranges,
    next_occurrence,
    occurrences,
)
from desktop.calendars.partial_date import PartialDate, why_impossible

LEAP_DAY = PartialDate(1988, 2, 29)


@pytest.mark.parametrize(
    ("parts", "rule", "as_of", "found"),
    [
        (PartialDate(None, 11, 24), FEB28, date(2026, 11, 24), date(2026, 11, 24)),  # today counts
        (PartialDate(None, 11, 23), FEB28, date(2026, 11, 24), date(2027, 11, 23)),
        (PartialDate(1985, 1, 2), FEB28, date(2026, 12, 31), date(2027, 1, 2)),
        (PartialDate(2027, 5, 15), FEB28, date(2026, 1, 1), date(2027, 5, 15)),  # the event itself comes first
        (PartialDate(2027, 5, 15), FEB28, date(2027, 5, 16), date(2028, 5, 15)),
        (LEAP_DAY, FEB28, date(2025, 1, 1), date(2025, 2, 28)),
        (LEAP_DAY, MAR1, date(2025, 1, 1), date(2025, 3, 1)),
        (LEAP_DAY, LEAP_ONLY, date(2025, 1, 1), date(2028, 2, 29)),
        (LEAP_DAY, FEB28, date(2025, 3, 1), date(2026, 2, 28)),
        (LEAP_DAY, FEB28, date(2028, 2, 28), date(2028, 2, 29)),  # never 28 February for ever
        (LEAP_DAY, MAR1, date(2028, 2, 1), date(2028, 2, 29)),
        (LEAP_DAY, LEAP_ONLY, date(2096, 3, 1), date(2104, 2, 29)),  # 2100 has none
        (PartialDate(None, 4), FEB28, date(2026, 11, 24), date(2027, 4, 1)),
        (PartialDate(None, 11), FEB28, date(2026, 11, 24), date(2026, 11, 24)),  # the month lasts
        (PartialDate(1960, 12), FEB28, date(2026, 12, 31), date(2026, 12, 31)),
        (PartialDate(1977), FEB28, date(2026, 11, 24), None),
        (PartialDate(None, 1, 1), FEB28, date(9999, 12, 31), None),  # the calendar ends
    ],
)
def test_the_next_occurrence(parts: PartialDate, rule: str, as_of: date, found: date | None) -> None:
    assert next_occurrence(parts, rule, as_of) == found


def test_a_month_alone_lasts_the_whole_month() -> None:
    found = list(occurrences(PartialDate(None, 2), FEB28, date(2027, 2, 20), date(2028, 2, 1)))
    assert found == [
        Occurrence(date(2027, 2, 1), date(2027, 2, 28)),
        Occurrence(date(2028, 2, 1), date(2028, 2, 29)),
    ]


def test_the_31st_stays_the_31st() -> None:
    found = [each.first for each in occurrences(PartialDate(2020, 1, 31), FEB28, date(2019, 1, 1), date(2024, 12, 31))]
    assert found == [date(year, 1, 31) for year in range(2020, 2025)]


@pytest.mark.parametrize(
    ("year", "on", "age"),
    [
        (1992, date(2026, 12, 5), 34),
        (2027, date(2027, 5, 15), 0),
        (None, date(2026, 1, 1), None),
        (2028, date(2026, 1, 1), None),
    ],
)
def test_age_counts_from_the_year_of_the_event(year: int | None, on: date, age: int | None) -> None:
    assert age_on(PartialDate(year, on.month, on.day), on) == age


def _birthday(month_day: tuple[int, int], rule: str, year: int) -> date | None:
    month, day = month_day
    try:
        return date(year, month, day)
    except ValueError:
        return {FEB28: date(year, 2, 28), MAR1: date(year, 3, 1), LEAP_ONLY: None}[rule]


days = st.dates(date(1900, 1, 1), date(2200, 12, 31))
month_days = st.one_of(st.just((2, 29)), st.dates(date(2000, 1, 1), date(2000, 12, 31)).map(lambda d: (d.month, d.day)))


@given(month_day=month_days, rule=st.sampled_from(LEAP_RULES), as_of=days)
def test_no_day_is_skipped_and_none_invented(month_day: tuple[int, int], rule: str, as_of: date) -> None:
    found = next_occurrence(PartialDate(None, *month_day), rule, as_of)
    every = (_birthday(month_day, rule, year) for year in range(as_of.year, as_of.year + 9))
    assert found == min(day for day in every if day and day >= as_of)


@given(
    year=st.none() | st.integers(1900, 2100),
    month=st.none() | st.integers(1, 12),
    day=st.none() | st.integers(1, 31),
    rule=st.sampled_from(LEAP_RULES),
    as_of=days,
)
def test_the_next_occurrence_is_never_past(
    year: int | None, month: int | None, day: int | None, rule: str, as_of: date
) -> None:
    if why_impossible(year, month, day):
        return
    parts = PartialDate(year, month, day)
    found = next_occurrence(parts, rule, as_of)
    assert (found is None) == (month is None)
    if found:
        assert found >= as_of
        assert year is None or found.year >= year


@given(as_of=days, length=st.integers(0, 400), month_day=month_days, rule=st.sampled_from(LEAP_RULES))
def test_ranges_hold_everybody_whose_day_comes(as_of: date, length: int, month_day: tuple[int, int], rule: str) -> None:
    coming = next_occurrence(PartialDate(None, *month_day), rule, as_of)
    if coming and coming <= as_of + timedelta(days=length):
        code = month_day[0] * 100 + month_day[1]
        assert sum(low <= code <= high for low, high in month_day_ranges(as_of, length)) == 1


EVERY_DAY = [(day.month, day.day) for day in (date(2000, 1, 1) + timedelta(days=n) for n in range(366))]


@pytest.mark.parametrize("length", [0, 1, 7, 30, 60, 364])
def test_ranges_against_every_day_of_six_years(length: int) -> None:
    """Brute force: the kept birthdays of each window are exactly those the ranges hold, 29 February apart."""
    codes = [month * 100 + day for month, day in EVERY_DAY]
    start = date(2023, 1, 1)
    for offset in range((date(2028, 12, 31) - start).days + 1):
        as_of = start + timedelta(days=offset)
        ranges = month_day_ranges(as_of, length)
        held = {code for code in codes if any(low <= code <= high for low, high in ranges)}
        window = {as_of + timedelta(days=n) for n in ({0, length} if length < 2 else range(length + 1))}
        true = {day.month * 100 + day.day for day in window}
        assert held - {229} == true - {229}
        leap_day_comes = 229 in true or any(
            (day.month, day.day) in {(2, 28), (3, 1)} and day.year % 4 for day in window
        )
        assert (229 in held) == leap_day_comes


def test_a_stretch_over_new_year_keeps_its_order() -> None:
    assert month_day_ranges(date(2026, 12, 20), 20) == [(1220, 1231), (101, 109)]
    assert month_day_ranges(date(2026, 6, 1), 5000) == [(601, 1231), (101, 600)]
    assert month_day_ranges(date(2026, 2, 20), 8) == [(220, 229)]
    assert month_day_ranges(date(2026, 3, 1), 1) == [(229, 302)]
    assert month_day_ranges(date(2028, 3, 1), 1) == [(301, 302)]
