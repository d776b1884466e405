"""The order of a long list without its rows: which customers stand from one place on.

By name, an index is walked: every thousandth place is remembered as an anchor, found when first needed, so neither the
first page nor a jump to the end reads the rows between. Any other order is an array of ids, eight bytes each.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.storage.reader import Reader

STEP = 1000  # places between two anchors

_FROM = "FROM customer_summary WHERE (sort_key, customer_id) >= (:key, :id) ORDER BY sort_key, customer_id"
_ANCHOR = f"SELECT sort_key, customer_id {_FROM} LIMIT 1 OFFSET {STEP}"
_IDS = f"SELECT customer_id {_FROM} LIMIT :most OFFSET :over"
_COUNT = "SELECT count(*) FROM customer_summary"
_BEFORE = "SELECT count(*) FROM customer_summary b WHERE (b.sort_key, b.customer_id) < (c.sort_key, c.customer_id)"
_PLACE = f"""SELECT ({_BEFORE}) FROM customer_summary c WHERE c.customer_id = :id"""


class ListOrder(Protocol):
    """Who stands where."""

    @property
    def count(self) -> int:
        """How many there are."""

    def ids(self, first: int, most: int) -> list[int]:
        """The ids from place `first` on, at most `most`."""

    def place(self, customer_id: int) -> int | None:
        """Where a customer stands; None where they are not in the list."""


class ByName:
    """Every living customer by name."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._anchors: list[tuple[str, int]] = [("", 0)]
        found = reader.first(_COUNT)
        self._count = int(found[0]) if found else 0

    @property
    def count(self) -> int:
        """How many there are."""
        return self._count

    def ids(self, first: int, most: int) -> list[int]:
        """The ids from place `first` on, at most `most`."""
        anchor = self._anchor(first // STEP)
        if anchor is None:
            return []
        key, customer_id = anchor
        return [row[0] for row in self._reader.rows(_IDS, key=key, id=customer_id, most=most, over=first % STEP)]

    def place(self, customer_id: int) -> int | None:
        """Where a customer stands; None where they are not in the list."""
        found = self._reader.first(_PLACE, id=customer_id)
        return int(found[0]) if found else None

    def _anchor(self, number: int) -> tuple[str, int] | None:
        while len(self._anchors) <= number:
            key, customer_id = self._anchors[-1]
            found = self._reader.first(_ANCHOR, key=key, id=customer_id)
            if found is None:
                return None
            self._anchors.append((found[0], found[1]))
        return self._anchors[number]


class ByIds:
    """Customers in an order found beforehand."""

    def __init__(self, ids: Iterable[int]) -> None:
        self._ids = array("q", ids)

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self._ids)

    def ids(self, first: int, most: int) -> list[int]:
        """The ids from place `first` on, at most `most`."""
        return self._ids[first : first + most].tolist()

    def place(self, customer_id: int) -> int | None:
        """Where a customer stands; None where they are not in the list."""
        try:
            return self._ids.index(customer_id)
        except ValueError:
            return None
