"""What a kind of timeline entry is, and how the kinds are found.

Each lives in a file of its own in `desktop/ui/entry_kinds/`, which holds one `KIND`.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from desktop.errors import DearlyError
from desktop.formatting import TOUCHPOINT_KINDS, kind_title, occasion_title
from desktop.i18n import N_, _, ngettext
from desktop.queries.coming_up import Upcoming
from desktop.queries.timeline import Entry

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

Told = Entry | Upcoming

# The filter chips above the timeline; the first shows every kind.
EVERYTHING: Final = "everything"
GROUPS: Final[dict[str, str]] = {
    EVERYTHING: N_("Everything"),
    "talks": N_("Talks & visits"),
    "purchases": N_("Purchases"),
    "cards": N_("Cards & gifts"),
    "promises": N_("Promises"),
    "hiccups": N_("Hiccups"),
}
FIELDS: Final = frozenset({"minutes", "amount", "they_said", "we_said"})
SAID: Final = frozenset({"they_said", "we_said"})
_UNKNOWN: Final = "note"


@dataclass(frozen=True, slots=True)
class Mark:
    """A pill under an entry: a few words, and the tone they are said in."""

    text: str
    tone: str = "neutral"


def no_marks(_told: Told) -> tuple[Mark, ...]:
    """Nothing to add."""
    return ()


def headline(told: Told) -> str:
    """The title most kinds have: what happened, and how long it took."""
    if isinstance(told, Upcoming):
        return occasion_title(told.kind, told.label, told.years)
    title = kind_title(told.kind)
    if not told.minutes:
        return title
    took = ngettext("{n} minute", "{n} minutes", told.minutes).format(n=told.minutes)
    return _("{title}, {took}").format(title=title, took=took)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryKind:
    """How one kind of entry is shown and noted.

    Attributes:
        key: A touchpoint kind, a kind of yearly date, "promise", "card" or "added".
        icon: A Lucide icon.
        tone: Of the node on the rail.
        group: The filter chip it answers to besides Everything; empty for none.
        title: What the entry is called.
        subject_in_title: Whether the title tells the note already.
        marks: Pills beyond the amount.
        quick: What the button in “Note what happened” says, marked with `N_`; empty for no button.
        quick_order: Its place there.
        fields: What may be noted besides day and note, out of FIELDS.
        note_goes_to: The field the quick line lands in: "note", or "they_said" for their own words.
    """

    key: str
    icon: str
    tone: str = "neutral"
    group: str = ""
    title: Callable[[Told], str] = headline
    subject_in_title: Callable[[Told], bool] = lambda _told: False
    marks: Callable[[Told], tuple[Mark, ...]] = no_marks
    quick: str = ""
    quick_order: int = 0
    fields: frozenset[str] = SAID
    note_goes_to: str = "note"

    @property
    def is_touchpoint(self) -> bool:
        """Whether it is something that happened between a customer and the shop."""
        return self.key in TOUCHPOINT_KINDS

    @property
    def can_be_chosen(self) -> bool:
        """Whether the owner may note it by hand (a change of stage is written by changing the stage)."""
        return self.is_touchpoint and self.key != "stage"


def short_subject(told: Told) -> bool:
    """Whether the note is a few words that read well inside the title (“Bought a hand-tied bouquet”)."""
    subject = told.subject if isinstance(told, Entry) else ""
    sentence = subject[:1].isupper() or subject.endswith((".", "…")) or "\n" in subject
    return 0 < len(subject) <= 48 and not sentence


def naming(sentence: str) -> Callable[[Told], str]:
    """A title that holds a short note: `sentence` is marked with `N_` and has a place for {what}."""

    def title(told: Told) -> str:
        if isinstance(told, Entry) and short_subject(told):
            return _(sentence).format(what=told.subject)
        return headline(told)

    return title


def counting_years(told: Told) -> str:
    """The title of a day whose returns are counted: “Wedding anniversary — 5 years”."""
    if isinstance(told, Upcoming) and told.years:
        years = ngettext("{n} year", "{n} years", told.years).format(n=told.years)
        return _("{day} — {years}").format(day=headline(told), years=years)
    return headline(told)


def discover_kinds(package: ModuleType) -> dict[str, EntryKind]:
    """The kinds in the files of a package, by key.

    Raises:
        DearlyError: There are none: the build forgot them.
    """
    found = {}
    for entry in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        kind = getattr(importlib.import_module(entry.name), "KIND", None)
        if isinstance(kind, EntryKind):
            found[kind.key] = kind
    if _UNKNOWN not in found:
        raise DearlyError(_("Part of the program is missing: the kinds of entries."), _("Install it again."))
    return found


@cache
def entry_kinds() -> dict[str, EntryKind]:
    """All kinds, by key."""
    return discover_kinds(importlib.import_module("desktop.ui.entry_kinds"))


def kind_of(key: str) -> EntryKind:
    """The kind with this key; one nobody knows is shown as a note."""
    kinds = entry_kinds()
    return kinds.get(key, kinds[_UNKNOWN])


def kinds_in(group: str) -> frozenset[str] | None:
    """The keys a filter chip lets through; None for everything."""
    if group == EVERYTHING:
        return None
    return frozenset(kind.key for kind in entry_kinds().values() if kind.group == group)


def quick_kinds() -> list[EntryKind]:
    """The kinds with a button in “Note what happened”, in order."""
    return sorted((kind for kind in entry_kinds().values() if kind.quick), key=lambda kind: kind.quick_order)
