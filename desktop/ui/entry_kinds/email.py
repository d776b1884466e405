"""An e-mail."""

from __future__ import annotations

from desktop.ui.entry_kind import EntryKind

KIND = EntryKind(key="email", icon="at-sign", tone="info", group="talks")
