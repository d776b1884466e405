"""Fonts as Qt uses them, and as the files that the painters draw from."""

from __future__ import annotations

import struct
from functools import cache, lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from desktop.cards.display_list import Face
from desktop.cards.font_files import font_files
from desktop.cards.typesetting.application import ensure_application

EM = 1000  # text is laid out at this many pixels per em: positions are thousandths of the size
_OUTLINES = ("head", "hhea", "maxp", "hmtx", "loca", "glyf", "CFF ", "cmap", "OS/2")
_TABLES = (*_OUTLINES, "cvt ", "fpgm", "prep", "post", "name")
_SHAPING_TABLES = (*_OUTLINES, "GSUB", "GPOS", "GDEF", "kern")
FALLBACK = "NotoSans_400Regular"
_faces: dict[tuple[str, str, bytes], Face | None] = {}


@cache
def families() -> dict[str, str]:
    """Font name → the family name Qt gave it; loads every bundled font the first time (some 50 ms)."""
    ensure_application()
    found = {}
    for name, file in font_files().items():
        known = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file.path)))
        if known:
            found[name] = known[0]
    return found


@lru_cache(maxsize=200)
def qt_font(name: str, second: str, tracking: float) -> QFont:
    """A font by its file or its installed family; `second` has the letters it lacks; `tracking` in em."""
    file = font_files().get(name)
    font = QFont()
    font.setFamilies(list(dict.fromkeys(families().get(one, one) for one in (name, second, FALLBACK))))
    font.setPixelSize(EM)
    if file is not None:
        font.setWeight(QFont.Weight(file.weight))
        font.setItalic(file.italic)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking * EM)
    return font


@cache
def raw_font(name: str) -> QRawFont:
    """The face that `qt_font` finds first."""
    return QRawFont.fromFont(qt_font(name, name, 0.0))


def same_look(one: str, other: str) -> bool:
    """Whether two fonts are of one weight and slant; where they are not, Qt makes one bold or slanted itself."""
    looks = {(file.weight, file.italic) for name in (one, other) if (file := font_files().get(name)) is not None}
    return len(looks) == 1


@cache
def cap_height(name: str) -> float:
    """Height of the capitals of a font, in em."""
    return raw_font(name).capHeight() / EM or 0.7


def face_of(raw: QRawFont) -> Face | None:
    """The face behind a glyph run, or None if it has no outlines to print (a colour bitmap font).

    The file is put together from the tables Qt really used: an installed font of the same name may be another version.
    """
    key = (raw.familyName(), raw.styleName(), bytes(raw.fontTable("head").data()))
    if key not in _faces:
        _faces[key] = _build_face(raw, f"{len(_faces)}")
    return _faces[key]


def font_data(raw: QRawFont, *, shaping: bool = False) -> bytes:
    """A font file put together from the tables Qt uses: those that painters need, or those that shaping needs."""
    names = _SHAPING_TABLES if shaping else _TABLES
    tables = sorted((tag.encode(), bytes(raw.fontTable(tag).data())) for tag in names)
    tables = [(tag, data) for tag, data in tables if data]
    version = b"OTTO" if any(tag == b"CFF " for tag, _data in tables) else b"\0\1\0\0"
    offset = 12 + 16 * len(tables)
    header = [struct.pack(">4sHHHH", version, len(tables), 0, 0, 0)]
    body = b""
    for tag, data in tables:
        header.append(struct.pack(">4sLLL", tag, 0, offset + len(body), len(data)))
        body += data + b"\0" * (-len(data) % 4)
    return b"".join(header) + body


def _build_face(raw: QRawFont, number: str) -> Face | None:
    is_cff = raw.fontTable("glyf").isEmpty()
    if is_cff and raw.fontTable("CFF ").isEmpty():
        return None
    letters = "".join(c for c in raw.familyName() + raw.styleName() if c.isascii() and c.isalnum())
    # The number keeps two faces apart that call themselves alike: printers would share their glyphs.
    return Face(f"{letters}{number}", font_data(raw), is_cff)
