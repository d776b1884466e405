"""What the studio says about people and occasions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.day_words import relative
from desktop.formatting import occasion_title
from desktop.i18n import _, ngettext
from desktop.queries.card_recipients import ANNIVERSARY, APOLOGY, BIRTHDAY, OCCASIONS, QUIET, THANKS
from desktop.ui.local_format import capital

if TYPE_CHECKING:
    from datetime import date

    from desktop.queries.card_recipients import CardRecipient

NEAR, FAR = 14, 31
AHEAD = {BIRTHDAY: (NEAR, FAR), ANNIVERSARY: (NEAR, FAR)}
BY_HAND = "by hand"


def reason(who: CardRecipient, as_of: date) -> str:
    """Why this person, in a few words: “Birthday tomorrow”."""
    if who.on is None:
        return _("Chosen by hand")
    when = relative(who.on, as_of)
    if who.occasion == BIRTHDAY:
        return _("Birthday {when}").format(when=when)
    if who.occasion == ANNIVERSARY:
        title = occasion_title(who.date_kind, who.label, who.age)
        return _("{occasion} {when}").format(occasion=title, when=when)
    said = {QUIET: _("Last seen {when}"), APOLOGY: _("Unhappy {when}"), THANKS: _("Bought {when}")}[who.occasion]
    return capital(said.format(when=when))


def occasion_choices() -> list[tuple[str, str]]:
    """The occasions as the owner chooses them, with how far they look ahead."""
    found = [
        (choice_key(key, days), _ahead(_(title), days))
        for key, title in OCCASIONS.items()
        for days in AHEAD.get(key, (0,))
    ]
    return [*found, (BY_HAND, _("Choose by hand"))]


def choice_key(occasion: str, days: int) -> str:
    """An occasion and how far it looks ahead as one choice."""
    return f"{occasion} {days if occasion in AHEAD else 0}"


def choice_of(key: str) -> tuple[str, int]:
    """The occasion and the days of a choice."""
    occasion, _gap, days = key.rpartition(" ")
    return occasion, int(days)


def nobody(occasion: str, days: int) -> str:
    """Why the list is empty."""
    told = {
        BIRTHDAY: ngettext(
            "Nobody has a birthday in the next {days} day", "Nobody has a birthday in the next {days} days", days
        ),
        ANNIVERSARY: ngettext("No yearly date in the next {days} day", "No yearly dates in the next {days} days", days),
        QUIET: _("Nobody is going quiet"),
        APOLOGY: _("Nobody is owed an apology"),
        THANKS: _("Nobody to thank for a purchase just now"),
    }[occasion]
    return told.format(days=days)


def _ahead(what: str, days: int) -> str:
    if not days:
        return what
    return ngettext("{what}, next {days} day", "{what}, next {days} days", days).format(what=what, days=days)
