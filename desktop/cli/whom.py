"""Which customers are meant: the options of every command that is about some of them, and one found by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.cli.parser import count
from desktop.errors import BadInput
from desktop.i18n import _
from desktop.queries.customer_filters import EVERYONE, SHOWS, CustomerFilter
from desktop.queries.search import find_customers

if TYPE_CHECKING:
    from argparse import Namespace

    from desktop.cli.parser import Parser
    from desktop.storage.reader import Reader

_SHOWN = 5


def add_filter(parser: Parser, *, without: tuple[str, ...] = ()) -> None:
    """The options that say whom."""
    shows = [show for show in SHOWS if show not in without]
    whom = parser.add_argument_group(_("whom"))
    whom.add_argument(
        "--show", choices=shows, default=EVERYONE, help=_("one of {shows}").format(shows=", ".join(shows))
    )
    whom.add_argument("--stage", type=int, choices=range(1, 6), default=0, help=_("1 Acquaintance to 5 Married"))
    whom.add_argument("--tag", default="", metavar=_("TAG"), help=_("who wears this tag"))
    whom.add_argument("--search", default="", metavar=_("WORDS"), help=_("names, notes, likes, numbers"))


def wanted(arguments: Namespace) -> CustomerFilter:
    """The filter that was asked for."""
    return CustomerFilter(arguments.show, arguments.stage, arguments.tag, arguments.search)


def one_customer(reader: Reader, who: str) -> int:
    """The id of the customer with this number, or the only one who is found by these words.

    Raises:
        BadInput: There is nobody, or there are several.
    """
    if who.isascii() and who.isdigit():
        return count_as_id(who)
    found = find_customers(reader, who, _SHOWN + 1)
    same = [one for one in found if one.name.casefold() == who.strip().casefold()]
    if len(same) == 1 or len(found) == 1:
        return (same or found)[0].id
    if not found:
        raise BadInput(_("Nobody matches “{who}”.").format(who=who))
    names = ", ".join(f"{one.id} {one.name}" for one in found[:_SHOWN])
    raise BadInput(_("Several people match “{who}”: {names}.").format(who=who, names=names), _("Say the number."))


def count_as_id(text: str) -> int:
    """A number as typed; far too long ones are nobody's."""
    return count(text[:9])
