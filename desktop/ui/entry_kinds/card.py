"""A card that was printed."""

from __future__ import annotations

from desktop.formatting import card_title
from desktop.i18n import N_, _
from desktop.queries.timeline import Entry
from desktop.ui.entry_kind import EntryKind, Mark, Told

_STATES = {
    "signed": N_("Signed"),
    "posted": N_("Posted"),
    "returned": N_("Came back"),
}


def _title(told: Told) -> str:
    return card_title(told.subject if isinstance(told, Entry) else "")


def _marks(told: Told) -> tuple[Mark, ...]:
    state = told.state if isinstance(told, Entry) else ""
    if state not in _STATES:
        return ()
    return (Mark(_(_STATES[state]), "late" if state == "returned" else "good"),)


KIND = EntryKind(
    key="card",
    icon="mail",
    tone="s4",
    group="cards",
    title=_title,
    subject_in_title=lambda _told: True,
    marks=_marks,
    fields=frozenset(),
)
