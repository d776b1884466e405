"""Pages and forms of a PDF, the second module that reaches behind ReportLab's public face (checked against 5.1).

ReportLab writes the resources of every page anew and compresses nothing until the end; a stack of cards has thousands
of pages that use the same. Here a page is compressed as soon as it is full, and all pages share one list of resources.
"""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfdoc

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_RESOURCES = "DearlyResources"


def add_operators(canvas: Canvas, code: str) -> None:
    """Put plain PDF operators on the current page or form."""
    canvas._code.append(code)  # noqa: SLF001 - see the module's first line


def end_form(canvas: Canvas, name: str) -> str:
    """End a form like `canvas.endForm`, but let it know its transparency, which ReportLab leaves out of forms.

    Returns:
        The operator that shows the form.
    """
    canvas.endForm()
    inner = pdfdoc.xObjectName(name)
    form = canvas._doc.idToObject[inner]  # noqa: SLF001 - see the module's first line
    resources = pdfdoc.PDFResourceDictionary()
    resources.basicFonts()
    resources.allProcs()
    resources.ExtGState = form.ExtGState
    if form.XObjects:
        resources.XObject = form.XObjects
    form.Resources = resources
    _resources(canvas).forms.append(inner)
    return f"/{inner} Do"


def end_page(canvas: Canvas, width: float, height: float) -> None:
    """End a page of `width` × `height` points and take it into the document."""
    code = canvas._code  # noqa: SLF001 - see the module's first line
    content = _Content(zlib.compress("\n".join(code).encode("ascii")))
    code.clear()
    _resources(canvas)
    document = canvas._doc  # noqa: SLF001 - see the module's first line
    document.addPage(_Page(document.Reference(content), width, height))


class _Content(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """What is on a page, compressed."""

    __RefOnly__ = 1

    def __init__(self, data: bytes) -> None:
        self._data = data

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """The object's bytes."""
        del document
        head = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(self._data)
        return head + self._data + b"\nendstream"


class _Page(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """One page."""

    __RefOnly__ = 1

    def __init__(self, content: pdfdoc.PDFObjectReference, width: float, height: float) -> None:
        self._content = content
        self._size = f"{width:.3f} {height:.3f}".encode("ascii")

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """The object's bytes."""
        return b"<< /Type /Page /Parent %b /MediaBox [0 0 %b] /Resources %b /Contents %b >>" % (
            document.Reference(document.Pages).format(document),
            self._size,
            pdfdoc.PDFObjectReference(_RESOURCES).format(document),
            self._content.format(document),
        )


class _Resources(pdfdoc.PDFObject):  # type: ignore[misc]  # ReportLab has no types
    """The fonts and forms of all pages."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.forms: list[str] = []

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """The object's bytes."""
        forms = b" ".join(
            b"/%b %b" % (name.encode("ascii"), pdfdoc.PDFObjectReference(name).format(document)) for name in self.forms
        )
        fonts = pdfdoc.PDFObjectReference("BasicFonts").format(document)
        return b"<< /Font %b /XObject << %b >> /ProcSet [/PDF /Text /ImageC] >>" % (fonts, forms)


def _resources(canvas: Canvas) -> _Resources:
    document = canvas._doc  # noqa: SLF001 - see the module's first line
    if _RESOURCES not in document.idToObject:
        document.Reference(_Resources(), _RESOURCES)
    found = document.idToObject[_RESOURCES]
    assert isinstance(found, _Resources)  # noqa: S101 - for the type checker: nobody else uses the name
    return found
