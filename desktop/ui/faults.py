"""Faults of ours: what is logged and what “Copy details” copies.

Never an error's message, which may hold a customer's data.
"""

from __future__ import annotations

import logging
from pathlib import Path

from desktop.version import VERSION

_log = logging.getLogger(__name__)


def details(error: BaseException) -> str:
    """Where in the program it happened: kinds of error and lines of code, no values."""
    import platform  # noqa: PLC0415 - with the next two, only for a fault
    import traceback  # noqa: PLC0415

    from PySide6 import __version__ as qt_version  # noqa: PLC0415

    lines = [f"Dearly {VERSION}, Python {platform.python_version()}, PySide6 {qt_version}, {platform.system()}"]
    fault: BaseException | None = error
    while fault is not None:
        lines.append(type(fault).__name__)
        frames = traceback.extract_tb(fault.__traceback__)
        lines += [f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}" for frame in frames]
        fault = fault.__cause__ or fault.__context__
    return "\n".join(lines)


def record(error: BaseException) -> None:
    """Write a fault of ours into the log."""
    _log.error("A fault of ours:\n%s", details(error))
