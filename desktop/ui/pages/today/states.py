"""What Today says when there is no list: nobody in the book yet, everything done; and the banner of the sample."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import paths
from desktop.i18n import N_, _, ngettext
from desktop.relationship.today_lines import Task
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.relationship.today import Handled, Plan
    from desktop.ui.context import Context

_SAMPLES = {
    "florist": N_("You’re looking at a sample florist."),
    "bakery": N_("You’re looking at a sample bakery."),
    "salon": N_("You’re looking at a sample salon."),
    "garage": N_("You’re looking at a sample garage."),
    "bookshop": N_("You’re looking at a sample bookshop."),
    "cafe": N_("You’re looking at a sample café."),
}
_SAMPLE = N_("You’re looking at a sample shop.")


def sample_banner(context: Context, trade: str) -> Banner:
    """Says that these customers are invented, and how to begin with one's own."""
    begin = (_("Start with my own customers"), lambda: _open_own_book(context))
    return Banner(context.theme, _(_SAMPLES.get(trade, _SAMPLE)), "accent", [begin])


def nobody_state(context: Context) -> EmptyState:
    """The first day of a book."""
    return EmptyState(
        context.theme,
        "users-round",
        _("Who came in today?"),
        _("Add the first customer you think of, or bring in the list you already have."),
        [
            (_("Add customer"), lambda: context.navigate("customers", "add")),
            (_("Bring in a list"), lambda: context.navigate("customers", "bring_in")),
        ],
    )


def finished_state(context: Context, handled: Handled, plan: Plan, show_all: Callable[[], None]) -> EmptyState:
    """Nothing left to do, with what was done and what one may do nevertheless."""
    verbs: list[tuple[str, Callable[[], None]]] = [(_("Look at my customers"), lambda: context.navigate("customers"))]
    if any(line.task is Task.QUIET for line in plan.waiting):
        verbs.append((_("Say hello to someone quiet"), show_all))
    elif plan.waiting:
        verbs.append((_("Show what can wait"), show_all))
    return EmptyState(context.theme, "sun", _("That’s everything for today"), _done_words(handled), verbs)


def _done_words(handled: Handled) -> str:
    done = {task: handled.done.get(task, 0) for task in Task}
    parts = [
        (done[Task.PROMISE], ngettext("{count} promise kept", "{count} promises kept", done[Task.PROMISE])),
        (done[Task.OCCASION], ngettext("{count} occasion seen to", "{count} occasions seen to", done[Task.OCCASION])),
        (done[Task.QUIET], ngettext("{count} hello said", "{count} hellos said", done[Task.QUIET])),
    ]
    said = ", ".join(words.format(count=count) for count, words in parts if count)
    if not said:
        return _("Nobody is waiting for you. See you tomorrow.")
    return _("{things}. See you tomorrow.").format(things=said)


def _open_own_book(context: Context) -> None:
    context.signals.book_wanted.emit(paths.default_book(), True)  # noqa: FBT003 - a signal takes what it is given
