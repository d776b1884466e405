"""`dearly customer`: one customer, what is known and what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop import formatting
from desktop.cli.parser import count
from desktop.cli.printing import plain, print_columns, print_json
from desktop.cli.whom import one_customer
from desktop.errors import BadInput
from desktop.i18n import N_, _
from desktop.queries.coming_up import load_coming_up
from desktop.queries.customer_page import load_customer_page
from desktop.queries.shop_profile import load_shop
from desktop.queries.timeline import load_timeline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.cli.call import Call
    from desktop.cli.parser import Parser
    from desktop.queries.coming_up import Upcoming
    from desktop.queries.customer_page import CustomerPage, KnownAddress
    from desktop.queries.timeline import Entry

HELP = N_("show one customer: what is known, what comes up, what happened")
_A_SCREEN = 20


def add_arguments(parser: Parser) -> None:
    """What may be said."""
    parser.add_argument("who", metavar=_("WHO"), help=_("number or name"))
    parser.add_argument(
        "--limit", type=count, default=_A_SCREEN, metavar=_("NUMBER"), help=_("at most so many entries; 0 for all")
    )
    parser.add_argument("--json", action="store_true", help=_("for a program to read"))


def run(call: Call) -> int:
    """Tell everything about one customer."""
    with call.reader() as reader:
        number = one_customer(reader, call.arguments.who)
        page = load_customer_page(reader, number)
        if page is None:
            raise BadInput(_("There is no customer {number}.").format(number=number))
        coming = load_coming_up(reader, number, call.as_of)
        limit = call.arguments.limit or -1  # SQLite's word for all
        entries = load_timeline(reader, number, limit=limit)
        words = load_shop(reader).stage_words
    if call.arguments.json:
        print_json({**plain(page), "coming_up": coming, "timeline": entries})
        return 0
    _tell_person(page, words, call.language)
    _tell_list(_("Coming up"), [_upcoming(each, call.language) for each in coming])
    _tell_list(_("What happened"), [_entry(each, call.language) for each in entries])
    return 0


def _tell_person(page: CustomerPage, words: str, language: str) -> None:
    print(f"{page.name} ({page.id})")
    stage = f"{formatting.stage_name(page.stage, words)} · {formatting.stage_meaning(page.stage)}"
    since = formatting.long_date(page.met_on, language) if page.met_on else ""
    lines = [
        (_("About"), page.about),
        (_("Stage"), stage),
        (_("With you since"), since),
        (_("Tags"), ", ".join(page.tags)),
        *((_("Worth remembering"), fact.value) for fact in page.facts),
        *((_("Reach"), point.value) for point in page.points),
        *((_("Address"), _address(each, language)) for each in page.addresses),
        (_("Notes"), page.notes),
    ]
    print_columns([line for line in lines if line[1]], indent="  ")


def _address(address: KnownAddress, language: str) -> str:
    town = " ".join(filter(None, (address.postcode, address.locality)))
    parts = (*address.lines.splitlines(), town, address.region, formatting.country(address.country, language))
    return ", ".join(filter(None, parts))


def _tell_list(title: str, lines: list[tuple[str, str]]) -> None:
    if lines:
        print(f"\n{title}")
        print_columns(lines, indent="  ")


def _upcoming(each: Upcoming, language: str) -> tuple[str, str]:
    when = formatting.long_date(each.day, language) if each.day else _("no day set")
    if each.kind == "promise":
        return when, _("You promised: {what}").format(what=each.label)
    return when, formatting.occasion_title(each.kind, each.label, each.years)


def _entry(entry: Entry, language: str) -> tuple[str, str]:
    return formatting.long_date(entry.day, language), " · ".join(_parts(entry, language))


def _parts(entry: Entry, language: str) -> Iterator[str]:
    if entry.kind == "card":
        yield formatting.card_title(entry.subject)
    elif entry.kind == "promise":
        yield _("Promise")
    elif entry.kind != "stage" or not entry.subject:  # which tells itself where to
        yield formatting.kind_title(entry.kind)
    if entry.subject and entry.kind != "card":
        yield entry.subject
    if entry.amount_minor is not None:
        yield formatting.money(entry.amount_minor, entry.currency, language)
    if entry.they_said:
        yield f"“{entry.they_said}”"
    if entry.we_said:
        yield entry.we_said
