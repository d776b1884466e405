"""A name day."""

from __future__ import annotations

from desktop.ui.entry_kind import EntryKind

KIND = EntryKind(key="name_day", icon="calendar-heart", tone="accent", group="cards", fields=frozenset())
