"""A part of a WHERE clause with the values it needs. Customers are called `c` in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Condition:
    """SQL text about `customer_summary AS c`, made of our own constants, and its named values."""

    sql: str = "1"
    values: dict[str, Any] = field(default_factory=dict)

    def __and__(self, other: Condition) -> Condition:
        """Both must hold."""
        if other.sql == "1":
            return self
        return other if self.sql == "1" else Condition(f"{self.sql} AND {other.sql}", self.values | other.values)


EVERYBODY = Condition()
