"""Where the files that come with the program lie: in the checkout, installed, or in the frozen app."""

from __future__ import annotations

import sys
from pathlib import Path

from desktop.errors import DearlyError

_FROZEN = getattr(sys, "_MEIPASS", None)
ROOT = (Path(_FROZEN) if _FROZEN else Path(__file__).resolve().parent.parent) / "resources"


def resource(*parts: str) -> Path:
    """The path of a bundled file or folder; it need not exist."""
    return ROOT.joinpath(*parts)


def discover(folder: Path, pattern: str) -> list[Path]:
    """The drop-in files of a folder, by name.

    Raises:
        DearlyError: The folder holds none: a build that forgot its drop-ins must not start half empty.
    """
    found = sorted(folder.glob(pattern))
    if not found:
        raise DearlyError(f"Part of the program is missing: no {pattern} in {folder.name}.", "Install it again.")
    return found
