"""A letter."""

from __future__ import annotations

from desktop.ui.entry_kind import EntryKind

KIND = EntryKind(key="letter", icon="mail", tone="info", group="talks")
