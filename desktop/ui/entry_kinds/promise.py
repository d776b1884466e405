"""A promise of the shop: open ahead, kept or let go behind."""

from __future__ import annotations

from desktop.i18n import N_, _, ngettext
from desktop.queries.coming_up import Upcoming
from desktop.ui.entry_kind import EntryKind, Mark, Told


def _title(told: Told) -> str:
    if isinstance(told, Upcoming):
        return _("You promised: {what}").format(what=told.label)
    if told.state == "kept":
        return _("Promise kept: {what}").format(what=told.subject)
    return _("No longer wanted: {what}").format(what=told.subject)


def _marks(told: Told) -> tuple[Mark, ...]:
    if isinstance(told, Upcoming) or told.state != "kept" or told.due_on is None:
        return ()
    days = (told.due_on - told.day).days
    if days > 0:
        return (Mark(ngettext("A day early", "{n} days early", days).format(n=days), "good"),)
    if days < 0:
        return (Mark(ngettext("A day late", "{n} days late", -days).format(n=-days), "warn"),)
    return (Mark(_("On time"), "good"),)


KIND = EntryKind(
    key="promise",
    icon="handshake",
    tone="warn",
    group="promises",
    title=_title,
    subject_in_title=lambda _told: True,
    marks=_marks,
    quick=N_("Promise"),
    quick_order=7,
    fields=frozenset(),
)
