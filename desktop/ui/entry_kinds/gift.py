"""A gift of the shop."""

from __future__ import annotations

from desktop.i18n import N_
from desktop.ui.entry_kind import SAID, EntryKind, naming, short_subject

KIND = EntryKind(
    key="gift",
    icon="gift",
    tone="s4",
    group="cards",
    title=naming(N_("You gave {what}")),
    subject_in_title=short_subject,
    quick=N_("Gave"),
    quick_order=4,
    fields=SAID | {"amount"},
)
