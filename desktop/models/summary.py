"""Stored summaries: what lists and Today read. Derived, never edited, always rebuildable (`storage/summaries.py`)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base


class CustomerSummary(Base):
    """One living customer as lists show and find them. A customer in the trash has no row here.

    The dates on which something changes are stored (`quiet_on`, `lapsed_on`), never a state: nothing has to be
    recomputed at midnight.
    """

    __tablename__ = "customer_summary"
    __table_args__ = (
        Index("ix_customer_summary_sort", "sort_key", "customer_id"),
        Index("ix_customer_summary_name_fold", "name_fold"),
        Index("ix_customer_summary_last", "last_on", "customer_id"),
        Index("ix_customer_summary_stage", "stage", "sort_key", "customer_id"),
        Index("ix_customer_summary_quiet", "quiet_on", "customer_id"),
        {"info": {"derived": True}},
    )

    # No foreign key: a cascade would take the row away before the search index is told its words.
    customer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    display_name: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(10))
    status: Mapped[str] = mapped_column(String(10))
    stage: Mapped[int]
    about: Mapped[str] = mapped_column(String(200))
    tags: Mapped[str] = mapped_column(Text)  # names in order, one a line
    sort_key: Mapped[str] = mapped_column(String(420))  # folded family name, then given
    name_fold: Mapped[str] = mapped_column(String(420))  # folded name as said
    search_fold: Mapped[str] = mapped_column(Text)  # everything else one may search by, folded
    phone_digits: Mapped[str] = mapped_column(String(400))
    visits: Mapped[int]
    first_on: Mapped[date | None]
    last_on: Mapped[date | None]
    last_kind: Mapped[str] = mapped_column(String(12))
    spend_minor: Mapped[int]
    gap_days: Mapped[int | None]  # the usual gap, rounded half up
    quiet_on: Mapped[date | None]  # from this day on they are going quiet
    lapsed_on: Mapped[date | None]  # from this day on they have gone quiet
    promise_due_on: Mapped[date | None]  # the first open promise
