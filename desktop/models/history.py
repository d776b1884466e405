"""What happened between the shop and a customer, and what the shop said it would do."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base, Recorded


class Touchpoint(Recorded, Base):
    """One thing that happened, on the day it happened (`created_at` says when it was written down)."""

    __tablename__ = "touchpoint"
    __table_args__ = (
        Index("ix_touchpoint_timeline", "customer_id", "happened_on", "id"),
        CheckConstraint("precision IN ('day', 'month', 'year')", name="precision"),
        CheckConstraint("(amount_minor IS NULL) = (currency = '')", name="amount_has_currency"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(12))
    happened_on: Mapped[date]
    precision: Mapped[str] = mapped_column(String(5), default="day")
    channel: Mapped[str] = mapped_column(String(12), default="")
    direction: Mapped[str] = mapped_column(String(4), default="none")  # in out none
    purpose: Mapped[str] = mapped_column(String(10), default="")
    minutes: Mapped[int | None]
    amount_minor: Mapped[int | None]
    currency: Mapped[str] = mapped_column(String(3), default="")
    subject: Mapped[str] = mapped_column(String(200), default="")
    we_said: Mapped[str] = mapped_column(Text, default="")
    they_said: Mapped[str] = mapped_column(Text, default="")


class Promise(Recorded, Base):
    """What the shop said it would do, and by when. `due_on` may be open."""

    __tablename__ = "promise"
    __table_args__ = (
        CheckConstraint("status IN ('open', 'kept', 'released')", name="status"),
        CheckConstraint("(status = 'kept') = (delivered_on IS NOT NULL)", name="kept_has_day"),
        Index(
            "ix_promise_open", "due_on", sqlite_where=text("status = 'open'"), postgresql_where=text("status = 'open'")
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"), index=True)
    what: Mapped[str] = mapped_column(String(200))
    detail: Mapped[str] = mapped_column(Text, default="")
    made_on: Mapped[date]
    due_on: Mapped[date | None]
    status: Mapped[str] = mapped_column(String(8), default="open")
    delivered_on: Mapped[date | None]


class CardItem(Recorded, Base):
    """One printed card: what went on paper, for whom, so that no design comes twice."""

    __tablename__ = "card_item"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"), index=True)
    design: Mapped[str] = mapped_column(String(60))
    colourway: Mapped[str] = mapped_column(String(60), default="")
    occasion: Mapped[str] = mapped_column(String(30))
    addressee: Mapped[str] = mapped_column(String(200), default="")
    words: Mapped[str] = mapped_column(Text, default="")
    state: Mapped[str] = mapped_column(String(8), default="printed")  # queued printed signed posted returned void
    printed_on: Mapped[date]
