"""The relationship moved to another stage."""

from __future__ import annotations

from desktop.queries.timeline import Entry
from desktop.ui.entry_kind import EntryKind, Told, headline
from desktop.ui.local_format import capital


def _title(told: Told) -> str:
    return capital(told.subject) if isinstance(told, Entry) and told.subject else headline(told)


def _told(told: Told) -> bool:
    return isinstance(told, Entry) and bool(told.subject)


KIND = EntryKind(
    key="stage", icon="heart", tone="accent", title=_title, subject_in_title=_told, fields=frozenset({"we_said"})
)
