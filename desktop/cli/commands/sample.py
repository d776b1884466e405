"""`dearly sample`: invent a shop to look around in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop import paths
from desktop.cli.parser import count
from desktop.i18n import N_, _
from desktop.jobs.sample_shop.vocabulary import trades

if TYPE_CHECKING:
    from desktop.cli.call import Call
    from desktop.cli.parser import Parser

HELP = N_("invent a shop to look around in: believable people with years of history")
_CUSTOMERS = 248


def add_arguments(parser: Parser) -> None:
    """What may be said."""
    known = trades()
    parser.add_argument("--customers", type=count, default=_CUSTOMERS, metavar=_("NUMBER"), help=_("how many people"))
    parser.add_argument("--seed", type=count, default=1, metavar=_("NUMBER"), help=_("another number, other people"))
    parser.add_argument(
        "--trade", default="florist", metavar=_("TRADE"), help=_("one of {trades}").format(trades=", ".join(known))
    )
    parser.add_argument("--out", type=Path, metavar=_("FILE"), help=_("the book to write"))


def run(call: Call) -> int:
    """Invent the shop and say where it lies."""
    from desktop.jobs.make_sample import MakeSample  # noqa: PLC0415 - SQLAlchemy, and --help needs none

    typed = call.arguments
    target = typed.out or typed.book or paths.sample_book()
    job = MakeSample(target, call.as_of, typed.customers, typed.seed, typed.trade)
    print(_("The sample shop lies in {path}.").format(path=call.run(job)))
    return 0
