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
from desktop.cards.pdf_objects import add_operators

NO_FONT = "DearlyNoFont"
_SLACK = 0.4  # thousandths of the size that a glyph may be off without a word about it
_MOST_CACHED = 2000
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
    """Writes lines of glyphs into the pages of one document and embeds the fonts they need."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._fonts: dict[Face, EmbeddedFont] = {}
        self._written: dict[TextLine, str] = {}

    def write(self, line: TextLine) -> None:
        """Put a line on the current page, in the coordinates that hold there."""
        code = self._written.get(line)
        if code is None:
            if len(self._written) > _MOST_CACHED:
                self._written.clear()
            code = self._written[line] = self._encode(line)
        add_operators(self._canvas, code)

    def _encode(self, line: TextLine) -> str:
        red, green, blue = line.color
        shown = " ".join(self._font(run.face).show(run, line) for run in line.runs)
        if not line.spelled:
            shown = f"{_saying(line.text)} {shown} EMC"
        return f"{red:.4g} {green:.4g} {blue:.4g} rg BT {shown} ET"

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
        self._metrics: dict[int, tuple[str, float]] = {}

    def show(self, run: GlyphRun, line: TextLine) -> str:
        """The operators that show a run; what its glyphs cannot say one by one is said beside them."""
        head = f"/{self.name} {line.size:g} Tf"
        joined = "" in run.texts
        certain = self._use(run, joined=joined)
        if not line.spelled:
            return " ".join([head, *self._pieces(run, line, 0, len(run.glyphs))])
        if run.spaced or not certain:
            said = _saying("".join(run.texts).rstrip())
            return " ".join([head, said, *self._pieces(run, line, 0, len(run.glyphs)), "EMC"])
        code, start = [head], 0
        for begin, end in _joined(run) if joined else ():
            code += self._pieces(run, line, start, begin)
            code += [_saying(run.texts[begin]), *self._pieces(run, line, begin, end), "EMC"]
            start = end
        return " ".join([*code, *self._pieces(run, line, start, len(run.glyphs))])

    def _use(self, run: GlyphRun, *, joined: bool) -> bool:
        """Note the glyphs of a run; False if one of them already stands for other letters in this document."""
        used, certain = self._used, True
        texts = list(run.texts or ("",) * len(run.glyphs))
        for begin, end in _joined(run) if joined else ():
            texts[begin:end] = [""] * (end - begin)  # said beside them
        for glyph, text in zip(run.glyphs, texts, strict=True):
            known = used.get(glyph)
            if not known:
                used[glyph] = text
            elif text and text != known:
                certain = False
        return certain

    def _pieces(self, run: GlyphRun, line: TextLine, start: int, stop: int) -> Iterator[str]:
        """One piece per stretch of glyphs at the same height."""
        k = line.size / 1000
        for end in range(start + 1, stop + 1):
            if end == stop or run.ys[end] != run.ys[start]:
                x, y = line.x + run.xs[start] * k, line.y + run.ys[start] * k
                yield f"1 0 0 1 {x:.3f} {y:.3f} Tm [{self._piece(run, start, end)}] TJ"
                start = end

    def _piece(self, run: GlyphRun, start: int, end: int) -> str:
        metrics = self._metrics
        parts, cursor = ["<"], run.xs[start]
        for glyph, x in zip(run.glyphs[start:end], run.xs[start:end], strict=True):
            if not -_SLACK < x - cursor < _SLACK:
                parts.append(f">{cursor - x:.1f}<")
                cursor = x
            if glyph not in metrics:
                metrics[glyph] = f"{glyph:04x}", self._measure(glyph)
            code, advance = metrics[glyph]
            parts.append(code)
            cursor += advance
        return "".join(parts) + ">"

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


def _saying(text: str) -> str:
    return f"/Span <</ActualText <feff{text.encode('utf-16-be').hex()}>>> BDC"


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
