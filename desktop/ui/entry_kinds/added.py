"""The customer came into the book."""

from __future__ import annotations

from desktop.i18n import _
from desktop.queries.timeline import Entry
from desktop.ui.entry_kind import EntryKind, Told


def _title(told: Told) -> str:
    return _("You added {name}").format(name=told.subject if isinstance(told, Entry) else "")


KIND = EntryKind(key="added", icon="user-round", title=_title, subject_in_title=lambda _told: True, fields=frozenset())
