"""Somebody said what they think."""

from __future__ import annotations

from desktop.ui.entry_kind import EntryKind

KIND = EntryKind(key="feedback", icon="ear", tone="good", group="talks", note_goes_to="they_said")
