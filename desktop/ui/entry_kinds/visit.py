"""Somebody came by."""

from __future__ import annotations

from desktop.i18n import N_
from desktop.ui.entry_kind import SAID, EntryKind

KIND = EntryKind(
    key="visit",
    icon="store",
    tone="s2",
    group="talks",
    quick=N_("Came by"),
    quick_order=2,
    fields=SAID | {"minutes"},
)
