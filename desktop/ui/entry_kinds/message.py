"""A message on the phone."""

from __future__ import annotations

from desktop.ui.entry_kind import EntryKind

KIND = EntryKind(key="message", icon="message-circle", tone="info", group="talks")
