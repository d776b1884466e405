"""A wedding day and its returns."""

from __future__ import annotations

from desktop.i18n import _, ngettext
from desktop.queries.coming_up import Upcoming
from desktop.ui.entry_kind import EntryKind, Told, headline


def _title(told: Told) -> str:
    if isinstance(told, Upcoming) and told.years:
        years = ngettext("{n} year", "{n} years", told.years).format(n=told.years)
        return _("{day} — {years}").format(day=headline(told), years=years)
    return headline(told)


KIND = EntryKind(key="wedding", icon="calendar-heart", tone="accent", group="cards", title=_title, fields=frozenset())
