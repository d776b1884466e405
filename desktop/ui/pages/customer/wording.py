"""What the page says about a customer: how long, how often, how far away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from desktop.day_words import every, relative, span
from desktop.formatting import kind_word
from desktop.i18n import _, ngettext
from desktop.ui.local_format import capital, exact_day, month_and_year, month_day

if TYPE_CHECKING:
    from datetime import date

    from desktop.queries.customer_page import CustomerPage, KnownAddress, KnownDate, TheirRhythm

ENOUGH_TO_SPEAK = 3  # below this many encounters nothing is said about a rhythm


def facts_line(page: CustomerPage) -> str:
    """The line under the name: with you since, how often, how many visits."""
    parts = []
    since = page.met_on or page.rhythm.first_on
    if since is not None:
        parts.append(_("With you since {month}").format(month=month_and_year(since)))
    if page.rhythm.encounters >= ENOUGH_TO_SPEAK and page.rhythm.gap_days:
        parts.append(_("comes by {how_often}").format(how_often=every(page.rhythm.gap_days)))
    if page.rhythm.visits:
        parts.append(visits(page.rhythm.visits))
    if not parts and page.about:
        parts.append(page.about)
    return capital(" · ".join(parts)) if parts else _("New in your book")


def visits(count: int) -> str:
    """31 visits."""
    return ngettext("{n} visit", "{n} visits", count).format(n=count)


def rhythm_lines(rhythm: TheirRhythm, as_of: date) -> list[tuple[str, str]]:
    """Their rhythm as pairs of what and how; empty where too little is known to speak."""
    if rhythm.encounters < ENOUGH_TO_SPEAK:
        return []
    lines = []
    if rhythm.visits:
        lines.append((_("Visits"), str(rhythm.visits)))
    if rhythm.gap_days:
        lines.append((_("Usually"), capital(every(rhythm.gap_days))))
    if rhythm.last_on is not None:
        what = kind_word(rhythm.last_kind)
        lines.append((_("Last time"), _("{what}, {when}").format(what=what, when=relative(rhythm.last_on, as_of))))
    return lines


def quiet_line(rhythm: TheirRhythm, as_of: date) -> str:
    """One sentence if they are quiet longer than is usual for them; empty else."""
    if rhythm.encounters < ENOUGH_TO_SPEAK or rhythm.quiet_on is None or rhythm.last_on is None:
        return ""
    silent = span(max(0, (as_of - rhythm.last_on).days))
    if rhythm.lapsed_on is not None and as_of >= rhythm.lapsed_on:
        return _("Gone quiet: not seen for {span}").format(span=silent)
    if as_of >= rhythm.quiet_on:
        return _("Going quiet: not seen for {span}").format(span=silent)
    return ""


def date_words(known: KnownDate) -> str:
    """A date as far as it is known: 5 December 1992, 5 December, December 1992, December, 1992."""
    if known.month is None:
        return str(known.year)
    if known.day is not None and known.year is None:
        return month_day(known.month, known.day)
    if known.day is not None:
        day_and_month = month_day(known.month, known.day)
        return _("{day_and_month} {year}").format(day_and_month=day_and_month, year=known.year)
    month = capital(QLocale().standaloneMonthName(known.month, QLocale.FormatType.LongFormat))
    return month if known.year is None else _("{month} {year}").format(month=month, year=known.year)


def address_line(known: KnownAddress) -> str:
    """An address on one line, as far as it helps to tell it from another."""
    street = ", ".join(known.lines.split("\n")) if known.lines else ""
    return ", ".join(part for part in (street, known.locality or known.postcode) if part)


def since_words(day: date | None, as_of: date) -> str:
    """Since when a stage has lasted; empty where nobody knows."""
    if day is None:
        return ""
    return _("Since {day}").format(day=exact_day(day)) if day < as_of else _("Since today")
