"""`dearly backup`: a verified copy of the book."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop.cli.printing import print_columns, print_json
from desktop.i18n import N_, _
from desktop.jobs.back_up import BackUp
from desktop.paths import backup_folder
from desktop.storage.backup import backups

if TYPE_CHECKING:
    from desktop.cli.call import Call
    from desktop.cli.parser import Parser

HELP = N_("make a verified copy of the book, or list the copies there are")


def add_arguments(parser: Parser) -> None:
    """What may be said."""
    parser.add_argument("--list", action="store_true", help=_("only list the copies there are"))
    parser.add_argument("--json", action="store_true", help=_("for a program to read"))


def run(call: Call) -> int:
    """Back up and say where the copy lies."""
    call.require_book()
    if call.arguments.list:
        found = backups(backup_folder(call.book), call.book.stem)
    else:
        found = [call.run(BackUp(call.book, datetime.now(UTC)))]
    if call.arguments.json:
        print_json(found)
    elif call.arguments.list:
        lines = [(made.made_at.strftime("%Y-%m-%d %H:%M UTC"), f"{made.size:,}", str(made.path)) for made in found]
        print_columns(lines or [(_("No backups yet."),)])
    else:
        print(_("Backed up to {path}.").format(path=found[0].path))
    return 0
