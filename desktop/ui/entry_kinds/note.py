"""A remark; what an unknown kind is shown as."""

from __future__ import annotations

from desktop.ui.entry_kind import EntryKind

KIND = EntryKind(key="note", icon="quote", fields=frozenset())
