"""Records out of lines: an unclosed quotation mark costs one record, not the rest of the list."""

from __future__ import annotations

import csv
import re
from collections import deque
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from desktop.exchange.options import LONGEST_FIELD
from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DELIMITERS = (",", ";", "\t", "|")
_MOST_LINES = 500  # of one record: more is a quotation mark that nobody closed
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
    """Reads records and always knows at which line of the file each begins."""

    def __init__(self, lines: Iterable[str], delimiter: str, first_line: int = 1) -> None:
        self._source = iter(lines)
        self._delimiter = delimiter
        self._again: deque[str] = deque()  # lines given back after a record that failed
        self._taken: list[str] = []  # lines of the record being read
        self._size = 0
        self._line = first_line

    def __iter__(self) -> Iterator[Record]:
        reader = self._reader()
        while True:
            self._taken.clear()
            self._size = 0
            try:
                cells = next(reader)
            except StopIteration:
                return
            except csv.Error as error:
                yield self._failed(str(error))
                reader = self._reader()
                continue
            line, self._line = self._line, self._line + len(self._taken)
            if any(map(str.strip, cells)):
                yield Record(line, tuple(cells))

    def _reader(self) -> Iterator[list[str]]:
        return csv.reader(self._feed(), delimiter=self._delimiter, strict=True)

    def _feed(self) -> Iterator[str]:
        while len(self._taken) < _MOST_LINES and self._size <= LONGEST_FIELD:
            line = self._again.popleft() if self._again else next(self._source, None)
            if line is None:
                return
            self._taken.append(line)
            self._size += len(line)
            yield line

    def _failed(self, error: str) -> Record:
        """Give back all lines but the first, which alone is at fault, and say why."""
        first, line = self._taken[0], self._line
        self._again.extendleft(reversed(self._taken[1:]))
        self._line += 1
        if len(first) > LONGEST_FIELD:
            return Record(line, (first[:200],), _("This line is longer than a person’s details can be."))
        muddled = next(csv.reader([first], delimiter=self._delimiter), [])
        if first.count('"') % 2 == 0 and "expected after" in error:
            return Record(line, tuple(muddled), remark=_("The quotation marks on this line are muddled; look it over."))
        return Record(line, (first.rstrip("\r\n"),), _("A quotation mark opened on this line is never closed."))
