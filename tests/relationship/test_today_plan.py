"""Which lines make the day: order, ten minutes, three quiet customers, nobody twice."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.relationship.today import (
    MINUTES_A_DAY,
    QUIET_A_DAY,
    Handled,
    counting_day,
    days_ahead,
    plan_day,
)
from desktop.relationship.today_lines import MINUTES, Line, OccasionLine, PromiseLine, QuietLine, Task, Who

TODAY = date(2026, 11, 24)  # a Tuesday


def who(key: int, stage: int = 1, name: str = "") -> Who:
    return Who(key, name or f"Customer {key:03}", business=False, stage=stage)


def promise(key: int, due: date | None = TODAY, stage: int = 1, *, later: bool = False) -> PromiseLine:
    return PromiseLine(key, due or TODAY, who(key, stage), f"promise {key}", due, TODAY, later=later)


def birthday(key: int, on: date = TODAY, stage: int = 1, *, day_known: bool = True) -> OccasionLine:
    return OccasionLine(key, on, who(1000 + key, stage), "birthday", "Birthday", day_known=day_known)


def quiet(key: int, stage: int = 1, *, later: bool = False, customer: int = 0) -> QuietLine:
    customer = customer or 2000 + key
    return QuietLine(customer, TODAY - timedelta(days=50), who(customer, stage), 14, TODAY, later=later)


def shown(lines: list[Line], handled: Handled | None = None, *, everything: bool = False) -> list[Line]:
    plan = plan_day(lines, handled or Handled(), everything=everything)
    return [line for section in plan.sections for line in (*section.lines, *section.later)]


def test_sections_come_in_their_order_and_empty_ones_do_not_come() -> None:
    plan = plan_day([quiet(1), promise(1)], Handled())
    assert [section.task for section in plan.sections] == [Task.PROMISE, Task.QUIET]
    assert plan.minutes == 3
    assert plan.total == 2


def test_the_latest_promise_comes_first_and_one_without_a_day_last() -> None:
    late, due, open_ended = promise(1, TODAY - timedelta(days=2)), promise(2), promise(3, None)
    assert shown([open_ended, due, late]) == [late, due, open_ended]


def test_on_one_day_the_closer_customer_comes_first_and_a_whole_month_last() -> None:
    friend, wife, month = birthday(1, stage=2), birthday(2, stage=5), birthday(3, TODAY.replace(day=1), day_known=False)
    assert shown([month, friend, wife]) == [wife, friend, month]


def test_ten_promises_leave_room_for_birthdays_and_one_hello() -> None:
    lines: list[Line] = [promise(n) for n in range(10)] + [birthday(n) for n in range(5)] + [quiet(n) for n in range(5)]
    plan = plan_day(lines, Handled())
    assert [len(section.lines) for section in plan.sections] == [3, 3, 1]
    assert plan.minutes == MINUTES_A_DAY
    assert len(plan.waiting) == 13


def test_promises_alone_fill_the_ten_minutes() -> None:
    assert len(shown([promise(n) for n in range(10)])) == 5


def test_at_most_three_quiet_customers_a_day_and_no_new_ones_for_those_dealt_with() -> None:
    lines: list[Line] = [quiet(n) for n in range(9)]
    assert len(shown(lines)) == QUIET_A_DAY
    assert len(shown(lines, Handled({Task.QUIET: 1}, quiet=2))) == 1
    assert shown(lines, Handled({}, quiet=3)) == []


def test_what_is_done_uses_up_the_same_ten_minutes() -> None:
    lines: list[Line] = [promise(n) for n in range(3)]
    assert shown(lines, Handled({Task.PROMISE: 5})) == []
    assert len(shown(lines, Handled({Task.PROMISE: 4}))) == 1


def test_put_off_until_later_today_stays_in_the_day_and_makes_room_for_nobody() -> None:
    lines: list[Line] = [quiet(1, later=True), quiet(2), quiet(3), quiet(4)]
    plan = plan_day(lines, Handled({}, quiet=1))
    assert [line.ref_id for line in plan.sections[0].later] == [2001]
    assert [line.ref_id for line in plan.sections[0].lines] == [2002, 2003]


def test_show_them_shows_everything() -> None:
    lines: list[Line] = [*(promise(n) for n in range(10)), *(quiet(n) for n in range(5))]
    plan = plan_day(lines, Handled({Task.PROMISE: 5}, quiet=3), everything=True)
    assert plan.waiting == ()
    assert plan.left == 15
    assert plan.total == 20
    crowd: list[Line] = [quiet(n) for n in range(60)]
    assert len(plan_day(crowd, Handled(), everything=True).waiting) == 10


def test_whoever_has_another_line_needs_no_hello() -> None:
    lines: list[Line] = [quiet(1, customer=7), promise(7)]
    assert [line.task for line in shown(lines)] == [Task.PROMISE]


def test_the_closest_of_the_newest_twenty_quiet_ones_come_first() -> None:
    newest: list[Line] = [quiet(n, stage=1 + n % 5) for n in range(20)]
    older: list[Line] = [quiet(n, stage=5) for n in range(20, 40)]
    first = shown(newest + older)
    assert [line.who.stage for line in first] == [5, 5, 5]
    assert first == shown(newest)  # reading more moves nobody


@pytest.mark.parametrize(
    ("hour", "day"), [(0, TODAY - timedelta(days=1)), (3, TODAY - timedelta(days=1)), (4, TODAY), (23, TODAY)]
)
def test_the_day_that_counts_begins_at_four(hour: int, day: date) -> None:
    assert counting_day(TODAY, datetime(2026, 11, 24, hour, 59)) == day  # noqa: DTZ001 - local time of the shop


def test_on_mondays_today_looks_a_week_ahead() -> None:
    assert [days_ahead(TODAY + timedelta(days=n)) for n in range(-1, 6)] == [7, 3, 3, 3, 3, 3, 3]


LINES = st.lists(
    st.one_of(
        st.integers(1, 60).map(promise),
        st.integers(1, 60).map(birthday),
        st.integers(1, 60).map(quiet),
    ),
    max_size=40,
    unique_by=lambda line: (line.task, line.ref_id),
)
DONE = st.dictionaries(st.sampled_from(list(Task)), st.integers(0, 6), max_size=3)


@given(LINES, DONE)
def test_the_day_never_holds_more_than_ten_minutes_and_loses_nobody(lines: list[Line], done: dict[Task, int]) -> None:
    handled = Handled(done, done.get(Task.QUIET, 0))
    plan = plan_day(lines, handled)
    assert plan.minutes + handled.minutes <= max(MINUTES_A_DAY, handled.minutes)
    assert plan.minutes == sum(MINUTES[line.task] for section in plan.sections for line in section.lines)
    assert sorted([*shown(lines, handled), *plan.waiting], key=repr) == sorted(lines, key=repr)
    unhurried = [line for line in lines if line.task is not Task.QUIET]
    assert plan_day(unhurried, handled) == plan_day(reversed(unhurried), handled)
