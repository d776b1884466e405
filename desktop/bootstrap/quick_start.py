"""A quick start: what is left out until the window has been painted, and what is left out for good."""

from __future__ import annotations

import builtins
import gc


def begin() -> None:
    """Import Qt with as little as possible around it. Call it before anything else imports Qt.

    PySide6 puts an `import` of its own in place of Python's: it reads the source text of every module imported from
    then on, in search of `from __feature__ import`, which nothing here uses. Python's own is put back.
    Python's collector would go through all that is imported and find nothing to collect: it rests until `settle`.
    """
    gc.disable()
    pythons_own = builtins.__import__
    import PySide6.QtCore  # noqa: F401, PLC0415 - it happens in here

    builtins.__import__ = pythons_own


def settle() -> None:
    """Let the collector work again; what stands by now stays for good and is not gone through any more."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
