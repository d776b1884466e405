"""Which printing system this computer has."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from desktop.cards.printing.cups import CupsBackend
from desktop.ui.printing.qt_backend import QtBackend

if TYPE_CHECKING:
    from desktop.cards.printing.backend import PrintBackend


def system_backend() -> PrintBackend:
    """CUPS takes the PDF itself, vectors and all; Windows has no CUPS, there Qt draws the pages."""
    return QtBackend() if sys.platform == "win32" else CupsBackend()
