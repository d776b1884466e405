"""A list opened as a sheet of text: its headings, a sample to show, and its records as often as wanted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from desktop.errors import BadInput
from desktop.exchange.options import MOST_RECORDS, OnProgress, ReadOptions, no_progress
from desktop.exchange.sheets.encoding import Encoding, find_encoding, text_lines
from desktop.exchange.sheets.records import Record, RecordReader, find_delimiter, named_delimiter
from desktop.exchange.source import Source, check_source, open_source, size_of
from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_COLUMNS = 500
SAMPLE = 50  # records
_EVERY = 500  # records between two words of progress
_DATA = re.compile(r".+@.+\..+|\+?[\d ().-]{6,}")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A spreadsheet saved as text.

    Attributes:
        headers: The headings, or “Column 1” and so on where there are none.
        has_header: Whether the first record holds the headings.
        sample: The cells of the first records, to be shown and guessed from.
    """

    source: Source
    encoding: Encoding
    delimiter: str
    headers: tuple[str, ...]
    has_header: bool
    sample: tuple[tuple[str, ...], ...]

    def records(self, on_progress: OnProgress = no_progress) -> Iterator[Record]:
        """Every record below the headings, in order. `on_progress` counts bytes.

        Raises:
            BadInput: There are more records than a list may hold.
        """
        size = size_of(self.source)
        with open_source(self.source) as file:
            records = _records(text_lines(file, self.encoding), self.delimiter)
            for count, record in enumerate(islice(records, int(self.has_header), None), 1):
                if count > MOST_RECORDS:
                    raise BadInput(
                        _("This list holds more than {most} lines.").format(most=MOST_RECORDS),
                        _("Split it and bring in the pieces."),
                    )
                yield record
                if count % _EVERY == 0:
                    on_progress(size if file.closed else file.tell(), size)  # closed where all was read ahead
        on_progress(size, size)


def open_sheet(source: Source, options: ReadOptions) -> Sheet:
    """Find out how the list is written and read its first records.

    Raises:
        BadInput: It is no list, or its line of headings cannot be read.
    """
    check_source(source)
    encoding = Encoding(options.encoding) if options.encoding else find_encoding(source, options.language)
    try:
        lines = _first_lines(source, encoding)
    except LookupError as error:
        raise BadInput(_("There is no encoding “{name}”.").format(name=options.encoding)) from error
    named = named_delimiter(lines[0]) if lines else ""
    delimiter = options.delimiter or named or find_delimiter(lines)
    with open_source(source) as file:
        first = list(islice(_records(text_lines(file, encoding), delimiter), SAMPLE + 1))
    if not first:
        raise BadInput(_("This file holds no names."), _("Send it out of the other program once more."))
    _check_headings(first[0])
    has_header = not any(_DATA.fullmatch(cell.strip()) for cell in first[0].cells)
    width = len(first[0].cells)
    headings = first[0].cells if has_header else [_("Column {number}").format(number=at + 1) for at in range(width)]
    sample = tuple(record.cells for record in first[int(has_header) :] if not record.fault)
    return Sheet(source, encoding, delimiter, tuple(cell.strip() for cell in headings), has_header, sample)


def _check_headings(record: Record) -> None:
    if record.fault:
        raise BadInput(
            _("Line {line}, the headings: {reason}").format(line=record.line, reason=record.fault),
            _("Mend that line and try again."),
        )
    if len(record.cells) > MOST_COLUMNS:
        raise BadInput(
            _("This list has {count} columns; {most} is the most.").format(count=len(record.cells), most=MOST_COLUMNS)
        )


def _first_lines(source: Source, encoding: Encoding) -> list[str]:
    with open_source(source) as file:
        return list(islice(text_lines(file, encoding), 400))


def _records(lines: Iterator[str], delimiter: str) -> Iterator[Record]:
    first = next(lines, "")
    named = bool(named_delimiter(first))
    reader = RecordReader(lines if named else chain([first], lines), delimiter, first_line=2 if named else 1)
    return iter(reader)
