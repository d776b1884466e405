"""Which letters the bytes of a list stand for: byte order mark, strict UTF-8, else the owner's old code pages."""

from __future__ import annotations

import codecs
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from desktop.exchange.source import Source, check_source, open_source, wide_encoding

if TYPE_CHECKING:
    from collections.abc import Iterator

_SAMPLE = 256 << 10
_BLOCK = 64 << 10
_UTF_8 = "utf-8-sig"  # with its mark or without
_WEST, _MIDDLE = "cp1252", "cp1250"
_PAGES = {
    **dict.fromkeys(("pl", "cs", "sk", "hu", "sl", "hr", "bs", "ro", "sq"), (_MIDDLE, _WEST)),
    **dict.fromkeys(("ru", "uk", "bg", "sr", "mk", "be"), ("cp1251", _WEST)),
    **dict.fromkeys(("et", "lv", "lt"), ("cp1257", _WEST)),
    "tr": ("cp1254", _WEST), "el": ("cp1253", _WEST), "he": ("cp1255", _WEST), "ar": ("cp1256", _WEST),
    "fa": ("cp1256", _WEST), "vi": ("cp1258", _WEST), "th": ("cp874", _WEST), "ja": ("cp932", _WEST),
    "zh": ("gb18030", "big5", _WEST), "ko": ("cp949", _WEST),
}  # fmt: skip
_ELSEWHERE = (_WEST, "cp850", "mac_roman")  # Windows, DOS and old Macintosh of the west


@dataclass(frozen=True, slots=True)
class Encoding:
    """How to read the bytes.

    Attributes:
        name: Python's name of it.
        fallback: The code page of single lines that are not UTF-8 in a list that mostly is; empty where none.
    """

    name: str
    fallback: str = ""

    @property
    def lossy(self) -> bool:
        """Whether some of the bytes may stand for no letter."""
        return self.name != _UTF_8 or bool(self.fallback)


def find_encoding(source: Source, language: str) -> Encoding:
    """The encoding of a list in the owner's language.

    Raises:
        BadInput: It is no list at all.
    """
    head = check_source(source)
    if head[:2] in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
        return Encoding("utf-16")
    if wide := wide_encoding(head):
        return Encoding(wide)
    plain, odd, proper = _look(source)
    if plain:
        return Encoding(_UTF_8)
    page = _code_page(odd, language)
    return Encoding(_UTF_8, page) if proper or head.startswith(codecs.BOM_UTF8) else Encoding(page)


def _look(source: Source) -> tuple[bool, bytes, bool]:
    """Whether all is UTF-8; a sample of the lines that are not; whether any line with other letters is."""
    odd = bytearray()
    proper = False
    with open_source(source) as file:
        while block := file.read(_BLOCK) + file.readline():
            if block.isascii():
                continue
            try:
                block.decode()
                proper = True
            except UnicodeDecodeError:
                lines = [line for line in io.BytesIO(block) if not line.isascii()]
                foreign = [line for line in lines if not _fits(line, "utf-8")]
                proper = proper or len(foreign) < len(lines)
                if len(odd) < _SAMPLE:
                    odd += b"".join(foreign)
    return not odd, bytes(odd), proper


def _code_page(sample: bytes, language: str) -> str:
    import charset_normalizer  # noqa: PLC0415 - wanted only for lists that are not UTF-8

    pages = _PAGES.get(language.replace("-", "_").partition("_")[0].lower(), _ELSEWHERE)
    best = charset_normalizer.from_bytes(sample, cp_isolation=list(pages)).best()
    if best is not None and best.encoding in {codecs.lookup(page).name for page in pages} | set(pages):
        return best.encoding
    return next((page for page in pages if _fits(sample, page)), _WEST)


def _fits(sample: bytes, page: str) -> bool:
    try:
        sample.decode(page)
    except UnicodeDecodeError:
        return False
    return True


def text_lines(file: BinaryIO, encoding: Encoding) -> Iterator[str]:
    """The lines of the file with their ends, however they end; letters that make no sense become �."""
    errors = "surrogateescape" if encoding.fallback else "replace"
    with io.TextIOWrapper(file, encoding.name, errors, newline="") as text:
        if not encoding.fallback:
            yield from text
            return
        for line in text:
            yield line if line.isascii() else _mended(line, encoding.fallback)


def _mended(line: str, page: str) -> str:
    try:
        line.encode()
    except UnicodeEncodeError:
        return line.encode("utf-8", "surrogateescape").decode(page, "replace")
    return line
