"""A talk on the phone."""

from __future__ import annotations

from desktop.i18n import N_
from desktop.ui.entry_kind import SAID, EntryKind

KIND = EntryKind(
    key="call",
    icon="phone",
    tone="info",
    group="talks",
    quick=N_("Talked"),
    quick_order=1,
    fields=SAID | {"minutes"},
)
