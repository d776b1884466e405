"""Glyphs in a PDF. Reaches behind ReportLab's public face, as only `pdf_objects` does besides (checked against 5.1).

ReportLab sets text by its own rules, without kerning or fallback. Here the glyphs that Qt chose are written as they
are: one Identity-H font per face, cut down to the glyphs used, embedded when the document is saved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import uharfbuzz as hb
from reportlab.pdfbase import pdfdoc, pdfmetrics

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.pdfgen.canvas import Canvas

    from desktop.cards.display_list import Face, GlyphRun, TextLine

NO_FONT = "DearlyNoFont"
# Bytes that mean something in a string of a PDF, as they are written there.
_ESCAPES = {byte: b"\\" + bytes([byte]) for byte in b"()\\"} | {13: b"\\r"}
_CMAP_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def "
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def "
    "1 begincodespacerange <0000><ffff> endcodespacerange"
)


class _NoFont:
    """Stands where ReportLab would name Helvetica on every page, which it cannot embed."""

    fontName = NO_FONT  # noqa: N815 - ReportLab's own name
    _dynamicFont = True  # noqa: N815 - ReportLab's own name


pdfmetrics._fonts[NO_FONT] = _NoFont()  # noqa: SLF001 - see the module's first line


class GlyphWriter:
    """Writes lines of glyphs for the pages of one document and embeds the fonts they need."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._fonts: dict[Face, EmbeddedFont] = {}

    def encode(self, line: TextLine) -> bytes:
        """The operators that show a line, in the coordinates that hold where they are put."""
        shown = b" ".join([self._font(run.face).show(run, line) for run in line.runs])
        if not line.spelled:
            shown = b"%b %b EMC" % (_saying(line.text), shown)
        return b"%.4g %.4g %.4g rg BT %b ET" % (*line.color, shown)

    def _font(self, face: Face) -> EmbeddedFont:
        if face not in self._fonts:
            font = self._fonts[face] = EmbeddedFont(face, len(self._fonts))
            self._canvas._doc.delayedFonts.append(font)  # noqa: SLF001 - see the module's first line
        return self._fonts[face]


class EmbeddedFont:
    """One face inside one document: gathers the glyphs used, is cut down and embedded at the end."""

    def __init__(self, face: Face, number: int) -> None:
        self.name = f"G{number}"
        self._face = face
        self._hb_face = hb.Face(hb.Blob(face.data))
        self._hb_font = hb.Font(self._hb_face)
        self._per_em = 1000 / self._hb_face.upem
        self._used: dict[int, str] = {}
        self._metrics: dict[int, tuple[bytes, float]] = {}

    def show(self, run: GlyphRun, line: TextLine) -> bytes:
        """The operators that show a run; what its glyphs cannot say one by one is said beside them."""
        joined = "" in run.texts
        certain = self._use(run, joined=joined)
        code, start = [b"/%b %g Tf" % (self.name.encode("ascii"), line.size)], 0
        if line.spelled and (run.spaced or not certain):
            said = _saying("".join(run.texts).rstrip())
            return b" ".join([*code, said, *self._pieces(run, line, 0, len(run.glyphs)), b"EMC"])
        for begin, end in _joined(run) if joined and line.spelled else ():
            code += self._pieces(run, line, start, begin)
            code += [_saying(run.texts[begin]), *self._pieces(run, line, begin, end), b"EMC"]
            start = end
        return b" ".join([*code, *self._pieces(run, line, start, len(run.glyphs))])

    def _use(self, run: GlyphRun, *, joined: bool) -> bool:
        """Note the glyphs of a run; False if one of them already stands for other letters in this document."""
        used, certain = self._used, True
        texts = list(run.texts or ("",) * len(run.glyphs))
        for begin, end in _joined(run) if joined else ():
            texts[begin:end] = [""] * (end - begin)  # said beside them
        for glyph, text in zip(run.glyphs, texts, strict=True):
            known = used.get(glyph)
            if known == text:
                continue
            if not known:
                used[glyph] = text
            elif text:
                certain = False
        return certain

    def _pieces(self, run: GlyphRun, line: TextLine, start: int, stop: int) -> Iterator[bytes]:
        """One piece per stretch of glyphs at the same height."""
        k = line.size / 1000
        for end in range(start + 1, stop + 1):
            if end == stop or run.ys[end] != run.ys[start]:
                x, y = line.x + run.xs[start] * k, line.y + run.ys[start] * k
                yield b"1 0 0 1 %.3f %.3f Tm [(%b)] TJ" % (x, y, self._piece(run, start, end))
                start = end

    def _piece(self, run: GlyphRun, start: int, end: int) -> bytes:
        """Glyphs as the two bytes of each, and how far apart from their own widths they stand."""
        metrics = self._metrics
        parts, pen = [], run.xs[start]
        for glyph, x in zip(run.glyphs[start:end], run.xs[start:end], strict=True):
            back = round(pen - x)
            if back:
                parts.append(b")%d(" % back)
                pen -= back
            if glyph not in metrics:
                metrics[glyph] = _literal(glyph), self._measure(glyph)
            code, advance = metrics[glyph]
            parts.append(code)
            pen += advance
        return b"".join(parts)

    def _measure(self, glyph: int) -> float:
        """How far a glyph moves the pen, in thousandths of the size."""
        return float(round(self._hb_font.get_glyph_h_advance(glyph) * self._per_em, 2))

    def addObjects(self, doc: pdfdoc.PDFDocument) -> None:  # noqa: N802 - ReportLab calls it so
        """Embed the font; ReportLab calls this for everything in its `delayedFonts`."""
        base = pdfdoc.PDFName(f"{_tag(int(self.name[1:]))}+{self._face.name}")
        kind = "CIDFontType0" if self._face.is_cff else "CIDFontType2"
        widths: list[object] = []
        for glyph in sorted(self._used):
            widths += [glyph, pdfdoc.PDFArray([self._measure(glyph)])]
        cid_font = {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName(kind),
            "BaseFont": base,
            "CIDSystemInfo": pdfdoc.PDFDictionary(
                {"Registry": pdfdoc.PDFString("Adobe"), "Ordering": pdfdoc.PDFString("Identity"), "Supplement": 0}
            ),
            "DW": 0,
            "W": pdfdoc.PDFArray(widths),
            "FontDescriptor": doc.Reference(self._descriptor(doc, base)),
        }
        if not self._face.is_cff:
            cid_font["CIDToGIDMap"] = pdfdoc.PDFName("Identity")
        font = {
            "Type": pdfdoc.PDFName("Font"),
            "Subtype": pdfdoc.PDFName("Type0"),
            "BaseFont": base,
            "Encoding": pdfdoc.PDFName("Identity-H"),
            "DescendantFonts": pdfdoc.PDFArray([doc.Reference(pdfdoc.PDFDictionary(cid_font))]),
            "ToUnicode": doc.Reference(_stream(self._to_unicode().encode("ascii"))),
        }
        doc.idToObject["BasicFonts"].dict[self.name] = doc.Reference(pdfdoc.PDFDictionary(font), self.name)

    def _descriptor(self, doc: pdfdoc.PDFDocument, base: pdfdoc.PDFName) -> pdfdoc.PDFDictionary:
        extents = self._hb_font.get_font_extents("ltr")
        data = self._subset()
        stream = _stream(data)
        if self._face.is_cff:
            stream.dictionary.dict["Subtype"] = pdfdoc.PDFName("OpenType")
        else:
            stream.dictionary.dict["Length1"] = len(data)
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": base,
                "Flags": 4,
                "FontBBox": pdfdoc.PDFArray([-1000, -500, 2000, 1200]),
                "ItalicAngle": 0,
                "Ascent": round(extents.ascender * self._per_em),
                "Descent": round(extents.descender * self._per_em),
                "CapHeight": 700,
                "StemV": 80,
                ("FontFile3" if self._face.is_cff else "FontFile2"): doc.Reference(stream),
            }
        )

    def _subset(self) -> bytes:
        wanted = hb.SubsetInput()
        wanted.sets(hb.SubsetInputSets.GLYPH_INDEX).update({0, *self._used})
        wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.NO_HINTING
        return bytes(hb.subset(self._hb_face, wanted).blob.data)

    def _to_unicode(self) -> str:
        letters = [(glyph, text) for glyph, text in sorted(self._letters().items()) if text]
        lines = [_CMAP_HEAD]
        for start in range(0, len(letters), 100):
            part = letters[start : start + 100]
            lines.append(f"{len(part)} beginbfchar")
            lines += [f"<{glyph:04x}><{text.encode('utf-16-be').hex()}>" for glyph, text in part]
            lines.append("endbfchar")
        return "\n".join([*lines, "endcmap end end"])

    def _letters(self) -> dict[int, str]:
        """Glyph → letters; where the layout could not tell, what the font's own table says."""
        if all(self._used.values()):
            return self._used
        own: dict[int, str] = {}
        for code in self._hb_face.unicodes:
            glyph = self._hb_font.get_nominal_glyph(code)
            if glyph in self._used and glyph not in own:
                own[glyph] = chr(code)
        return {glyph: text or own.get(glyph, "") for glyph, text in self._used.items()}


def _joined(run: GlyphRun) -> Iterator[tuple[int, int]]:
    """Where the letters made of several glyphs begin and end."""
    start = 0
    for at in range(1, len(run.glyphs) + 1):
        if at == len(run.glyphs) or run.texts[at]:
            if at > start + 1:
                yield start, at
            start = at


def _literal(glyph: int) -> bytes:
    """A glyph inside the brackets of a string."""
    return b"".join(_ESCAPES.get(byte, bytes([byte])) for byte in glyph.to_bytes(2, "big"))


def _saying(text: str) -> bytes:
    return b"/Span <</ActualText <feff%b>>> BDC" % text.encode("utf-16-be").hex().encode("ascii")


def _stream(data: bytes) -> pdfdoc.PDFStream:
    stream = pdfdoc.PDFStream(content=data)
    stream.filters = [pdfdoc.PDFZCompress]
    return stream


def _tag(number: int) -> str:
    """Six capitals, as the name of every subset begins."""
    letters = ""
    for _place in range(6):
        number, digit = divmod(number, 26)
        letters = chr(65 + digit) + letters
    return letters
