"""Rows of text as CSV that opens right in a spreadsheet and runs nothing there."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from desktop.exchange.part_file import part_file
from desktop.exchange.sheets.guard import guard

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


def write_rows(path: Path, headings: Sequence[str], rows: Iterable[Sequence[str]], *, delimiter: str) -> None:
    """Write UTF-8 with its mark, every cell in quotation marks and guarded.

    Raises:
        DearlyError: The file could not be written.
    """
    with part_file(path) as file:
        text = io.TextIOWrapper(file, "utf-8-sig", "replace", newline="", write_through=False)
        writer = csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL)
        writer.writerow(headings)
        for row in rows:
            writer.writerow([guard(cell.replace("\0", "")) for cell in row])
        text.flush()
        text.detach()
