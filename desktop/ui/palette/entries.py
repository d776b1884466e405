"""What find-or-do offers for a typed text: customers, things to do, pages to go to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from desktop.i18n import N_, _
from desktop.ui.palette.matching import score

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.ui.actions.action import Action, Frame, Subject

CUSTOMERS, DO, GO = N_("Customers"), N_("Do"), N_("Go to")
_EACH = 5
_FOUND = 6
_ONLY_ACTIONS = ">"
_LIST_SHORTCUTS = "?"


class Found(Protocol):
    """A customer as search finds them (`desktop.queries.search.FoundCustomer`)."""

    @property
    def id(self) -> int:
        """Their number in the book."""

    @property
    def name(self) -> str:
        """As shown."""

    @property
    def about(self) -> str:
        """The line under the name."""

    @property
    def kind(self) -> str:
        """person, business or household."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of find-or-do.

    Attributes:
        group: Its heading, marked for translation.
        text: What it is.
        about: More about it, in a lighter ink.
        run: What Enter does.
        icon: A Lucide icon; empty for a customer, who gets initials.
        business: Whether the initials stand in a square.
        shortcut: As Qt writes it.
    """

    group: str
    text: str
    about: str
    run: Callable[[], object]
    icon: str = ""
    business: bool = False
    shortcut: str = ""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where find-or-do looks."""

    frame: Frame
    actions: Sequence[Action]
    search: Callable[[str, int], Sequence[Found]]
    recent: Sequence[Subject]

    def entries(self, typed: str) -> list[Entry]:
        """What to offer, in the order of the groups; “>” keeps to actions, “?” lists those with a shortcut."""
        text = typed.strip()
        if text.startswith(_LIST_SHORTCUTS):
            return self._actions("", most=len(self.actions), only_shortcuts=True)
        if text.startswith(_ONLY_ACTIONS):
            return self._actions(text[1:], most=len(self.actions))
        if not text:
            return [*self._recent(), *self._actions("", most=_EACH)]
        return [*self._customers(text), *self._actions(text, most=_EACH)]

    def _customers(self, text: str) -> list[Entry]:
        return [self._customer(one.id, one.name, one.about, one.kind) for one in self.search(text, _FOUND)]

    def _recent(self) -> list[Entry]:
        return [self._customer(one.id, one.name, "", "person") for one in self.recent[:_EACH]]

    def _customer(self, number: int, name: str, about: str, kind: str) -> Entry:
        navigate = self.frame.context.navigate
        return Entry(CUSTOMERS, name, about, lambda: navigate("customer", number), business=kind == "business")

    def _actions(self, text: str, *, most: int, only_shortcuts: bool = False) -> list[Entry]:
        offered = []
        for place, action in enumerate(self.actions):
            if not action.in_palette or not action.enabled(self.frame) or (only_shortcuts and not action.shortcut):
                continue
            label = action.label(self.frame)
            fits = score(text, label, [_(word) for word in action.synonyms])
            if fits:
                first = action.about_customer and self.frame.subject is not None
                offered.append((not first, -fits, place, self._action(action, label)))
        offered.sort(key=lambda one: one[:3])
        entries = [entry for *_order, entry in offered]
        doing = [entry for entry in entries if entry.group == DO][:most]
        return doing + [entry for entry in entries if entry.group == GO][:most]

    def _action(self, action: Action, label: str) -> Entry:
        frame = self.frame
        group = GO if action.key.startswith("go_") else DO
        return Entry(group, label, "", lambda: action.run(frame), icon=action.icon, shortcut=action.shortcut)
