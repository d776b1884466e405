"""`dearly today`: what is worth doing today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.cli.printing import print_columns, print_json
from desktop.formatting import week_date
from desktop.i18n import N_, _, ngettext
from desktop.queries.shop_profile import load_shop
from desktop.queries.today import FIRST_PAINT, MOST, load_today
from desktop.relationship import today_words as words
from desktop.relationship.today import plan_day

if TYPE_CHECKING:
    from desktop.cli.call import Call
    from desktop.cli.parser import Parser
    from desktop.queries.shop_profile import ShopProfile
    from desktop.relationship.today import Plan
    from desktop.relationship.today_lines import Line

HELP = N_("what is worth doing today: promises, birthdays, people going quiet")


def add_arguments(parser: Parser) -> None:
    """What may be said."""
    parser.add_argument("--everything", action="store_true", help=_("more than ten minutes’ worth"))
    parser.add_argument("--json", action="store_true", help=_("for a program to read"))


def run(call: Call) -> int:
    """Tell the day."""
    everything = call.arguments.everything
    with call.reader() as reader:
        shop = load_shop(reader)
        today = load_today(reader, call.as_of, most=MOST if everything else FIRST_PAINT)
    plan = plan_day(today.lines, today.handled, everything=everything)
    if call.arguments.json:
        print_json(_for_programs(plan, call))
    else:
        _tell(plan, shop, call)
    return 0


def _tell(plan: Plan, shop: ShopProfile, call: Call) -> None:
    day = week_date(call.as_of, call.language)
    print(" · ".join(filter(None, (shop.name, day))))
    if not plan.sections:
        print(_("Nothing for today."))
        return
    print(words.headline(plan))
    for section in plan.sections:
        print(f"\n{words.title(section.task)} ({words.hint(section, call.as_of)})")
        lines = [*section.lines, *section.later]
        cells = [(words.mark(line, call.as_of).text, line.who.name, words.reason(line, call.as_of)) for line in lines]
        print_columns(cells, indent="  ")
    if plan.waiting:
        more = len(plan.waiting)
        print("\n" + ngettext("{count} more can wait.", "{count} more can wait.", more).format(count=more))


def _for_programs(plan: Plan, call: Call) -> dict[str, Any]:
    return {
        "as_of": call.as_of,
        "minutes": plan.minutes,
        "waiting": len(plan.waiting),
        "sections": [
            {
                "task": section.task,
                "title": words.title(section.task),
                "lines": [_line(line, call) for line in (*section.lines, *section.later)],
            }
            for section in plan.sections
        ],
    }


def _line(line: Line, call: Call) -> dict[str, Any]:
    mark = words.mark(line, call.as_of)
    return {
        "customer_id": line.who.customer_id,
        "name": line.who.name,
        "stage": line.who.stage,
        "reason": words.reason(line, call.as_of),
        "mark": mark.text,
        "tone": mark.tone,
        "for_on": line.for_on,
    }
