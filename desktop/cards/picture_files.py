"""Pictures for designs: opened with care, because a small file can ask for gigabytes."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from PIL import Image

from desktop.errors import BadInput
from desktop.i18n import _

if TYPE_CHECKING:
    from pathlib import Path

_MOST_PIXELS = 24_000_000
_LONGEST_SIDE = 2400  # 300 dpi on 20 cm


def read_picture(path: Path) -> tuple[bytes, tuple[int, int]]:
    """Red, green, blue and alpha of every pixel, and the size in pixels.

    Raises:
        BadInput: The file is missing, broken, too big or no PNG, JPEG or WebP.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _decode(path)
    except FileNotFoundError:
        raise BadInput(_("The picture “{name}” is not there.").format(name=path.name)) from None
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise BadInput(
            _("The picture “{name}” cannot be used.").format(name=path.name),
            _("Use a PNG, JPEG or WebP of at most 24 million pixels."),
        ) from error


def _decode(path: Path) -> tuple[bytes, tuple[int, int]]:
    with Image.open(path, formats=("PNG", "JPEG", "WEBP")) as picture:
        if picture.width * picture.height > _MOST_PIXELS:
            raise ValueError(picture.size)
        picture.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
        rgba = picture.convert("RGBA")
        return rgba.tobytes(), rgba.size
