"""On which line of a TOML file a value stands. Only asked when something is wrong, so it may take its time."""

from __future__ import annotations

import re
import tomllib

Key = str | int


def line_of(source: str, keys: tuple[Key, ...]) -> int | None:
    """The line (from 1) where the value under `keys` begins, or None if there is no such value.

    The file is read again, each time one line longer, until the value is there.
    """
    lines = source.splitlines()
    begins = 1
    for count in range(1, len(lines) + 1):
        try:
            document = tomllib.loads("\n".join(lines[:count]))
        except tomllib.TOMLDecodeError:
            continue  # inside a value of several lines
        if _has(document, keys):
            return begins
        begins = count + 1
    return None


def line_of_error(error: tomllib.TOMLDecodeError) -> int | None:
    """The line that the reader complained about."""
    match = re.search(r"line (\d+)", str(error))
    return int(match[1]) if match else None


def _has(document: object, keys: tuple[Key, ...]) -> bool:
    for key in keys:
        if isinstance(key, int):
            if not isinstance(document, list) or len(document) <= key:
                return False
            document = document[key]
        elif not isinstance(document, dict) or key not in document:
            return False
        else:
            document = document[key]
    return True
