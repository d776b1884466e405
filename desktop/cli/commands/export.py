"""`dearly export`: send a list out, as a spreadsheet or as contact cards."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cli.printing import print_json
from desktop.cli.whom import add_filter, wanted
from desktop.errors import BadInput
from desktop.exchange.formats import format_of, formats
from desktop.exchange.formats.vcard import VERSIONS
from desktop.exchange.options import WriteOptions
from desktop.i18n import N_, _
from desktop.jobs.export_contacts import ExportContacts
from desktop.queries.customer_filters import DELETED, ids, where
from desktop.queries.export_contacts import WhoLeaves

if TYPE_CHECKING:
    from desktop.cli.call import Call
    from desktop.cli.parser import Parser

HELP = N_("send a list out: a spreadsheet (.csv) or contact cards (.vcf)")


def add_arguments(parser: Parser) -> None:
    """What may be said."""
    keys = [format_.KEY for format_ in formats()]
    parser.add_argument("--out", type=Path, required=True, metavar=_("FILE"), help=_("the file; its ending says which"))
    parser.add_argument("--format", choices=keys, help=_("one of {formats}").format(formats=", ".join(keys)))
    parser.add_argument("--vcard-version", choices=VERSIONS, default="3.0", help=_("3.0 for phones, or 4.0"))
    parser.add_argument("--notes", action="store_true", help=_("the personal notes as well"))
    parser.add_argument("--semicolons", action="store_true", help=_("for a spreadsheet that writes 1,5"))
    parser.add_argument(
        "--mailing", action="store_true", help=_("for letters and offers: nobody who has died, moved or wants none")
    )
    parser.add_argument("--json", action="store_true", help=_("for a program to read"))
    add_filter(parser, without=(DELETED,))


def run(call: Call) -> int:
    """Write the list and say how many are in it."""
    typed = call.arguments
    options = WriteOptions(typed.notes, typed.vcard_version, typed.semicolons)
    if not typed.format and not typed.out.suffix:
        raise BadInput(_("Say what to write: let the file end in .csv or .vcf."))
    chosen_format = typed.format or format_of(typed.out.suffix).KEY
    call.require_book()
    written = call.run(ExportContacts(call.book, typed.out, chosen_format, _who(call), options))
    if typed.json:
        print_json({"path": written.path, "count": written.count})
    else:
        print(written.sentence)
    return 0


def _who(call: Call) -> WhoLeaves:
    chosen = wanted(call.arguments)
    mailing = call.arguments.mailing
    if not chosen.text.strip():
        return WhoLeaves(where(chosen, call.as_of), mailing=mailing)
    with call.reader() as reader:
        found = tuple(ids(reader, chosen, call.as_of))
    if not found:
        raise BadInput(_("Nobody matches “{who}”.").format(who=chosen.text))
    return WhoLeaves(chosen=found, mailing=mailing)
