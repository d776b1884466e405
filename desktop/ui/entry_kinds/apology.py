"""The shop said sorry."""

from __future__ import annotations

from desktop.i18n import N_
from desktop.ui.entry_kind import EntryKind

KIND = EntryKind(
    key="apology", icon="heart-handshake", tone="s3", group="hiccups", quick=N_("Said sorry"), quick_order=6
)
