"""The day somebody became a customer."""

from __future__ import annotations

from desktop.ui.entry_kind import EntryKind

KIND = EntryKind(key="customer_since", icon="hand-heart", tone="accent", group="cards", fields=frozenset())
