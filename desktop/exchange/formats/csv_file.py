"""Spreadsheets saved as text (.csv, .tsv, .txt), read from any program and written for any spreadsheet."""

from __future__ import annotations

from operator import length_hint
from typing import TYPE_CHECKING

from desktop.errors import BadInput
from desktop.exchange.column_mapping import ColumnMapping, guess
from desktop.exchange.options import OnProgress, ReadOptions, WriteOptions, no_progress
from desktop.exchange.sheets.columns import COLUMNS, NOTE
from desktop.exchange.sheets.rows import RowReader
from desktop.exchange.sheets.sheet import Sheet, open_sheet
from desktop.exchange.sheets.writing import write_rows
from desktop.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from desktop.exchange.contact import Contact, ImportedRow
    from desktop.exchange.source import Source

KEY = "csv"
TITLE = N_("Spreadsheet (CSV)")
SUFFIXES = (".csv", ".tsv", ".txt")
_EVERY = 200  # contacts between two words of progress


def sniff(head: bytes) -> bool:
    """Whether a file that begins like this may be a spreadsheet: any text that is no vCard."""
    return b"BEGIN:VCARD" not in head[:4000].replace(b"\x00", b"").replace(b" ", b"").upper()


def guess_mapping(sheet: Sheet) -> ColumnMapping:
    """Where the columns go, the order of its dates decided by the whole list."""
    return guess(sheet.headers, sheet.sample).settled(record.cells for record in sheet.records())


def read(source: Source, options: ReadOptions, on_progress: OnProgress = no_progress) -> Iterator[ImportedRow]:
    """One outcome per row below the headings; blank rows are none. `on_progress` counts bytes.

    Raises:
        BadInput: The file as a whole is unusable, or no column holds a name or a way to reach somebody.
    """
    sheet = open_sheet(source, options)
    mapping = options.mapping or guess_mapping(sheet)
    if options.day_first is not None:
        mapping = mapping.answered(day_first=options.day_first)
    if not mapping.usable:
        raise BadInput(
            _("None of the columns looks like a name, a phone number or an e-mail."),
            _("Give the columns headings such as Name, Phone and E-mail, or say which is which."),
        )
    reader = RowReader(mapping, options.as_of, lossy=sheet.encoding.lossy)
    for record in sheet.records(on_progress):
        yield reader.read(record)


def write(contacts: Iterable[Contact], path: Path, options: WriteOptions, on_progress: OnProgress = no_progress) -> int:
    """Write the contacts and give their number. `on_progress` counts contacts.

    Raises:
        DearlyError: The file could not be written.
    """
    columns = (*COLUMNS, NOTE) if options.notes else COLUMNS
    total = length_hint(contacts)
    count = 0

    def rows() -> Iterator[list[str]]:
        nonlocal count
        for contact in contacts:
            yield [column.cell(contact) for column in columns]
            count += 1
            if count % _EVERY == 0:
                on_progress(count, max(total, count))

    delimiter = ";" if options.decimal_comma else ","
    write_rows(path, [_(column.heading) for column in columns], rows(), delimiter=delimiter)
    on_progress(count, count)
    return count
