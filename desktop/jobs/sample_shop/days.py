"""Days counted back from today, as the tables keep them; computed once because a large shop asks millions of times."""

from __future__ import annotations

from datetime import date, timedelta

LONGEST_AGO = 12_000
_LONGEST_AHEAD = 800
_MILLISECONDS = 86_400_000
_EVENING = 64_800_000  # written down at six in the evening, UTC
_EPOCH = date(1970, 1, 1).toordinal()


class Days:
    """What lies so many days before today; negative numbers lie ahead."""

    def __init__(self, as_of: date) -> None:
        self.as_of = as_of
        self._ordinal = as_of.toordinal()
        days = [date.fromordinal(self._ordinal - ago) for ago in range(-_LONGEST_AHEAD, LONGEST_AGO + 1)]
        self._iso = [day.isoformat() for day in days]
        self._months = [day.month for day in days]

    def iso(self, ago: int) -> str:
        """The day as text."""
        return self._iso[ago + _LONGEST_AHEAD]

    def month(self, ago: int) -> int:
        """The month of the day."""
        return self._months[ago + _LONGEST_AHEAD]

    def day(self, ago: int) -> date:
        """The day itself."""
        return self.as_of - timedelta(days=ago)

    def moment(self, ago: int) -> int:
        """The evening of the day, in milliseconds since 1970; today at the latest."""
        return (self._ordinal - max(ago, 0) - _EPOCH) * _MILLISECONDS + _EVENING
