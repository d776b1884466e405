"""Reading Today costs the same in a large book as in a small one."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from desktop.queries.today import load_today
from desktop.storage.reader import Reader
from tests.builders import empty_book

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 24)


def _a_shop_of(book: Path, size: int) -> None:
    """Raw rows of a busy shop: `size` customers, a tenth of them quiet, dates and promises spread over the year."""
    with closing(sqlite3.connect(book)) as connection:
        connection.executescript(f"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {size})
            INSERT INTO customer(id, uid, kind, display_name, given_name, additional_name, family_name, prefix, suffix,
              nickname, phonetic_name, company, job_title, language, status, celebrate, stage, met_how, about, notes,
              created_at, updated_at)
            SELECT i, i, 'person', 'Name ' || i, '', '', '', '', '', '', '', '', '', '', 'active', 'yes', 1 + i % 5,
              '', '', '', 0, 0 FROM n;
            INSERT INTO customer_summary SELECT id, display_name, kind, status, stage, '', '', 'name', 'name', '', '',
              9, '2020-01-01', date('2026-11-24', '-' || (id % 400) || ' days'), 'visit', 0, 14,
              date('2026-11-24', (100 - id % 400) || ' days'), NULL, NULL FROM customer;
            INSERT INTO important_date(uid, customer_id, kind, label, calendar, month, day, leap_rule, celebrate,
              show_age, note, source, created_at, updated_at)
            SELECT id, id, 'birthday', '', 'gregorian', 1 + id % 12, 1 + id % 28, 'feb28', 'celebrate', 1, '', 'stated',
              0, 0 FROM customer;
            INSERT INTO promise(customer_id, what, detail, made_on, due_on, status, created_at, updated_at)
            SELECT id, 'x', '', '2026-01-01', date('2026-11-24', (id % 60 - 30) || ' days'), 'open', 0, 0 FROM customer
            WHERE id % 5 = 0;
            INSERT INTO today_mark(customer_id, task, ref_id, for_on, state, marked_on, created_at, updated_at)
            SELECT id, 'promise', id, '2026-01-01', 'done', '2026-01-01', 0, 0 FROM customer WHERE id % 10 = 0;
        """)
        connection.commit()


def _steps(book: Path, as_of: date) -> int:
    """How many instructions SQLite carries out for one reading of Today."""
    count = 0

    def tick() -> int:
        nonlocal count
        count += 1
        return 0

    with Reader(book) as reader:
        reader._connection.set_progress_handler(tick, 10)
        found = load_today(reader, as_of)
    assert len(found.lines) >= 40
    return count


@pytest.mark.parametrize("as_of", [TODAY, date(2026, 12, 30)])
def test_today_costs_the_same_in_a_book_ten_times_the_size(tmp_path: Path, as_of: date) -> None:
    """Bar 7 of the performance design: at most 1.2 times the instructions."""
    small, large = empty_book(tmp_path, "small.dearly"), empty_book(tmp_path, "large.dearly")
    _a_shop_of(small, 4_000)
    _a_shop_of(large, 40_000)
    assert _steps(large, as_of) <= 1.2 * _steps(small, as_of)
