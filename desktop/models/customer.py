"""A person, business or household the shop knows."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base, Moment, Travelling


class Customer(Travelling, Base):
    """One customer. `deleted_at` is the 30-day trash; `stage` is 1 Acquaintance … 5 Married, decided by the owner."""

    __tablename__ = "customer"
    __table_args__ = (
        CheckConstraint("stage BETWEEN 1 AND 5", name="stage"),
        CheckConstraint("kind IN ('person', 'business', 'household')", name="kind"),
        CheckConstraint("display_name <> ''", name="named"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    deleted_at: Mapped[datetime | None] = mapped_column(Moment)
    kind: Mapped[str] = mapped_column(String(10), default="person")
    display_name: Mapped[str] = mapped_column(String(200))
    given_name: Mapped[str] = mapped_column(String(200), default="")
    additional_name: Mapped[str] = mapped_column(String(200), default="")
    family_name: Mapped[str] = mapped_column(String(200), default="")
    prefix: Mapped[str] = mapped_column(String(60), default="")
    suffix: Mapped[str] = mapped_column(String(60), default="")
    nickname: Mapped[str] = mapped_column(String(200), default="")
    phonetic_name: Mapped[str] = mapped_column(String(200), default="")
    company: Mapped[str] = mapped_column(String(200), default="")
    job_title: Mapped[str] = mapped_column(String(200), default="")
    language: Mapped[str] = mapped_column(String(16), default="")
    status: Mapped[str] = mapped_column(String(10), default="active")  # active former deceased moved blocked
    celebrate: Mapped[str] = mapped_column(String(6), default="yes")  # yes quiet never
    stage: Mapped[int] = mapped_column(default=1)
    stage_since: Mapped[date | None]
    met_on: Mapped[date | None]
    met_how: Mapped[str] = mapped_column(String(200), default="")
    about: Mapped[str] = mapped_column(String(200), default="")  # the line under the name in lists
    notes: Mapped[str] = mapped_column(Text, default="")


class VcardProperty(Base):
    """A line of a customer's vCard that we do not understand, kept for the way back."""

    __tablename__ = "vcard_property"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"), index=True)
    line: Mapped[str] = mapped_column(Text)
