"""Somebody came to an event of the shop."""

from __future__ import annotations

from desktop.i18n import _
from desktop.ui.entry_kind import SAID, EntryKind, Mark, Told


def _marks(_told: Told) -> tuple[Mark, ...]:
    return (Mark(_("Time together"), "accent"),)


KIND = EntryKind(key="event", icon="party-popper", tone="s2", group="talks", marks=_marks, fields=SAID | {"minutes"})
