"""A day of remembrance."""

from __future__ import annotations

from desktop.ui.entry_kind import EntryKind

KIND = EntryKind(key="memorial", icon="flower-2", group="cards", fields=frozenset())
