"""A file of vCards taken apart into cards, so that a broken one costs only itself."""

from __future__ import annotations

import codecs
import io
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from desktop.exchange.source import wide_encoding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CHARSET = re.compile(rb"^[^:]*;CHARSET=\"?([\w.:-]+)", re.IGNORECASE)
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_FIRST_LETTERS = b"BbEe \t\xef"
_CODE_PAGES = ("cp1252", "latin-1")  # latin-1 reads anything


@dataclass(frozen=True, slots=True)
class RawCard:
    """The text between BEGIN and END, both without.

    Attributes:
        line: The line of the file that holds BEGIN, counted from 1.
        complete: Whether its END was there.
        outside: The text stands between cards and belongs to none.
        old_letters: It was not UTF-8 and was read as an old Windows text.
    """

    line: int
    text: str
    complete: bool = True
    outside: bool = False
    old_letters: bool = False


def card_lines(file: BinaryIO, head: bytes) -> Iterable[bytes]:
    """The lines of the file in UTF-8 or an old code page, whatever ends them; `head` is how the file begins."""
    encoding = "utf-16" if head[:2] in _UTF_16 else wide_encoding(head)
    if encoding:
        return (line.encode() for line in io.TextIOWrapper(file, encoding, "replace", newline="\n"))
    if b"\n" not in head and b"\r" in head:
        return (line.encode("latin-1") for line in io.TextIOWrapper(file, "latin-1", newline=None))
    return file


def split_cards(lines: Iterable[bytes]) -> Iterator[RawCard]:
    """Every card of the file, in order, also the ones that were cut off, and what stands between cards."""
    begin, held_from = 0, 1  # the line of BEGIN, 0 between cards; the first line held
    inside_agent = False
    held: list[bytes] = []
    for number, line in enumerate(lines, 1):
        mark = _mark(line) if line[0] in _FIRST_LETTERS and b"vcard" in line.lower() else ""
        if inside_agent and mark != "BEGIN":  # a card inside a card: not this person
            inside_agent = mark != "END"
        elif mark == "BEGIN" and _is_agent(held):
            inside_agent = True
        elif mark == "BEGIN" or (mark and begin):
            if begin or held:
                yield _card(begin or held_from, held, complete=mark == "END", outside=not begin)
            held, inside_agent = [], False
            begin = number if mark == "BEGIN" else 0
        elif begin or held or line.strip():
            held_from = held_from if held else number
            held.append(line)
    if begin or held:
        yield _card(begin or held_from, held, complete=False, outside=not begin)


def _mark(line: bytes) -> str:
    bare = line.removeprefix(codecs.BOM_UTF8).strip().upper().replace(b" ", b"")
    return {b"BEGIN:VCARD": "BEGIN", b"END:VCARD": "END"}.get(bare, "")


def _is_agent(held: list[bytes]) -> bool:
    return bool(held) and held[-1][:5].upper() == b"AGENT" and held[-1].rstrip().endswith(b":")


def _card(line: int, held: list[bytes], *, complete: bool, outside: bool) -> RawCard:
    try:
        return RawCard(line, b"".join(held).decode(), complete, outside)
    except UnicodeDecodeError:
        return RawCard(line, "".join(map(_decoded, held)), complete, outside, old_letters=True)


def _decoded(line: bytes) -> str:
    named = _CHARSET.match(line)
    for encoding in ("utf-8", *((named[1].decode(),) if named else ()), *_CODE_PAGES):
        try:
            return line.decode(encoding)
        except (LookupError, ValueError):
            continue
    return line.decode("latin-1")
