"""The bytes of a list: a file or what was pasted, checked before anything is read."""

from __future__ import annotations

import io
import stat
from pathlib import Path
from typing import BinaryIO

from desktop.errors import BadInput
from desktop.exchange.options import MOST_BYTES
from desktop.i18n import N_, _

Source = bytes | Path
HEAD = 64 << 10

_MAGIC = (
    (b"\x89PNG", N_("This looks like a picture, not a list.")),
    (b"\xff\xd8\xff", N_("This looks like a picture, not a list.")),
    (b"GIF8", N_("This looks like a picture, not a list.")),
    (b"BM", N_("This looks like a picture, not a list.")),
    (b"II*\x00", N_("This looks like a picture, not a list.")),
    (b"MM\x00*", N_("This looks like a picture, not a list.")),
    (b"%PDF", N_("This is a PDF, not a list.")),
    (b"PK\x03\x04", N_("This is an Excel workbook or another packed file, not a list we can read.")),
    (b"\xd0\xcf\x11\xe0", N_("This is an old Excel workbook, not a list we can read.")),
    (b"SQLite format 3", N_("This is a book or another database, not a list.")),
)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def open_source(source: Source) -> BinaryIO:
    """The bytes, from the beginning.

    Raises:
        BadInput: There is no such file, or it may not be read.
    """
    if isinstance(source, bytes):
        return io.BytesIO(source)
    try:
        return source.open("rb")
    except OSError as error:
        raise _unreadable(source, error) from error


def size_of(source: Source) -> int:
    """Bytes in all."""
    if isinstance(source, bytes):
        return len(source)
    try:
        found = source.stat()
    except OSError as error:
        raise _unreadable(source, error) from error
    if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):  # a pipe would keep us waiting
        raise BadInput(_("“{name}” is not a file.").format(name=source.name), _("Save the list as a file first."))
    return found.st_size


def _unreadable(path: Path, error: OSError) -> BadInput:
    name = path.name or str(path)
    if isinstance(error, FileNotFoundError):
        return BadInput(_("There is no file “{name}”.").format(name=name), _("Look for it in another folder."))
    return BadInput(
        _("“{name}” could not be read ({reason}).").format(name=name, reason=error.strerror or error),
        _("If another program holds this file, close it there and try again."),
    )


def check_source(source: Source) -> bytes:
    """The first bytes, where they may be a list.

    Raises:
        BadInput: Empty, too big, a picture, a workbook, or no text at all.
    """
    size = size_of(source)
    if size > MOST_BYTES:
        raise BadInput(
            _("This file is too big for a list: more than {most} MB.").format(most=MOST_BYTES >> 20),
            _("Split it and bring in the pieces."),
        )
    with open_source(source) as file:
        head = file.read(HEAD)
    if not head.strip(b"\xef\xbb\xbf\r\n\t \x00"):
        raise BadInput(_("This file is empty."), _("Send it out of the other program once more."))
    for magic, sentence in _MAGIC:
        if head.startswith(magic) and not (magic == b"BM" and b"\x00" not in head[:32]):
            raise BadInput(_(sentence), _("Choose a CSV or vCard file. Excel writes one with “Save as”, CSV UTF-8."))
    if head[:4] == b"RIFF" or head[4:8] == b"ftyp":
        raise BadInput(_("This looks like a picture or a film, not a list."), _("Choose a CSV or vCard file."))
    if head[:2] not in _UTF_16 and not wide_encoding(head) and head.count(b"\x00") > max(8, len(head) // 100):
        raise BadInput(_("This is not a text file."), _("Choose a CSV or vCard file."))
    return head


def wide_encoding(head: bytes) -> str:
    """The UTF-16 a text without a byte order mark is written in, told by its zero bytes; empty where it is not."""
    even, odd = head[0:4000:2].count(0), head[1:4000:2].count(0)
    most = min(len(head), 4000) // 2 * 0.4
    if odd > most and even < most / 8:
        return "utf-16-le"
    return "utf-16-be" if even > most and odd < most / 8 else ""
