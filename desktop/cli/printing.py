"""What a command tells: columns for people, JSON for programs."""

from __future__ import annotations

import dataclasses
import json
import unicodedata
from typing import TYPE_CHECKING, Any

from desktop.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_GAP = "  "


def print_json(value: Any) -> None:  # noqa: ANN401 - whatever can be told
    """Tell a program."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=plain))


def print_json_rows(rows: Iterable[Any]) -> None:
    """Tell a program a list of any length, one row a line, without holding it."""
    separator = "[\n"
    for row in rows:
        print(separator, json.dumps(row, ensure_ascii=False, default=plain), sep="", end="")
        separator = ",\n"
    print("[]" if separator == "[\n" else "\n]")


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever JSON does not know
    """A value as JSON knows it: records as objects, days and paths as text."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    if isinstance(value, (set, frozenset)):
        return sorted(value)
    return str(value)


def print_columns(rows: Sequence[Sequence[str]], indent: str = "") -> None:
    """Tell people: cells one under the other, each column as wide as its longest cell, the last one as it comes."""
    for line in columns(rows):
        print(indent + line)


def columns(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines of a table."""
    table = [[clean_line(cell) for cell in row] for row in rows]
    if not table:
        return
    widths = [max(width(row[place]) for row in table) for place in range(len(table[0]))]
    for row in table:
        cells = [cell + " " * (widths[place] - width(cell)) for place, cell in enumerate(row)]
        yield _GAP.join(cells).rstrip()


def width(text: str) -> int:
    """How many places a text takes in a terminal: two for wide letters, none for combining marks."""
    return sum(_places(letter) for letter in text)


def _places(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in {"Cf", "Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
