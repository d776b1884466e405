"""Something was bought."""

from __future__ import annotations

from desktop.i18n import N_, _
from desktop.queries.timeline import Entry
from desktop.ui.entry_kind import SAID, EntryKind, Told, headline, short_subject


def _title(told: Told) -> str:
    if isinstance(told, Entry) and short_subject(told):
        return _("Bought {what}").format(what=told.subject)
    return headline(told)


KIND = EntryKind(
    key="purchase",
    icon="shopping-bag",
    group="purchases",
    title=_title,
    subject_in_title=short_subject,
    quick=N_("Bought"),
    quick_order=3,
    fields=SAID | {"amount"},
)
