"""The SQLAlchemy engine of one book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from desktop.storage.book_file import connect
from desktop.text import digits, fold

if TYPE_CHECKING:
    from pathlib import Path


def open_engine(path: Path, *, mode: str = "rw") -> Engine:
    """An engine on one connection, whose transactions take the write lock at once.

    `hide_parameters` keeps customers' data out of error texts.
    """

    def open_connection() -> object:
        connection = connect(path, mode=mode)
        connection.create_function("fold", 1, lambda text: fold(text or ""), deterministic=True)
        connection.create_function("digits", 1, lambda text: digits(text or ""), deterministic=True)
        # An import must not spill its pages: a spill takes the exclusive lock and stalls the window's reads.
        connection.execute("PRAGMA cache_spill=OFF")
        return connection

    engine = create_engine("sqlite+pysqlite://", creator=open_connection, poolclass=StaticPool, hide_parameters=True)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # Python's driver begins no transaction by itself; deferred ones would fail late instead of waiting.
        if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
