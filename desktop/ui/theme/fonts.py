"""Loading the bundled typefaces."""

from __future__ import annotations

import logging

from PySide6.QtGui import QFontDatabase

from desktop.resources import resource

_log = logging.getLogger(__name__)
FACES = (
    "Inter_400Regular.ttf",
    "Inter_500Medium.ttf",
    "Inter_600SemiBold.ttf",
    "Inter_700Bold.ttf",
    "Lora_600SemiBold.ttf",
)


def load_fonts() -> None:
    """Make Inter and Lora known to Qt; without them the fallbacks serve."""
    for face in FACES:
        if QFontDatabase.addApplicationFont(str(resource("fonts", face))) < 0:
            _log.warning("The typeface %s could not be loaded.", face)
