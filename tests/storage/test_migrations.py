"""The migrations make exactly the tables the models describe, in one piece or not at all."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from desktop.errors import DearlyError
from desktop.models import Base, Customer
from desktop.storage import migrations
from desktop.storage.book_file import SCHEMA_VERSION, schema_version
from desktop.storage.database import open_engine
from desktop.storage.migrate import configuration, create_book, migrate
from tests.builders import add, contents, empty_book, rows

if TYPE_CHECKING:
    from pathlib import Path


def test_the_newest_migration_equals_the_models(tmp_path: Path) -> None:
    engine = open_engine(empty_book(tmp_path))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        differences = [d for d in compare_metadata(context, Base.metadata) if "found_by_" not in str(d)]
    engine.dispose()
    assert differences == []


def test_checks_and_generated_columns_are_the_models_own(tmp_path: Path) -> None:
    """Alembic does not compare these, so the text of the tables is."""
    engine = open_engine(empty_book(tmp_path))
    with engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            sql = connection.exec_driver_sql(
                f"SELECT sql FROM sqlite_master WHERE type = 'table' AND name = '{table.name}'"
            ).scalar_one()
            made = set(re.findall(r"CONSTRAINT (ck_\w+)", sql))
            assert made == {str(c.name) for c in table.constraints if str(c.name).startswith("ck_")}, table.name
            assert ("GENERATED" in sql) == any(column.computed is not None for column in table.columns)
    engine.dispose()


def test_the_header_carries_the_number_of_the_last_migration(tmp_path: Path) -> None:
    path = empty_book(tmp_path)
    engine = open_engine(path)
    with engine.connect() as connection:
        head = ScriptDirectory.from_config(configuration(connection)).get_current_head()
    engine.dispose()
    assert head is not None
    assert (int(head), schema_version(path)) == (SCHEMA_VERSION, SCHEMA_VERSION)


def test_a_migration_cut_off_leaves_no_book_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "FOLDER", _with_a_broken_step(tmp_path))
    path = tmp_path / "new.dearly"
    with pytest.raises(DearlyError):
        create_book(path)
    assert not path.exists()


def test_a_failing_upgrade_leaves_the_old_book_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = empty_book(tmp_path)
    add(path, Customer(display_name="Ana"))
    before = contents(path)
    monkeypatch.setattr(migrations, "FOLDER", _with_a_broken_step(tmp_path))
    with pytest.raises(DearlyError):
        migrate(path)
    assert contents(path) == before
    assert rows(path, "SELECT count(*) FROM sqlite_master WHERE name = 'half'") == [(0,)]
    assert schema_version(path) == SCHEMA_VERSION


def _with_a_broken_step(tmp_path: Path) -> Path:
    """A copy of our migrations with one more that fails half-way."""
    folder = tmp_path / "migrations"
    shutil.copytree(migrations.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "9999_breaks.py").write_text(
        f'from alembic import op\nrevision = "9999"\ndown_revision = "{SCHEMA_VERSION:04d}"\n\n'
        'def upgrade():\n    op.execute("CREATE TABLE half (id INTEGER)")\n    op.execute("no such statement")\n'
    )
    return folder
