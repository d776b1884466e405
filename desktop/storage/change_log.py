"""Undo by recording: triggers write down the inverse of every row change, nobody writes an inverse by hand.

The log is a temporary table of the writing connection, so it rolls back with the change it describes and
is gone with the program. It also says which tables changed (what pages must reload) and which customers
were touched (whose summaries must be refreshed).
"""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Any

from desktop.models import Base

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection, Table

_LOG = """
CREATE TEMP TABLE undo_step(number INTEGER NOT NULL);
CREATE TEMP TABLE undo_row(seq INTEGER PRIMARY KEY, step INTEGER NOT NULL, kind TEXT NOT NULL, event TEXT NOT NULL, customer_id INTEGER, held TEXT NOT NULL);
CREATE INDEX temp.ix_undo_row_step ON undo_row(step);
CREATE TEMP TABLE touched(step INTEGER NOT NULL, customer_id INTEGER NOT NULL);
INSERT INTO undo_step VALUES (0);
"""  # noqa: E501 - one table a line reads best


class ChangeLog:
    """The recorded inverses of one writing connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._inverses: dict[tuple[str, str], str] = {}
        for statement in _LOG.strip().split(";\n"):
            self._run(statement.removesuffix(";"))
        for table in Base.metadata.sorted_tables:
            if not table.info.get("derived"):
                for event, (inverse, _held) in _INVERSES.items():
                    self._inverses[table.name, event] = inverse(table)
                    self._run(_trigger(table, event))

    def begin(self, step: int) -> None:
        """Record what follows under this step number."""
        self._run(f"UPDATE undo_step SET number = {step:d}")

    def kinds(self, step: int) -> frozenset[str]:
        """The tables in which the step changed a row."""
        return frozenset(row[0] for row in self._run(f"SELECT DISTINCT kind FROM undo_row WHERE step = {step:d}"))

    def collect_touched(self, step: int, into: str) -> int:
        """Put the ids of the customers the step touched into the temporary table `into(id)`; returns how many."""
        self._run(
            f"INSERT INTO {into} SELECT customer_id FROM undo_row WHERE step = {step:d} AND customer_id IS NOT NULL "
            f"UNION SELECT customer_id FROM touched WHERE step = {step:d}"
        )
        count: int = self._run(f"SELECT count(*) FROM {into}").scalar_one()
        return count

    def replay(self, step: int) -> None:
        """Take the step's changes back, newest first; the replay is recorded under the current step."""
        # Children and parents come back one by one: foreign keys are checked when the transaction ends.
        self._run("PRAGMA defer_foreign_keys=ON")
        found = self._run(f"SELECT kind, event, held FROM undo_row WHERE step = {step:d} ORDER BY seq DESC").fetchall()
        driver = self._connection.connection.cursor()
        # Changes of one sort in a row go to the driver together: an import is undone as quickly as it was made.
        for (kind, event), rows in groupby(found, key=lambda row: (row[0], row[1])):
            driver.executemany(self._inverses[kind, event], [json.loads(held) for *_sort, held in rows])
        self.forget(step)

    def forget(self, step: int) -> None:
        """Drop the records of a step that can no longer be taken back."""
        self._run(f"DELETE FROM undo_row WHERE step = {step:d}")
        self._run(f"DELETE FROM touched WHERE step = {step:d}")

    def _run(self, sql: str) -> Any:  # noqa: ANN401 - SQLAlchemy's CursorResult of anything
        return self._connection.exec_driver_sql(sql)


def _trigger(table: Table, event: str) -> str:
    """The CREATE TRIGGER statement that records what it takes to invert one event on a row."""
    held = _INVERSES[event][1](table)
    row = "OLD" if event == "DELETE" else "NEW"
    owner = f"{row}.{_owner_column(table)}" if _owner_column(table) else "NULL"
    record = f"SELECT number, '{table.name}', '{event}', {owner}, json_array({held}) FROM undo_step"
    statements = [f"INSERT INTO undo_row(step, kind, event, customer_id, held) {record}"]
    touches = table.info.get("touches")
    if touches and event == table.info.get("touches_on", event):
        found = touches.format(row=row)
        statements.append(f"INSERT INTO touched SELECT number, customer_id FROM undo_step, ({_as_customer_id(found)})")
    body = "; ".join(statements)
    return f"CREATE TEMP TRIGGER undo_{table.name}_{event.lower()} AFTER {event} ON main.{table.name} BEGIN {body}; END"


def _as_customer_id(query: str) -> str:
    return query.replace("SELECT id ", "SELECT id AS customer_id ", 1)


def _owner_column(table: Table) -> str | None:
    if table.name == "customer":
        return "id"
    return "customer_id" if "customer_id" in table.columns else None


def _columns(table: Table) -> list[str]:
    return [column.name for column in table.columns if column.computed is None]


def _keys(table: Table) -> list[str]:
    return [column.name for column in table.primary_key.columns]


def _of(row: str, names: list[str]) -> str:
    return ", ".join(f"{row}.{name}" for name in names)


def _where(table: Table) -> str:
    return " AND ".join(f"{name} = ?" for name in _keys(table))


def _delete(table: Table) -> str:
    return f"DELETE FROM {table.name} WHERE {_where(table)}"


def _restore(table: Table) -> str:
    return f"UPDATE {table.name} SET {', '.join(f'{name} = ?' for name in _columns(table))} WHERE {_where(table)}"


def _insert(table: Table) -> str:
    marks = ", ".join("?" * len(_columns(table)))
    return f"INSERT INTO {table.name}({', '.join(_columns(table))}) VALUES ({marks})"


# Event → the statement that takes it back, and what has to be held for its question marks.
_INVERSES: dict[str, tuple[Callable[[Table], str], Callable[[Table], str]]] = {
    "INSERT": (_delete, lambda table: _of("NEW", _keys(table))),
    "UPDATE": (_restore, lambda table: f"{_of('OLD', _columns(table))}, {_of('NEW', _keys(table))}"),
    "DELETE": (_insert, lambda table: _of("OLD", _columns(table))),
}
