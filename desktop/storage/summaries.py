"""Keeping the stored summaries true: for the customers a change touched, in the same transaction.

One set of statements serves one customer and a hundred thousand: the ids stand in a temporary table, plain
SQL derives the row, and the rule of `relationship.rhythm` adds the days on which a silence begins to speak.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from desktop.relationship.rhythm import rhythm, trade_gap
from desktop.storage import summary_sql as sql

if TYPE_CHECKING:
    from sqlalchemy import Connection

TOUCHED = sql.TOUCHED


def prepare(connection: Connection) -> None:
    """Make the temporary table that holds the ids of the customers to refresh."""
    connection.exec_driver_sql(f"CREATE TEMP TABLE {TOUCHED.removeprefix('temp.')}(id INTEGER PRIMARY KEY)")


def refresh(connection: Connection) -> None:
    """Bring the summaries of the customers in the temporary table up to date, and empty it."""
    for statement in (*sql.FORGET, sql.SUMMARISE, *sql.FIND):
        connection.exec_driver_sql(statement)
    _set_rhythms(connection)
    connection.exec_driver_sql(f"DELETE FROM {TOUCHED}")


def rebuild(connection: Connection) -> None:
    """Derive every summary and both search indexes anew."""
    for statement in (*sql.FORGET_EVERYTHING, f"DELETE FROM {TOUCHED}", sql.EVERYBODY, sql.SUMMARISE, *sql.FIND):
        connection.exec_driver_sql(statement)
    _set_rhythms(connection)
    connection.exec_driver_sql(f"DELETE FROM {TOUCHED}")


def _set_rhythms(connection: Connection) -> None:
    shop_gap = trade_gap(connection.exec_driver_sql("SELECT trade FROM shop").scalar() or "")
    cursor = connection.connection.cursor()
    found = []
    for customer_id, visits in cursor.execute(sql.HAS_RHYTHM).fetchall():
        rows = cursor.execute(sql.DAYS_CAME if visits else sql.DAYS_TALKED, (customer_id,)).fetchall()
        usual = rhythm([date.fromisoformat(day) for (day,) in rows], shop_gap)
        if usual:
            gap = int(usual.typical + Fraction(1, 2))
            lapsed_on = usual.lapsed_on and usual.lapsed_on.isoformat()
            found.append((gap, usual.quiet_on.isoformat(), lapsed_on, customer_id))
    cursor.executemany(sql.SET_RHYTHM, found)
