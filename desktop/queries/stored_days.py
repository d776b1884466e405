"""Days as the book stores them: ISO text, and moments in milliseconds since 1970."""

from __future__ import annotations

from datetime import UTC, date, datetime


def known_day(text: str | None) -> date | None:
    """The day of a column that may be empty."""
    return date.fromisoformat(text) if text else None


def day_of(moment: int) -> date:
    """The day of a moment."""
    return datetime.fromtimestamp(moment / 1000, UTC).date()
