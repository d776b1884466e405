"""A coffee together."""

from __future__ import annotations

from desktop.i18n import _
from desktop.ui.entry_kind import SAID, EntryKind, Mark, Told


def _marks(_told: Told) -> tuple[Mark, ...]:
    return (Mark(_("Time together"), "accent"),)


KIND = EntryKind(key="coffee", icon="coffee", tone="s2", group="talks", marks=_marks, fields=SAID | {"minutes"})
