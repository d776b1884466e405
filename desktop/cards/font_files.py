"""The font files that designs may name: `GreatVibes_400Regular` is `resources/fonts/GreatVibes_400Regular.ttf`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop.resources import discover, resource

if TYPE_CHECKING:
    from pathlib import Path

_NAME = re.compile(r"[A-Za-z0-9]+_(\d{3})[A-Za-z]+?(_Italic)?")


@dataclass(frozen=True, slots=True)
class FontFile:
    """One static font: where it lies, its weight (100 to 900) and whether it slants."""

    name: str
    path: Path
    weight: int
    italic: bool


@cache
def font_files() -> dict[str, FontFile]:
    """Every bundled font by its name.

    Raises:
        DearlyError: There is none.
    """
    found = {}
    for path in discover(resource("fonts"), "*.ttf"):
        match = _NAME.fullmatch(path.stem)
        if match:
            found[path.stem] = FontFile(path.stem, path, int(match[1]), match[2] is not None)
    return found
