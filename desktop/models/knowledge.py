"""What the shop knows about a customer: facts, yearly dates, tags."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, Computed, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base, Recorded, Travelling


class Fact(Recorded, Base):
    """Something worth remembering, with where it came from."""

    __tablename__ = "fact"
    __table_args__ = (CheckConstraint("source IN ('stated', 'observed', 'assumed', 'imported')", name="source"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"), index=True)
    category: Mapped[str] = mapped_column(
        String(12), default="other"
    )  # like dislike allergy family need business other
    value: Mapped[str] = mapped_column(String(200))
    source: Mapped[str] = mapped_column(String(8), default="stated")
    learned_on: Mapped[date | None]
    confirmed_on: Mapped[date | None]


class ImportantDate(Travelling, Base):
    """A date that comes back: year, month and day as far as known; `month_day` (1224 on 24 December) finds it."""

    __tablename__ = "important_date"
    __table_args__ = (
        CheckConstraint("month IS NOT NULL OR day IS NULL", name="day_has_month"),
        CheckConstraint("year IS NOT NULL OR month IS NOT NULL", name="some_part"),
        CheckConstraint("month BETWEEN 1 AND 13 AND day BETWEEN 1 AND 31", name="in_range"),
        Index("ix_important_date_month_day", "month_day", "customer_id"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = mapped_column(String(16), default="birthday")
    label: Mapped[str] = mapped_column(String(120), default="")
    calendar: Mapped[str] = mapped_column(String(10), default="gregorian")
    year: Mapped[int | None]
    month: Mapped[int | None]
    day: Mapped[int | None]
    month_day: Mapped[int | None] = mapped_column(Computed("month * 100 + day", persisted=False))
    leap_rule: Mapped[str] = mapped_column(String(9), default="feb28")  # feb28 mar1 leap_only
    celebrate: Mapped[str] = mapped_column(String(9), default="celebrate")  # celebrate quiet never
    show_age: Mapped[bool] = mapped_column(default=True)
    note: Mapped[str] = mapped_column(String(200), default="")
    source: Mapped[str] = mapped_column(String(8), default="stated")
    confirmed_on: Mapped[date | None]


class Tag(Recorded, Base):
    """A word the owner sorts customers by."""

    __tablename__ = "tag"
    # Renaming a tag changes what every customer who wears it is found by.
    __table_args__ = ({"info": {"touches": "SELECT customer_id FROM customer_tag WHERE tag_id = {row}.id"}},)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(60))
    folded: Mapped[str] = mapped_column(String(60), unique=True)


class CustomerTag(Base):
    """One customer wears one tag."""

    __tablename__ = "customer_tag"

    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"), primary_key=True)
    tag_id: Mapped[int] = mapped_column(ForeignKey("tag.id", ondelete="CASCADE"), primary_key=True, index=True)
