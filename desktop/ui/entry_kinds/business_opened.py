"""The day a business opened."""

from __future__ import annotations

from desktop.ui.entry_kind import EntryKind, counting_years

KIND = EntryKind(
    key="business_opened", icon="store", tone="accent", group="cards", title=counting_years, fields=frozenset()
)
