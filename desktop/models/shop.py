"""The shop itself, and what its owner has done with today's list."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base, Recorded


class Shop(Recorded, Base):
    """The one shop of this book; what travels with the book, not with the computer."""

    __tablename__ = "shop"
    __table_args__ = (
        CheckConstraint("id = 1", name="one_row"),
        # The trade decides what counts as a usual gap between visits.
        {"info": {"touches": "SELECT id FROM customer WHERE OLD.trade <> NEW.trade", "touches_on": "UPDATE"}},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(120), default="")
    trade: Mapped[str] = mapped_column(String(20), default="shop")
    owner: Mapped[str] = mapped_column(String(120), default="")
    sign_off: Mapped[str] = mapped_column(String(200), default="")
    lines: Mapped[str] = mapped_column(String(500), default="")
    locality: Mapped[str] = mapped_column(String(120), default="")
    region: Mapped[str] = mapped_column(String(120), default="")
    postcode: Mapped[str] = mapped_column(String(20), default="")
    country: Mapped[str] = mapped_column(String(2), default="")
    currency: Mapped[str] = mapped_column(String(3), default="EUR")
    language: Mapped[str] = mapped_column(String(16), default="en")
    stage_words: Mapped[str] = mapped_column(String(9), default="courtship")  # courtship plain
    sample: Mapped[bool] = mapped_column(default=False)


class TodayMark(Recorded, Base):
    """The owner dealt with one line of Today: done, skipped, or put off `until` a day.

    `task` names the rule that made the line, `ref_id` the row it speaks of, `for_on` the day it was about,
    so that next year's birthday is a new line.
    """

    __tablename__ = "today_mark"
    __table_args__ = (
        CheckConstraint("state IN ('done', 'skipped', 'snoozed')", name="state"),
        CheckConstraint("(state = 'snoozed') = (until IS NOT NULL)", name="snoozed_has_day"),
        Index("uq_today_mark_line", "task", "ref_id", "for_on", unique=True),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"), index=True)
    task: Mapped[str] = mapped_column(String(20))
    ref_id: Mapped[int]
    for_on: Mapped[date]
    state: Mapped[str] = mapped_column(String(8))
    until: Mapped[date | None]
    marked_on: Mapped[date]
