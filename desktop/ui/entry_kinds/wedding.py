"""A wedding day and its returns."""

from __future__ import annotations

from desktop.ui.entry_kind import EntryKind, counting_years

KIND = EntryKind(
    key="wedding", icon="calendar-heart", tone="accent", group="cards", title=counting_years, fields=frozenset()
)
