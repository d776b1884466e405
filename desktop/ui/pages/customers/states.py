"""What stands in the place of an empty list: why it is empty, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.i18n import _
from desktop.queries.customer_filters import DELETED
from desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.queries.customer_filters import CustomerFilter
    from desktop.ui.theme.theme import Theme

_LONGEST = 40  # letters of what was typed


def no_customers(theme: Theme, add: Callable[[], None], bring_in: Callable[[], None]) -> EmptyState:
    """The book is empty."""
    return EmptyState(
        theme,
        "users-round",
        _("No customers yet"),
        _("Add the first one by name, or bring in the list you have."),
        [(_("Add customer"), add), (_("Bring in a list"), bring_in)],
    )


def nobody_found(
    theme: Theme, wanted: CustomerFilter, add: Callable[[str], None], everyone: Callable[[], None]
) -> EmptyState:
    """Nobody fits the search or the filter.

    Args:
        theme: The theme.
        wanted: What was looked for.
        add: Adds a customer with the typed name.
        everyone: Takes the search, or the filter, away.
    """
    if wanted.show == DELETED:
        text = _("Customers you delete are kept here for 30 days.")
        return EmptyState(theme, "trash-2", _("Nobody deleted"), text, [(_("Show everyone"), everyone)])
    if not wanted.text:
        text = _("That can change any day.")
        return EmptyState(theme, "users-round", _("Nobody here today"), text, [(_("Show everyone"), everyone)])
    typed = wanted.text if len(wanted.text) <= _LONGEST else wanted.text[:_LONGEST] + "…"
    return EmptyState(
        theme,
        "search",
        _("Nobody matches ‘{text}’").format(text=typed),
        _("Names, notes, likes, tags and phone numbers were searched."),
        [
            (_("Add ‘{text}’ as a customer").format(text=typed), lambda: add(wanted.text)),
            (_("Clear search"), everyone),
        ],
    )
