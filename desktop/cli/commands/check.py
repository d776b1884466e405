"""`dearly check`: is the book sound, and is what lists show what the book says?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cli.printing import plain, print_json
from desktop.i18n import N_, _, ngettext

if TYPE_CHECKING:
    from desktop.cli.call import Call
    from desktop.cli.parser import Parser
    from desktop.jobs.check_book import CheckReport

HELP = N_("make sure the book is sound, and that lists show what the book says")


def add_arguments(parser: Parser) -> None:
    """What may be said."""
    parser.add_argument("--json", action="store_true", help=_("for a program to read"))


def run(call: Call) -> int:
    """Check and say what was found; 1 where anything is wrong."""
    from desktop.jobs.check_book import CheckBook  # noqa: PLC0415 - SQLAlchemy, and --help needs none

    call.require_book()
    report = call.run(CheckBook(call.book))
    if call.arguments.json:
        print_json({"sound": report.sound, **plain(report)})
    else:
        _tell(report)
    return 0 if report.sound else 1


def _tell(report: CheckReport) -> None:
    if report.damage:
        print(_("The file is damaged. Open your last backup."))
        for line in report.damage:
            print(f"  {line}")
        return
    told = ngettext("{count} customer looked at.", "{count} customers looked at.", report.customers)
    print(told.format(count=report.customers))
    if report.sound:
        print(_("The book is sound."))
        return
    wrong = _("{missing} missing in the lists, {left_over} left over, {different} different.")
    print(wrong.format(missing=report.missing, left_over=report.left_over, different=report.different))
