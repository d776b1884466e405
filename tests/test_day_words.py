"""Days in words, as ux.md §11 wants them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.day_words import every, relative, soon, span

TODAY = date(2026, 11, 24)  # a Tuesday


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
    assert relative(TODAY + timedelta(days), TODAY) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [(-3, "Today"), (0, "Today"), (1, "Tomorrow"), (2, "Thursday"), (6, "Monday"), (7, "In 7 days"), (9, "In 9 days")],
)
def test_a_day_that_is_near(days: int, words: str) -> None:
    assert soon(TODAY + timedelta(days), TODAY) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "1 day"),
        (13, "13 days"),
        (14, "2 weeks"),
        (59, "8 weeks"),
        (60, "2 months"),
        (715, "23 months"),
        (716, "2 years"),
        (800, "2 years"),
    ],
)
def test_spans(days: int, words: str) -> None:
    assert span(days) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "every day"),
        (1, "every day"),
        (5, "every 5 days"),
        (6, "every week"),
        (8, "every week"),
        (10, "every 10 days"),
        (12, "every 2 weeks"),
        (17, "every 2 weeks"),
        (26, "every 4 weeks"),
        (27, "every month"),
        (34, "every month"),
        (35, "every 5 weeks"),
        (60, "every 2 months"),
        (365, "every year"),
        (800, "every 2 years"),
    ],
)
def test_usual_gaps(days: int, words: str) -> None:
    assert every(days) == words


def test_a_span_is_never_nothing() -> None:
    assert all(int(span(days).split()[0]) >= 1 for days in range(1, 1500))


@given(st.dates(), st.dates())
def test_every_day_has_words(day: date, as_of: date) -> None:
    assert relative(day, as_of).strip()
