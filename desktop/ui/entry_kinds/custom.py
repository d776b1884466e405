"""A special day with a name of its own."""

from __future__ import annotations

from desktop.ui.entry_kind import EntryKind

KIND = EntryKind(key="custom", icon="calendar", tone="accent", group="cards", fields=frozenset())
