"""What the owner chose for reading or writing a list, and how much one list may hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from desktop.exchange.column_mapping import ColumnMapping

MOST_BYTES = 64 << 20
MOST_RECORDS = 200_000
LONGEST_FIELD = 100_000
LONGEST_PICTURE = 8 << 20  # base64 letters of a photo, which is kept for the way back and never opened

OnProgress = Callable[[int, int], None]


def no_progress(done: int, total: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read a list.

    Attributes:
        as_of: Today; settles the century of two-digit years.
        language: The owner's language ("pt", "pl_PL"): picks the old Windows code pages worth trying.
        encoding: The code page the owner chose; empty to find out.
        delimiter: The column separator the owner chose; empty to find out.
        mapping: The columns as the owner corrected them; None to guess.
        day_first: The owner's answer to “is 03/05 the 3rd of May?”; None where not asked.
    """

    as_of: date
    language: str = "en"
    encoding: str = ""
    delimiter: str = ""
    mapping: ColumnMapping | None = None
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """How to write a list.

    Attributes:
        notes: Whether the personal notes go along.
        vcard_version: "3.0", which every telephone reads, or "4.0".
        decimal_comma: Whether the owner's country writes 1,5: its Excel wants “;” between columns.
    """

    notes: bool = False
    vcard_version: str = "3.0"
    decimal_comma: bool = False
