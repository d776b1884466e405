"""A date as far as it is known, whoever holds it: a value of the calendars, a row of the book."""

from __future__ import annotations

from typing import Protocol


class DateParts(Protocol):
    """Anything with these three, such as a `PartialDate` or a row of `important_date`."""

    @property
    def year(self) -> int | None:
        """The year of the event itself."""

    @property
    def month(self) -> int | None:
        """1 to 12."""

    @property
    def day(self) -> int | None:
        """1 to 31; only with a month."""
