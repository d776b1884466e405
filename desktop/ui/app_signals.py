"""The few things every part of the window may say or hear."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class AppSignals(QObject):
    """Signals of the whole window. Pages rarely need them: `Page` reloads by itself.

    Signals:
        changed: A command was carried out, undone or redone: the names of the tables that changed (frozenset[str]).
        badge: A page has this many things waiting (page key, text; empty for none).
        backed_up: A backup was made (its time as shown, e.g. "08:12").
        book_wanted: The owner wants another book (its path, whether to make it if there is none); the program closes
            this window and opens the other.
        new_day: Midnight passed while the window was open.
        subject: The customer the page in front is about (id or None, name), for the palette and the Customer menu.
    """

    changed = Signal(object)
    badge = Signal(str, str)
    backed_up = Signal(str)
    book_wanted = Signal(object, bool)
    new_day = Signal()
    subject = Signal(object, str)
