"""Something was bought."""

from __future__ import annotations

from desktop.i18n import N_
from desktop.ui.entry_kind import SAID, EntryKind, naming, short_subject

KIND = EntryKind(
    key="purchase",
    icon="shopping-bag",
    group="purchases",
    title=naming(N_("Bought {what}")),
    subject_in_title=short_subject,
    quick=N_("Bought"),
    quick_order=3,
    fields=SAID | {"amount"},
)
