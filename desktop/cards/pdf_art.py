"""Art as a PDF stores it: outlines as operators, pictures beside them; made once, whatever document it goes into."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from functools import lru_cache

from PIL import Image

from desktop.cards.display_list import Art, Path, Picture

_COORDINATES = {"m": 2, "l": 2, "c": 6, "z": 0}


@dataclass(frozen=True, slots=True, eq=False)
class StoredPicture:
    """A picture, its colours and its transparency compressed apart."""

    pixels: tuple[int, int]
    colours: bytes = field(repr=False)
    mask: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class StoredArt:
    """A piece of art ready for any document.

    Attributes:
        code: Its operators, compressed. They name transparency `A500` (one half) and pictures `P0`, `P1`…
        alphas: Every transparency they name, in thousandths.
        pictures: The pictures.
    """

    code: bytes = field(repr=False)
    alphas: tuple[int, ...]
    pictures: tuple[StoredPicture, ...]


@lru_cache(maxsize=32)
def stored(art: Art) -> StoredArt:
    """Art as it is stored; the same object for the same art."""
    code: list[str] = []
    pictures: list[StoredPicture] = []
    alphas: set[int] = set()
    now = 1000
    for shape in art.shapes:
        # A picture has its own transparency; what shapes before it left would show through it too.
        alpha = 1000 if isinstance(shape, Picture) else round(shape.alpha * 1000)
        if alpha != now:
            now = alpha
            alphas.add(alpha)
            code.append(f"/A{alpha} gs")
        if isinstance(shape, Picture):
            place = f"{shape.width:.7g} 0 0 {shape.height:.7g} {shape.x:.7g} {shape.y:.7g} cm"
            code.append(f"q {place} /P{len(pictures)} Do Q")
            pictures.append(_picture(shape))
        else:
            code.append(_path(shape))
    return StoredArt(zlib.compress("\n".join(code).encode("ascii")), tuple(sorted(alphas)), tuple(pictures))


def _path(shape: Path) -> str:
    red, green, blue = shape.color
    outline = _operators(shape)
    if shape.width:
        return f"1 J 1 j {shape.width:.4g} w {red:.4g} {green:.4g} {blue:.4g} RG {outline} S"
    return f"{red:.4g} {green:.4g} {blue:.4g} rg {outline} f"


def _operators(shape: Path) -> str:
    words: list[str] = []
    at = 0
    for op in shape.ops:
        count = _COORDINATES[op]
        words += [f"{value:.7g}" for value in shape.points[at : at + count]]
        words.append("h" if op == "z" else op)
        at += count
    return " ".join(words)


def _picture(picture: Picture) -> StoredPicture:
    image = Image.frombytes("RGBA", picture.pixels, picture.rgba)
    colours, mask = image.convert("RGB").tobytes(), image.getchannel("A").tobytes()
    return StoredPicture(picture.pixels, zlib.compress(colours), zlib.compress(mask))
