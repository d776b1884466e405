"""A birthday."""

from __future__ import annotations

from desktop.i18n import _
from desktop.queries.coming_up import Upcoming
from desktop.ui.entry_kind import EntryKind, Told, headline


def _title(told: Told) -> str:
    if isinstance(told, Upcoming) and told.years:
        return _("{birthday} — turns {years}").format(birthday=headline(told), years=told.years)
    return headline(told)


KIND = EntryKind(key="birthday", icon="cake", tone="accent", group="cards", title=_title, fields=frozenset())
