"""What the command line takes from this computer: its day, its language, the book that was open last."""

from __future__ import annotations

import os
import re
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import paths

if TYPE_CHECKING:
    from desktop.settings import Settings

_LANGUAGE = re.compile(r"[a-z]{2,3}(_[A-Z]{2})?")


def today() -> date:
    """Today where this computer stands."""
    return datetime.now().astimezone().date()


def own_language() -> str:
    """The language this computer speaks; English where it does not say."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        found = _LANGUAGE.match(os.environ.get(variable, ""))
        if found:
            return found[0]
    return "en"


def the_book(settings: Settings) -> Path:
    """The book that was open last, where it still is; else the usual one."""
    last = settings.values.last_book
    return Path(last) if last and Path(last).exists() else paths.default_book()
