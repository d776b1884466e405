"""Reading a sheet in a test, and what came of each row."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.exchange.formats import csv_file
from tests.exchange.contacts import OPTIONS

if TYPE_CHECKING:
    from desktop.exchange.contact import Contact, ImportedRow

LISTS = Path(__file__).resolve().parents[2] / "data" / "lists"


def read(source: str | bytes | Path, encoding: str = "utf-8") -> list[ImportedRow]:
    return list(csv_file.read(source.encode(encoding) if isinstance(source, str) else source, OPTIONS))


def outcome(rows: list[ImportedRow]) -> list[tuple[int, Contact | None, list[str]]]:
    return [(row.line, row.contact, [problem.sentence for problem in row.problems]) for row in rows]
