"""`dearly cards`: cards for an occasion or for chosen people, as one PDF to print and sign."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cards.paper import PAPERS, SAFEST, paper_how
from desktop.cards.template import load_library
from desktop.cli.parser import count
from desktop.cli.printing import print_columns, print_json
from desktop.errors import BadInput, DearlyError
from desktop.i18n import N_, _, ngettext
from desktop.queries.card_contents import load_card_fields
from desktop.queries.card_recipients import BIRTHDAY, OCCASIONS, chosen_recipients, find_recipients
from desktop.queries.shop_profile import load_shop
from desktop.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from desktop.cards.compose import CardContent, ComposedCard
    from desktop.cards.template_model import CardTemplate
    from desktop.cli.call import Call
    from desktop.cli.parser import Parser
    from desktop.queries.card_recipients import CardRecipient
    from desktop.storage.reader import Reader

HELP = N_("make cards for birthdays, thanks or apologies, as one PDF to print and sign")
_DAYS = 14
_LONGEST_LINE = 2000


@dataclass(frozen=True, slots=True)
class _Card:
    """One card of the stack, laid out."""

    who: CardRecipient
    content: CardContent
    card: ComposedCard


def add_arguments(parser: Parser) -> None:
    """What may be said."""
    occasions, papers = ", ".join(OCCASIONS), ", ".join(PAPERS)
    parser.add_argument("--out", type=Path, metavar=_("FILE"), help=_("the PDF to write"))
    parser.add_argument(
        "--occasion", choices=list(OCCASIONS), default=BIRTHDAY, help=_("one of {all}").format(all=occasions)
    )
    parser.add_argument("--days", type=count, default=_DAYS, metavar=_("NUMBER"), help=_("how far to look ahead"))
    parser.add_argument("--customer", type=count, action="append", metavar=_("NUMBER"), help=_("for this one instead"))
    parser.add_argument("--design", metavar=_("NAME"), help=_("the design; one made for the occasion if not said"))
    parser.add_argument("--colourway", default="", metavar=_("NAME"), help=_("its colours"))
    parser.add_argument("--paper", choices=list(PAPERS), default=SAFEST.id, help=_("one of {all}").format(all=papers))
    parser.add_argument("--message", metavar=_("WORDS"), help=_("your words for the inside; {first_name} is filled in"))
    parser.add_argument("--blank-inside", action="store_true", help=_("leave the inside to the pen"))
    parser.add_argument("--mark-printed", action="store_true", help=_("note them on the timelines"))
    parser.add_argument("--designs", action="store_true", help=_("only list the designs"))
    parser.add_argument("--json", action="store_true", help=_("for a program to read"))


def run(call: Call) -> int:
    """Make the cards and say what came of it."""
    templates = _templates()
    if call.arguments.designs:
        return _tell_designs(call, templates)
    if call.arguments.out is None:
        raise BadInput(_("Say where to: --out FILE."))
    template = _design(call, templates)
    if call.arguments.mark_printed:
        call.locked().close()  # a book that cannot be written is told before there is a PDF
    with call.reader() as reader:
        cards = list(_cards(call, reader, template))
    if not cards:
        raise BadInput(_("There is nobody to write to."), _("Look further ahead with --days, or name --customer."))
    good = [each for each in cards if not each.card.blocked]
    _tell_problems(cards)
    if not good:
        raise BadInput(_("None of the cards can be printed as it is."), _("Shorten the words, or take another design."))
    _print(call, template, good)
    if call.arguments.mark_printed:
        _mark_printed(call, template, good)
    _tell(call, good, left_out=len(cards) - len(good))
    return 0


def _templates() -> Mapping[str, CardTemplate]:
    """The designs that can be used; what is wrong with the others is told."""
    library = load_library()
    for error in library.broken:
        print(f"dearly: {clean_line(str(error), _LONGEST_LINE)}", file=sys.stderr)
    if not library.templates:
        raise DearlyError(_("None of the designs can be used."), _("Install Dearly again."))
    return library.templates


def _design(call: Call, templates: Mapping[str, CardTemplate]) -> CardTemplate:
    named = call.arguments.design
    if named is None:
        occasion = call.arguments.occasion
        return min(templates.values(), key=lambda design: (design.occasion != occasion, design.id))
    if named not in templates:
        raise BadInput(_("There is no design “{name}”.").format(name=named), ", ".join(sorted(templates)))
    return templates[named]


def _cards(call: Call, reader: Reader, template: CardTemplate) -> Iterator[_Card]:
    from desktop.cards.compose import CardContent, compose  # noqa: PLC0415 - Qt's text layout
    from desktop.cards.typesetting.application import ensure_application  # noqa: PLC0415 - Qt

    ensure_application()
    typed = call.arguments
    if typed.customer:
        people = chosen_recipients(reader, typed.customer, typed.occasion)
    else:
        people = find_recipients(reader, typed.occasion, call.as_of, typed.days)
    language = load_shop(reader).language
    for who, fields in zip(people, load_card_fields(reader, people, call.as_of), strict=True):
        content = CardContent(fields, typed.message, who.language or language, blank_inside=typed.blank_inside)
        yield _Card(who, content, compose(template, content, typed.colourway))


def _tell_problems(cards: list[_Card]) -> None:
    for each in cards:
        for problem in dict.fromkeys(problem.message for problem in each.card.problems):
            print(_("{name}: {problem}").format(name=each.who.name, problem=problem), file=sys.stderr)


def _print(call: Call, template: CardTemplate, cards: list[_Card]) -> None:
    from desktop.jobs.print_cards import PrintCards  # noqa: PLC0415 - ReportLab

    contents = tuple(each.content for each in cards)
    typed = call.arguments
    call.run(PrintCards(template, typed.colourway, contents, PAPERS[typed.paper], typed.out, call.language))


def _mark_printed(call: Call, template: CardTemplate, cards: list[_Card]) -> None:
    from desktop.cards.display_list import TextLine  # noqa: PLC0415 - beside the next
    from desktop.commands.record_cards import PrintedCard, RecordCards  # noqa: PLC0415 - SQLAlchemy

    printed = tuple(
        PrintedCard(
            each.who.customer_id,
            each.who.name,
            "\n".join(item.text for item in each.card.inside.items if isinstance(item, TextLine)),
        )
        for each in cards
    )
    typed = call.arguments
    with call.writer() as writer:
        writer.execute(RecordCards(printed, template.id, typed.colourway, typed.occasion, call.as_of))


def _tell(call: Call, cards: list[_Card], *, left_out: int) -> None:
    paper = PAPERS[call.arguments.paper]
    sheets = paper.sheets(len(cards))
    path = call.arguments.out
    if call.arguments.json:
        print_json({"path": path, "cards": len(cards), "sheets": sheets, "left_out": left_out})
        return
    made = ngettext("{count} card", "{count} cards", len(cards)).format(count=len(cards))
    on = ngettext("{count} sheet", "{count} sheets", sheets).format(count=sheets)
    print(_("{cards} on {sheets}: {path}").format(cards=made, sheets=on, path=path))
    print(paper_how(paper))
    if left_out:
        print(ngettext("{count} card was left out.", "{count} cards were left out.", left_out).format(count=left_out))


def _tell_designs(call: Call, templates: Mapping[str, CardTemplate]) -> int:
    designs = sorted(templates.values(), key=lambda design: (design.occasion, design.id))
    if call.arguments.json:
        print_json([{"id": one.id, "occasion": one.occasion, "colourways": one.colourways} for one in designs])
    else:
        print_columns([(one.id, one.occasion, ", ".join(one.colourways)) for one in designs])
    return 0
