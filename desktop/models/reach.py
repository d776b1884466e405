"""How a customer is reached: numbers, e-mails, accounts and postal addresses."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base, Recorded


class ContactPoint(Recorded, Base):
    """One way to reach a customer: `value` as typed, `normalised` (E.164, lower-case e-mail) to be known again by."""

    __tablename__ = "contact_point"
    __table_args__ = (Index("ix_contact_point_known_by", "normalised", "channel"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"), index=True)
    channel: Mapped[str] = mapped_column(String(12))  # phone email web whatsapp instagram …
    value: Mapped[str] = mapped_column(String(320))
    normalised: Mapped[str] = mapped_column(String(320), default="")
    label: Mapped[str] = mapped_column(String(60), default="")
    preferred: Mapped[bool] = mapped_column(default=False)
    status: Mapped[str] = mapped_column(String(8), default="ok")  # ok bounced wrong


class Address(Recorded, Base):
    """A postal address; `lines` are the street lines, one per row of text."""

    __tablename__ = "address"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer_id: Mapped[int] = mapped_column(ForeignKey("customer.id", ondelete="CASCADE"), index=True)
    label: Mapped[str] = mapped_column(String(60), default="")
    lines: Mapped[str] = mapped_column(String(500), default="")
    locality: Mapped[str] = mapped_column(String(120), default="")
    region: Mapped[str] = mapped_column(String(120), default="")
    postcode: Mapped[str] = mapped_column(String(20), default="")
    country: Mapped[str] = mapped_column(String(2), default="")  # ISO 3166 alpha-2
