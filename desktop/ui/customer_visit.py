"""What the customer's page is opened with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class CustomerVisit:
    """A visit to a customer's page.

    Attributes:
        customer_id: Whose.
        order: The ids of the list one came from, for the next and the one before; empty: by name.
        errand: What to begin with: "note", "promise", "occasion", "call" or nothing. Not part of what the visit is.
    """

    customer_id: int
    order: tuple[int, ...] = field(default=(), compare=False)
    errand: str = field(default="", compare=False)

    def take_errand(self) -> str:
        """The errand, once: coming back to the page does not begin it again."""
        errand, self.errand = self.errand, ""
        return errand


def visit_from(argument: object | None) -> CustomerVisit | None:
    """Read what another page sent along: a visit, an id, or a mapping with `customer_id`, `order`, `errand`."""
    if isinstance(argument, CustomerVisit):
        return argument
    if isinstance(argument, Mapping) and isinstance(argument.get("customer_id"), int):
        order = tuple(int(number) for number in argument.get("order") or ())
        return CustomerVisit(argument["customer_id"], order, str(argument.get("errand") or ""))
    return CustomerVisit(argument) if isinstance(argument, int) else None
