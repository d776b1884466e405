"""A file of vCards taken apart into cards, so that a broken one costs only itself."""

from __future__ import annotations

import codecs
import io
import re
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, AnyStr, BinaryIO

from desktop.exchange.source import wide_encoding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_BLOCK = 64 << 10
# Where one card ends and the next begins, in the spelling of nearly all programs.
_SEAM = re.compile(rb"\n(END:VCARD[ \t\r]*\n[ \t\r\n]*BEGIN:VCARD[ \t\r]*\n)")
_MAYBE_MARK = re.compile(rb"[nd] *:\s*vcard")  # in lower case
_CHARSET = re.compile(rb"^[^:]*;CHARSET=\"?([\w.:-]+)", re.IGNORECASE)
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_FIRST_LETTERS = b"BbEe \t\r\xef"
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


def card_blocks(file: BinaryIO, head: bytes) -> Iterator[bytes]:
    """The file in blocks of whole lines, in UTF-8 or an old code page; `head` is how the file begins."""
    encoding = "utf-16" if head[:2] in _UTF_16 else wide_encoding(head)
    if encoding:
        return (block.encode() for block in _blocks(io.TextIOWrapper(file, encoding, "replace", newline="\n")))
    if b"\n" not in head and b"\r" in head:
        return (block.encode("latin-1") for block in _blocks(io.TextIOWrapper(file, "latin-1", newline=None)))
    return _blocks(file)


def _blocks(file: IO[AnyStr]) -> Iterator[AnyStr]:
    while block := file.read(_BLOCK):
        yield block + file.readline()


def split_cards(blocks: Iterable[bytes]) -> Iterator[RawCard]:
    """Every card of the file, in order, also the ones that were cut off, and what stands between cards."""
    splitter = _Splitter()
    for block in blocks:
        yield from splitter.cards(block)
    yield from splitter.rest()


class _Splitter:
    """Looks at whole cards where a block is cut by seams, and at single lines where anything is unusual."""

    def __init__(self) -> None:
        self._line = 1  # of what comes next
        self._begin = 0  # the line of BEGIN, 0 between cards
        self._held: list[bytes] = []
        self._held_from = 1
        self._inside_agent = False

    def cards(self, block: bytes) -> Iterator[RawCard]:
        """The cards that end in this block."""
        first, *others = _SEAM.split(block)
        yield from self._lines(first + b"\n" if others else first)
        last = len(others) - 1
        for at in range(0, last, 2):
            seam, inside = others[at], others[at + 1]
            if self._begin and not self._inside_agent:
                yield self._given_out(complete=True)
                self._line += seam.count(b"\n")
                self._begin = self._line - 1
            else:
                yield from self._lines(seam)
            if at + 1 < last:
                inside += b"\n"  # which the seam took
            if self._inside_agent or (b"vcard" in (low := inside.lower()) and _MAYBE_MARK.search(low)):
                yield from self._lines(inside)
            else:
                self._held.append(inside)
                self._line += inside.count(b"\n")

    def rest(self) -> Iterator[RawCard]:
        """What is held at the end of the file."""
        if self._begin or self._held:
            yield self._given_out(complete=False)

    def _lines(self, text: bytes) -> Iterator[RawCard]:
        for line in io.BytesIO(text):
            mark = _mark(line) if line[0] in _FIRST_LETTERS and b"vcard" in line.lower() else ""
            if self._inside_agent and mark != "BEGIN":  # a card inside a card: not this person
                self._inside_agent = mark != "END"
            elif mark == "BEGIN" and _is_agent(self._held):
                self._inside_agent = True
            elif mark == "BEGIN" or (mark and self._begin):
                if self._begin or self._held:
                    yield self._given_out(complete=mark == "END")
                self._begin = self._line if mark == "BEGIN" else 0
            elif self._begin or self._held or line.strip():
                self._held_from = self._held_from if self._held else self._line
                self._held.append(line)
            self._line += 1

    def _given_out(self, *, complete: bool) -> RawCard:
        line, inside = self._begin or self._held_from, b"".join(self._held)
        outside = not self._begin
        self._begin, self._held, self._inside_agent = 0, [], False
        try:
            return RawCard(line, inside.decode(), complete, outside)
        except UnicodeDecodeError:
            text = "".join(map(_decoded, io.BytesIO(inside)))
            return RawCard(line, text, complete, outside, old_letters=True)


def _mark(line: bytes) -> str:
    bare = line.removeprefix(codecs.BOM_UTF8).strip().upper().replace(b" ", b"")
    return {b"BEGIN:VCARD": "BEGIN", b"END:VCARD": "END"}.get(bare, "")


def _is_agent(held: list[bytes]) -> bool:
    if not held:
        return False
    line = held[-1].rstrip(b"\n").rpartition(b"\n")[2]
    return line[:5].upper() == b"AGENT" and line.rstrip().endswith(b":")


def _decoded(line: bytes) -> str:
    named = _CHARSET.match(line)
    for encoding in ("utf-8", *((named[1].decode(),) if named else ()), *_CODE_PAGES):
        try:
            return line.decode(encoding)
        except (LookupError, ValueError):
            continue
    return line.decode("latin-1")
