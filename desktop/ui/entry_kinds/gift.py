"""A gift of the shop."""

from __future__ import annotations

from desktop.i18n import N_, _
from desktop.queries.timeline import Entry
from desktop.ui.entry_kind import SAID, EntryKind, Told, headline, short_subject


def _title(told: Told) -> str:
    if isinstance(told, Entry) and short_subject(told):
        return _("You gave {what}").format(what=told.subject)
    return headline(told)


KIND = EntryKind(
    key="gift",
    icon="gift",
    tone="s4",
    group="cards",
    title=_title,
    subject_in_title=short_subject,
    quick=N_("Gave"),
    quick_order=4,
    fields=SAID | {"amount"},
)
