"""Somebody was unhappy; their own words are kept."""

from __future__ import annotations

from desktop.i18n import N_
from desktop.ui.entry_kind import EntryKind

KIND = EntryKind(
    key="complaint",
    icon="frown",
    tone="late",
    group="hiccups",
    quick=N_("Unhappy"),
    quick_order=5,
    note_goes_to="they_said",
)
