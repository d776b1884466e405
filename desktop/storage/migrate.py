"""Bringing a book to the newest schema: all or nothing, with a backup first.

Alembic is imported only when a book is new or behind; `book_file.schema_version` decides without it.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from alembic import command
from alembic.config import Config
from sqlalchemy.exc import DBAPIError

from desktop.errors import DearlyError
from desktop.i18n import _
from desktop.storage import migrations
from desktop.storage.book_file import APPLICATION_ID, explain, written_whole
from desktop.storage.database import open_engine

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy import Connection


def configuration(connection: Connection) -> Config:
    """Alembic's configuration for one open connection; there is no alembic.ini."""
    config = Config()
    config.set_main_option("script_location", str(migrations.FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def create_book(path: Path) -> None:
    """Write an empty book of the newest schema at `path`, which must not exist: whole, or not at all."""
    with written_whole(path) as part:
        lay_out(part)


def lay_out(path: Path) -> None:
    """Make an empty file an empty book of the newest schema."""
    _upgrade(path, target="head")


def migrate(path: Path, target: str = "head") -> None:
    """Bring an existing book to `target` in one transaction; after any error it is as it was."""
    _upgrade(path, target=target)


def _upgrade(path: Path, *, target: str) -> None:
    engine = open_engine(path)
    try:
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            # Off before the transaction, or rebuilding a parent table would cascade its children away.
            connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
            connection.exec_driver_sql("BEGIN EXCLUSIVE")
            try:
                command.upgrade(configuration(connection), target)
                _verify(connection, path)
                version = int(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())
                connection.exec_driver_sql(f"PRAGMA user_version={version}")
                connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
                connection.exec_driver_sql("COMMIT")
            except BaseException:
                with contextlib.suppress(DBAPIError):  # on a full disk SQLite has rolled back by itself
                    connection.exec_driver_sql("ROLLBACK")
                raise
    except DBAPIError as error:
        raise explain(error, path) from error
    finally:
        engine.dispose()


def _verify(connection: Connection, path: Path) -> None:
    orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    sound = connection.exec_driver_sql("PRAGMA quick_check").scalar_one() == "ok"
    if orphans or not sound:
        raise DearlyError(
            _("{name} could not be brought up to date.").format(name=path.name),
            _("It was left as it is; nothing is lost."),
        )
