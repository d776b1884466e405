"""Pages and forms of a PDF, the second module that reaches behind ReportLab's public face (checked against 5.1).

ReportLab keeps several objects for every page and puts the whole file together in memory, many times over; a stack of
cards has thousands of pages that are alike. So ReportLab writes a document without pages: fonts, pictures, catalogue.
The pages follow as an update of that file, which is how PDF adds to what is there: compressed as soon as they are
full, all with one list of resources.
"""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfdoc

if TYPE_CHECKING:
    from typing import BinaryIO

    from reportlab.pdfgen.canvas import Canvas

_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_XREF = b"%010d 00000 n \n"


def add_operators(canvas: Canvas, code: str) -> None:
    """Put plain PDF operators on the current form."""
    canvas._code.append(code)  # noqa: SLF001 - see the module's first line


class PageStack:
    """The pages of one document."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._forms: list[str] = []
        self._pages: list[tuple[bytes, bytes]] = []

    def end_form(self, name: str) -> bytes:
        """End a form like `canvas.endForm`, but let it know its transparency, which ReportLab leaves out of forms.

        Returns:
            The operator that shows the form on any page.
        """
        self._canvas.endForm()
        inner = str(pdfdoc.xObjectName(name))
        form = self._canvas._doc.idToObject[inner]  # noqa: SLF001 - see the module's first line
        resources = pdfdoc.PDFResourceDictionary()
        resources.basicFonts()
        resources.allProcs()
        resources.ExtGState = form.ExtGState
        if form.XObjects:
            resources.XObject = form.XObjects
        form.Resources = resources
        self._forms.append(inner)
        return f"/{inner} Do".encode("ascii")

    def add(self, code: bytes, width: float, height: float) -> None:
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
        writer = _Update(file, len(base), document.objectcounter + 1)
        self._write_pages(writer, document)
        ends = b"/Root %b /Info %b /ID %b" % (
            _reference(document, document.Catalog),
            _reference(document, document.info),
            document.ID(),
        )
        writer.finish(ends, int(found[1]))

    def _write_pages(self, writer: _Update, document: pdfdoc.PDFDocument) -> None:
        """Pages say only what is not the same for all; the rest they have from the node above them."""
        parent = _reference(document, document.Pages)
        size = self._pages[0][1]
        kids = []
        for content, own_size in self._pages:
            stream = writer.add(b"<</Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(content), content))
            box = b"" if own_size == size else b"/MediaBox%b" % own_size
            kids.append(writer.add(b"<</Type/Page/Parent %b%b/Contents %d 0 R>>" % (parent, box, stream)))
        forms = b" ".join(b"/%b %b" % (name.encode("ascii"), _named(document, name)) for name in self._forms)
        resources = b"/Font %b/XObject<<%b>>/ProcSet[/PDF/Text/ImageC]" % (_named(document, "BasicFonts"), forms)
        node = b"<</Type/Pages/Count %d/MediaBox%b/Resources<<%b>>/Kids[%b]>>" % (
            len(kids),
            size,
            resources,
            b" ".join(b"%d 0 R" % kid for kid in kids),
        )
        writer.replace(int(parent.split()[0]), node)


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

    def replace(self, number: int, content: bytes) -> None:
        """Write an object that takes the place of one that is there."""
        self._replaced[number] = self._at
        self._write(number, content)

    def finish(self, ends: bytes, previous: int) -> None:
        """Write the table and the trailer, which says `ends` and where the `previous` table lies."""
        sections = [b"%d 1\n%b" % (number, _XREF % at) for number, at in self._replaced.items()]
        new = b"".join([_XREF % at for at in self._offsets])
        size = self._first + len(self._offsets)
        self._file.write(
            b"xref\n%b%d %d\n%btrailer\n<</Size %d /Prev %d %b>>\nstartxref\n%d\n%%%%EOF\n"
            % (b"".join(sections), self._first, len(self._offsets), new, size, previous, ends, self._at)
        )

    def _write(self, number: int, content: bytes) -> None:
        self._at += self._file.write(b"%d 0 obj\n%b\nendobj\n" % (number, content))


def _reference(document: pdfdoc.PDFDocument, thing: pdfdoc.PDFObject) -> bytes:
    return bytes(document.Reference(thing).format(document))


def _named(document: pdfdoc.PDFDocument, name: str) -> bytes:
    return bytes(pdfdoc.PDFObjectReference(name).format(document))
