"""`dearly customers`: the list, filtered and sorted as in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.cli.parser import count
from desktop.cli.printing import print_columns, print_json_rows
from desktop.cli.whom import add_filter, wanted
from desktop.day_words import relative
from desktop.formatting import kind_word, occasion_title, stage_name
from desktop.i18n import N_, _, ngettext
from desktop.queries.customer_list import NAME, PAGE, SORTS, CustomerList, ListRequest
from desktop.queries.shop_profile import load_shop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from desktop.cli.call import Call
    from desktop.cli.parser import Parser
    from desktop.queries.customer_list import ListRow
    from desktop.queries.next_event import NextEvent

HELP = N_("list customers: all, going quiet, with a birthday soon, by stage, tag or words")
_A_SCREEN = 50


def add_arguments(parser: Parser) -> None:
    """What may be said."""
    add_filter(parser)
    parser.add_argument("--sort", choices=SORTS, default=NAME, help=_("one of {sorts}").format(sorts=", ".join(SORTS)))
    parser.add_argument("--reverse", action="store_true", help=_("the other way round"))
    parser.add_argument(
        "--limit", type=count, metavar=_("NUMBER"), help=_("at most so many; 0 for all (people see 50, programs all)")
    )
    parser.add_argument("--json", action="store_true", help=_("for a program to read"))


def run(call: Call) -> int:
    """Tell the list."""
    typed = call.arguments
    with call.reader() as reader:
        request = ListRequest(wanted(typed), typed.sort, typed.reverse)
        found = CustomerList(reader, request, call.as_of)
        usual = 0 if typed.json else _A_SCREEN
        limit = (usual if typed.limit is None else typed.limit) or found.count
        rows = _rows(found, min(limit, found.count))
        if typed.json:
            print_json_rows(_for_programs(row) for row in rows)
        else:
            words = load_shop(reader).stage_words
            print_columns([_cells(row, call.as_of, words) for row in rows])
            _tell_rest(found.count, limit)
    return 0


def _rows(found: CustomerList, most: int) -> Iterator[ListRow]:
    for first in range(0, most, PAGE):
        yield from (row for row in found.rows(first, min(PAGE, most - first)) if row is not None)


def _cells(row: ListRow, as_of: date, words: str) -> tuple[str, ...]:
    last = _last(row, as_of)
    coming = _coming(row.coming, as_of) if row.coming else ""
    return str(row.id), row.name, stage_name(row.stage, words), last, coming, ", ".join(row.tags)


def _last(row: ListRow, as_of: date) -> str:
    if row.last_on is None:
        return ""
    return f"{kind_word(row.last_kind)}, {relative(row.last_on, as_of)}"


def _coming(event: NextEvent, as_of: date) -> str:
    if event.kind == "promise":
        what = _("Promise: {what}").format(what=event.text)
    else:
        what = occasion_title(event.kind, event.text, event.years)
    return f"{what}, {relative(event.on, as_of)}" if event.on else what


def _tell_rest(count_: int, limit: int) -> None:
    told = ngettext("{count} customer", "{count} customers", count_).format(count=count_)
    if count_ > limit:
        told = _("{customers}; {limit} shown, --limit 0 shows all").format(customers=told, limit=limit)
    print(f"\n{told}" if count_ else told)


def _for_programs(row: ListRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "kind": row.kind,
        "about": row.about,
        "stage": row.stage,
        "tags": row.tags,
        "last_kind": row.last_kind,
        "last_on": row.last_on,
        "quiet": row.quiet,
        "coming": row.coming,
        "deleted_on": row.deleted_on,
    }
