"""Where this computer keeps the book, its backups, settings, logs and caches."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from platformdirs.api import PlatformDirsABC

BOOK_SUFFIX = ".dearly"


def data_folder() -> Path:
    """The folder of the books; `DEARLY_HOME` moves everything (tests, a USB stick)."""
    return _home("data") or Path(_system().user_data_dir)


def settings_file() -> Path:
    """This computer's settings, one TOML file."""
    return (_home("config") or Path(_system().user_config_dir)) / "settings.toml"


def log_folder() -> Path:
    """The folder of the log files, which never hold customers' data."""
    return _home("log") or Path(_system().user_log_dir)


def cache_folder() -> Path:
    """The folder of what can be made again, such as thumbnails."""
    return _home("cache") or Path(_system().user_cache_dir)


def template_folder() -> Path:
    """The shop's own card designs."""
    return data_folder() / "card_templates"


def default_book() -> Path:
    """The book that opens when none is named."""
    return data_folder() / f"shop{BOOK_SUFFIX}"


def sample_book() -> Path:
    """The invented shop to look around in."""
    return data_folder() / f"sample{BOOK_SUFFIX}"


def backup_folder(book: Path) -> Path:
    """The folder beside a book that holds its backups."""
    return book.with_name(f"{book.stem} backups")


@cache
def _system() -> PlatformDirsABC:
    from platformdirs import PlatformDirs  # noqa: PLC0415 - not where `DEARLY_HOME` says it all

    return PlatformDirs("Dearly", appauthor=False)


def _home(part: str) -> Path | None:
    home = os.environ.get("DEARLY_HOME")
    return Path(home) / part if home else None
