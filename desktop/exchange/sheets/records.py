"""Records out of lines: an unclosed quotation mark costs one record, not the rest of the list."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from desktop.exchange.options import LONGEST_FIELD
from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DELIMITERS = (",", ";", "\t", "|")
_MOST_LINES = 500  # of one record: more is a quotation mark that nobody closed
_AT_ONCE = 200  # lines
_SEP_LINE = re.compile(r"\ufeff?\"?sep=(.)\"?\s*", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its cells, or why it has none; `line` is where it begins, counted from 1."""

    line: int
    cells: tuple[str, ...]
    fault: str = ""
    remark: str = ""


def named_delimiter(first_line: str) -> str:
    """The delimiter that a line `sep=;` names; empty where it is no such line."""
    found = _SEP_LINE.fullmatch(first_line)
    return found[1] if found else ""


def find_delimiter(lines: Iterable[str]) -> str:
    """The delimiter that gives the most constant number of columns in the sample."""
    sample = [line for line in islice(lines, 400) if line.strip()]
    best, best_score = ",", (0.0, 0)
    for delimiter in DELIMITERS:
        counts = [len(row) for row in _sampled(sample, delimiter) if row]
        if not counts or counts[0] < 2:
            continue
        score = (sum(count == counts[0] for count in counts) / len(counts), counts[0])
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _sampled(sample: list[str], delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(sample, delimiter=delimiter))
    except csv.Error:
        return [line.split(delimiter) for line in sample]


class RecordReader:
    """Reads records and always knows at which line of the file each begins.

    Many lines at once go through the driver of the standard library; from a record on that is muddled, never closed or
    cut by the end of these lines, one record is read line by line.
    """

    def __init__(self, lines: Iterable[str], delimiter: str, first_line: int = 1) -> None:
        self._source = iter(lines)
        self._delimiter = delimiter
        self._again: list[str] = []  # lines given back after a record that failed
        self._line = first_line

    def __iter__(self) -> Iterator[Record]:
        while lines := [*self._again, *islice(self._source, max(0, _AT_ONCE - len(self._again)))]:
            done = 0  # lines of whole records
            reader = csv.reader(lines, delimiter=self._delimiter, strict=True)
            try:
                for cells in reader:
                    begin, end = done, reader.line_num
                    if end - begin > 1 and sum(map(len, lines[begin : end - 1])) > LONGEST_FIELD:
                        break
                    done = end
                    if any(map(str.strip, cells)):
                        yield Record(self._line + begin, tuple(cells))
            except csv.Error:
                pass  # told by the closer look below
            self._line += done
            self._again = lines[done:]
            if self._again:
                yield from self._one_record()

    def _one_record(self) -> Iterator[Record]:
        taken: list[str] = []
        try:
            cells = next(csv.reader(self._feed(taken), delimiter=self._delimiter, strict=True), [])
        except csv.Error as error:
            self._again = taken[1:] + self._again
            record = self._failed(taken[0], str(error))
            self._line += 1
            yield record
            return
        if any(map(str.strip, cells)):
            yield Record(self._line, tuple(cells))
        self._line += len(taken)

    def _feed(self, taken: list[str]) -> Iterator[str]:
        """The lines of one record, as many as it may have."""
        size = 0
        while len(taken) < _MOST_LINES and size <= LONGEST_FIELD:
            line = self._again.pop(0) if self._again else next(self._source, None)
            if line is None:
                return
            taken.append(line)
            size += len(line)
            yield line

    def _failed(self, first: str, error: str) -> Record:
        """Why there is no record; only its first line is at fault, the others are read again."""
        line = self._line
        if len(first) > LONGEST_FIELD:
            return Record(line, (first[:200],), _("This line is longer than a person’s details can be."))
        muddled = next(csv.reader([first], delimiter=self._delimiter), [])
        if first.count('"') % 2 == 0 and "expected after" in error:
            return Record(line, tuple(muddled), remark=_("The quotation marks on this line are muddled; look it over."))
        return Record(line, (first.rstrip("\r\n"),), _("A quotation mark opened on this line is never closed."))
