"""What the studio is opened with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wish:
    """Whom another page wants to write to.

    Attributes:
        customer_ids: People chosen by hand; empty to take everybody the occasion finds.
        occasion: One of `card_recipients.OCCASIONS`, or empty to let the studio decide.
    """

    customer_ids: tuple[int, ...] = ()
    occasion: str = ""


def wish_from(argument: object | None) -> Wish:
    """Read what another page sent along: a Wish, one customer's id, ids, or a mapping with `customer_ids`."""
    if isinstance(argument, Wish):
        return argument
    if isinstance(argument, Mapping):
        one = argument.get("customer_id")
        ids = argument.get("customer_ids") or ([one] if one is not None else [])
        return Wish(tuple(int(number) for number in ids), str(argument.get("occasion") or ""))
    if isinstance(argument, int):
        return Wish((argument,))
    if isinstance(argument, (list, tuple, set, frozenset)):
        return Wish(tuple(int(number) for number in argument))
    return Wish()
