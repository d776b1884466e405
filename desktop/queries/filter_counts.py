"""How many customers each filter of the list would show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.queries.customer_filters import BIRTHDAYS, NEW, PROMISED, QUIET, CustomerFilter, where

if TYPE_CHECKING:
    from datetime import date

    from desktop.storage.reader import Reader

DEVOTED = 5  # the last stage

_COUNT = "SELECT count(*) FROM customer_summary c WHERE {where}"
_DELETED = "SELECT count(*) FROM customer WHERE deleted_at IS NOT NULL"
_TAGS = """
SELECT t.name, count(*) FROM customer_tag w JOIN tag t ON t.id = w.tag_id
WHERE w.customer_id NOT IN (SELECT id FROM customer WHERE deleted_at IS NOT NULL)
GROUP BY w.tag_id ORDER BY t.folded"""


@dataclass(frozen=True, slots=True)
class FilterCounts:
    """Customers per filter."""

    everyone: int = 0
    quiet: int = 0
    birthdays: int = 0
    promised: int = 0
    devoted: int = 0
    new: int = 0
    deleted: int = 0


def count_customers(reader: Reader) -> int:
    """How many living customers there are."""
    return _number(reader, _COUNT.format(where="1"))


def load_filter_counts(reader: Reader, as_of: date) -> FilterCounts:
    """The counts of all filters on that day."""

    def count(wanted: CustomerFilter) -> int:
        condition = where(wanted, as_of)
        return _number(reader, _COUNT.format(where=condition.sql), **condition.values)

    return FilterCounts(
        everyone=count_customers(reader),
        quiet=count(CustomerFilter(QUIET)),
        birthdays=count(CustomerFilter(BIRTHDAYS)),
        promised=count(CustomerFilter(PROMISED)),
        devoted=count(CustomerFilter(stage=DEVOTED)),
        new=count(CustomerFilter(NEW)),
        deleted=_number(reader, _DELETED),
    )


def load_tags(reader: Reader) -> list[tuple[str, int]]:
    """The tags in use, by name, with how many customers wear them."""
    return [(name, number) for name, number in reader.rows(_TAGS)]


def _number(reader: Reader, sql: str, **values: object) -> int:
    found = reader.first(sql, **values)
    return int(found[0]) if found else 0
