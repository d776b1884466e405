"""The objects of a PDF, the second module that reaches behind ReportLab's public face (checked against 5.1).

ReportLab keeps several objects for every page and puts the whole file together in memory, many times over; a stack of
cards has thousands of pages that are alike. So ReportLab writes a document without pages: fonts, catalogue, properties.
Art and pages follow as an update of that file, which is how PDF adds to what is there: compressed as soon as they are
full, all pages with one list of resources.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfdoc

if TYPE_CHECKING:
    from typing import BinaryIO

    from reportlab.pdfgen.canvas import Canvas

    from desktop.cards.pdf_art import StoredArt, StoredPicture

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_XREF = b"%010d 00000 n \n"

Area = tuple[float, float, float, float]


class PageStack:
    """The art and the pages of one document."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._art: list[tuple[StoredArt, Area]] = []
        self._pages: list[tuple[bytes, bytes]] = []

    def add_art(self, art: StoredArt, area: Area) -> bytes:
        """Take in a piece of art that is seen within left, bottom, right, top; gives back the operator showing it."""
        self._art.append((art, area))
        return b"/F%d Do" % (len(self._art) - 1)

    def add_page(self, code: bytes, width: float, height: float) -> None:
        """Add a page of `width` × `height` points."""
        self._pages.append((zlib.compress(code), b"[0 0 %.3f %.3f]" % (width, height)))

    def save(self, file: BinaryIO) -> None:
        """Write the document; the canvas must not be used any more."""
        document = self._canvas._doc  # noqa: SLF001 - see the module's first line
        self._canvas._code.clear()  # noqa: SLF001 - what is left there would become a page
        base = self._canvas.getpdfdata()
        found = _START.search(base)
        assert found is not None  # noqa: S101 - every PDF ends so
        file.write(base)
        update = _Update(file, len(base), document.objectcounter + 1)
        art = [_write_art(update, stored, area) for stored, area in self._art]
        self._write_pages(update, document, art)
        trailer = b"/Root %b /Info %b /ID %b" % (
            _reference(document, document.Catalog),
            _reference(document, document.info),
            document.ID(),
        )
        update.finish(trailer, int(found[1]))

    def _write_pages(self, update: _Update, document: pdfdoc.PDFDocument, art: list[int]) -> None:
        """Pages say only what is not the same for all; the rest they have from the node above them."""
        parent = _reference(document, document.Pages)
        size = self._pages[0][1]
        kids = []
        for content, own_size in self._pages:
            code = update.add_stream(b"", content)
            box = b"" if own_size == size else b"/MediaBox%b" % own_size
            kids.append(update.add(b"<</Type/Page/Parent %b%b/Contents %d 0 R>>" % (parent, box, code)))
        fonts = bytes(pdfdoc.PDFObjectReference("BasicFonts").format(document))
        resources = b"/Font %b/XObject%b/ProcSet[/PDF/Text/ImageC]" % (fonts, _named(b"F", art))
        node = b"<</Type/Pages/Count %d/MediaBox%b/Resources<<%b>>/Kids[%b]>>" % (
            len(kids),
            size,
            resources,
            b" ".join(b"%d 0 R" % kid for kid in kids),
        )
        update.replace(int(parent.split()[0]), node)


class _Update:
    """Objects written behind a finished PDF, and the table that tells where they lie."""

    def __init__(self, file: BinaryIO, at: int, first: int) -> None:
        self._file, self._at, self._first = file, at, first
        self._offsets: list[int] = []
        self._replaced: dict[int, int] = {}

    def add(self, content: bytes) -> int:
        """Write a new object; gives back its number."""
        number = self._first + len(self._offsets)
        self._offsets.append(self._at)
        self._write(number, content)
        return number

    def add_stream(self, entries: bytes, content: bytes) -> int:
        """Write compressed content as a new object."""
        head = b"<<%b/Filter/FlateDecode/Length %d>>" % (entries, len(content))
        return self.add(b"%b\nstream\n%b\nendstream" % (head, content))

    def replace(self, number: int, content: bytes) -> None:
        """Write an object that takes the place of one that is there."""
        self._replaced[number] = self._at
        self._write(number, content)

    def finish(self, trailer: bytes, previous: int) -> None:
        """Write the table and the trailer; the `previous` table lies there."""
        old = b"".join([b"%d 1\n%b" % (number, _XREF % at) for number, at in self._replaced.items()])
        new = b"".join([_XREF % at for at in self._offsets])
        size = self._first + len(self._offsets)
        table = b"xref\n%b%d %d\n%b" % (old, self._first, len(self._offsets), new)
        ends = b"trailer\n<</Size %d /Prev %d %b>>\nstartxref\n%d\n%%%%EOF\n" % (size, previous, trailer, self._at)
        self._file.write(table + ends)

    def _write(self, number: int, content: bytes) -> None:
        self._at += self._file.write(b"%d 0 obj\n%b\nendobj\n" % (number, content))


def _write_art(update: _Update, art: StoredArt, area: Area) -> int:
    states = b"".join(b"/A%d<</ca %.3f/CA %.3f>>" % (alpha, alpha / 1000, alpha / 1000) for alpha in art.alphas)
    pictures = _named(b"P", [_write_picture(update, one) for one in art.pictures])
    entries = b"/Type/XObject/Subtype/Form/BBox[%.3f %.3f %.3f %.3f]/Resources<</ExtGState<<%b>>/XObject%b>>"
    return update.add_stream(entries % (*area, states, pictures), art.code)


def _write_picture(update: _Update, picture: StoredPicture) -> int:
    entries = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8/ColorSpace" % picture.pixels
    mask = update.add_stream(entries + b"/DeviceGray", picture.mask)
    return update.add_stream(b"%b/DeviceRGB/SMask %d 0 R" % (entries, mask), picture.colours)


def _named(letter: bytes, numbers: list[int]) -> bytes:
    """A dictionary of objects by a letter and their place in the list."""
    return b"<<%b>>" % b"".join(b"/%b%d %d 0 R" % (letter, at, number) for at, number in enumerate(numbers))


def _reference(document: pdfdoc.PDFDocument, thing: pdfdoc.PDFObject) -> bytes:
    return bytes(document.Reference(thing).format(document))
