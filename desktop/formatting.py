"""How things are called and written: stages, kinds, dates and money.

The names are plain gettext. Dates and money are written by Babel for the command line, files and cards; Babel
is imported when the first of them is written, because the window writes its own by Qt and must stand at once.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from desktop.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from datetime import date

    from babel import Locale

    from desktop.date_parts import DateParts

STAGES = (1, 2, 3, 4, 5)
COURTSHIP, PLAIN = "courtship", "plain"
_STAGE_WORDS = {
    COURTSHIP: (N_("Acquaintance"), N_("Friend"), N_("Dating"), N_("Engaged"), N_("Married")),
    PLAIN: (N_("Just met"), N_("Friendly"), N_("Getting closer"), N_("Regular"), N_("Devoted")),
}
_STAGE_MEANINGS = (
    N_("Met once or twice"),
    N_("Getting to know you"),
    N_("Early days"),
    N_("Getting ready to commit"),
    N_("Here for the long run"),
)
_KIND_TITLES = {
    "call": N_("Talked on the phone"),
    "message": N_("Wrote a message"),
    "email": N_("Wrote an e-mail"),
    "letter": N_("Wrote a letter"),
    "visit": N_("Came by"),
    "coffee": N_("Had coffee together"),
    "purchase": N_("Bought"),
    "gift": N_("You gave"),
    "complaint": N_("Unhappy"),
    "apology": N_("You said sorry"),
    "feedback": N_("Told you what they think"),
    "event": N_("Came to an event"),
    "note": N_("Note"),
    "stage": N_("Moved"),
}
_KIND_WORDS = {
    "call": N_("Called"),
    "message": N_("Message"),
    "email": N_("E-mail"),
    "letter": N_("Letter"),
    "visit": N_("Visited"),
    "coffee": N_("Coffee"),
    "purchase": N_("Bought"),
    "gift": N_("Gift"),
    "complaint": N_("Unhappy"),
    "apology": N_("Said sorry"),
    "feedback": N_("Feedback"),
    "event": N_("Event"),
    "note": N_("Note"),
    "stage": N_("Moved"),
}
_CARD_TITLES = {
    "birthday": N_("Birthday card printed"),
    "thank-you": N_("Thank-you card printed"),
    "apology": N_("Card to say sorry printed"),
    "anniversary": N_("Anniversary card printed"),
    "welcome": N_("Welcome card printed"),
    "sympathy": N_("Card of sympathy printed"),
}
_DATE_KINDS = {
    "birthday": N_("Birthday"),
    "wedding": N_("Wedding anniversary"),
    "name_day": N_("Name day"),
    "customer_since": N_("Customer since"),
    "business_opened": N_("Opening anniversary"),
    "memorial": N_("Day of remembrance"),
    "custom": N_("Special day"),
}
_WEEKDAY = re.compile("E+|ccc")
_MONTH = re.compile("(?<!M|L)([ML])\\1\\1(?!M|L)")  # three letters mean a name cut short
TOUCHPOINT_KINDS = tuple(_KIND_TITLES)
DATE_KINDS = tuple(_DATE_KINDS)


def stage_name(stage: int, words: str = COURTSHIP) -> str:
    """The name of a stage, 1 to 5, in the owner's choice of words ("courtship" or "plain")."""
    return _(_STAGE_WORDS[words][stage - 1])


def stage_meaning(stage: int) -> str:
    """What a stage means, in plain words."""
    return _(_STAGE_MEANINGS[stage - 1])


def kind_title(kind: str) -> str:
    """What happened, as a title of the timeline; a kind nobody knows is a note."""
    return _(_KIND_TITLES.get(kind, _KIND_TITLES["note"]))


def card_title(occasion: str) -> str:
    """A card on the timeline; one for an occasion nobody knows is a card."""
    return _(_CARD_TITLES.get(occasion, N_("Card printed")))


def kind_word(kind: str) -> str:
    """What happened, in a word for lists; a kind nobody knows is a note."""
    return _(_KIND_WORDS.get(kind, _KIND_WORDS["note"]))


def date_kind_title(kind: str) -> str:
    """What a yearly date is called; a kind nobody knows is a special day."""
    return _(_DATE_KINDS.get(kind, _DATE_KINDS["custom"]))


def occasion_title(kind: str, label: str = "", years: int | None = None) -> str:
    """What one return of a yearly date is called.

    Args:
        kind: One of DATE_KINDS.
        label: The owner's own word for it, which wins.
        years: How old the event is on that day, where known; 0 is the event itself.
    """
    if label:
        return label
    if kind == "wedding" and years == 0:
        return _("Wedding day")
    if kind == "customer_since" and years:
        return ngettext("{years} year with us", "{years} years with us", years).format(years=years)
    return date_kind_title(kind)


def money(minor: int, currency: str, language: str) -> str:
    """An amount in minor units as a country writes it: 4800, "EUR", "en" → €48.00."""
    from decimal import Decimal  # noqa: PLC0415 - as the next line

    from babel.numbers import format_currency, get_currency_precision  # noqa: PLC0415 - heavy, see above

    amount = Decimal(minor).scaleb(-get_currency_precision(currency))
    return format_currency(amount, currency, locale=_locale(language))


def long_date(day: date, language: str) -> str:
    """A day with its year: 24 November 2026."""
    from babel.dates import format_date  # noqa: PLC0415 - heavy, see above

    return format_date(day, "long", locale=_locale(language))


def country(code: str, language: str) -> str:
    """What a country is called: "PT", "en" → Portugal; a code nobody knows stays as it is."""
    return str(_locale(language).territories.get(code, code))


def week_date(day: date, language: str) -> str:
    """A day of this year as people say it: Tuesday 24 November."""
    return _in_full("MMMMEd", "MMMEd", day, language)


def day_month(day: date, language: str) -> str:
    """A day without its year: 24 November."""
    return _in_full("MMMMd", "MMMd", day, language)


def partial_date(parts: DateParts, language: str) -> str:
    """A date as far as it is known: 12 April 1985, 12 April, April 1985, April or 1985."""
    from datetime import date  # noqa: PLC0415 - only a type above

    if parts.month is None:
        return str(parts.year)
    # Only the known parts are written; the leap year makes room for 29 February.
    day = date(parts.year or 2000, parts.month, parts.day or 1)
    if parts.day:
        return long_date(day, language) if parts.year else day_month(day, language)
    return _in_full("yMMMM", "yMMM", day, language) if parts.year else _month_name(day.month, language)


def _in_full(skeleton: str, shorter: str, day: date, language: str) -> str:
    """The day in the order a country writes these parts, with the names of weekday and month in full.

    Not every language has the skeleton with full names; the shorter one is then widened, as Unicode advises.
    """
    from babel.dates import format_date  # noqa: PLC0415 - heavy, see above

    locale = _locale(language)
    patterns = locale.datetime_skeletons
    pattern = patterns[skeleton if skeleton in patterns else shorter].pattern
    return format_date(day, _MONTH.sub(r"\1\1\1\1", _WEEKDAY.sub("EEEE", pattern)), locale=locale)


def _month_name(month: int, language: str) -> str:
    """A month standing alone ("kwiecień"), which some languages tell from a month with a day ("12 kwietnia")."""
    locale = _locale(language)
    # Where a language makes no difference, Babel may answer with the lone months of another one.
    patterns = locale.datetime_skeletons
    alone = "yMMMM" in patterns and "LLLL" in patterns["yMMMM"].pattern
    return str(locale.months["stand-alone" if alone else "format"]["wide"][month])


@cache
def _locale(language: str) -> Locale:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - heavy, see above

    # English without a country is written the way most of the world writes it: the day first.
    wanted = {"en": "en_GB"}.get(language, language.replace("-", "_"))
    for name in (wanted, wanted.split("_")[0], "en_GB"):
        try:
            return Locale.parse(name)
        except (ValueError, UnknownLocaleError):
            continue
    raise AssertionError("English is always there")
