"""One list brought in, and what became of each of its rows."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from desktop.models.base import Base, Recorded


class ImportBatch(Recorded, Base):
    """A file brought in on a day."""

    __tablename__ = "import_batch"

    id: Mapped[int] = mapped_column(primary_key=True)
    file_name: Mapped[str] = mapped_column(String(200))
    brought_in_on: Mapped[date]


class ImportRow(Base):
    """The outcome of one row; `raw` is kept only where something was left out."""

    __tablename__ = "import_row"
    __table_args__ = (CheckConstraint("outcome IN ('created', 'updated', 'unchanged', 'rejected')", name="outcome"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[int] = mapped_column(ForeignKey("import_batch.id", ondelete="CASCADE"), index=True)
    line: Mapped[int]
    outcome: Mapped[str] = mapped_column(String(9))
    reason: Mapped[str] = mapped_column(Text, default="")
    raw: Mapped[str] = mapped_column(Text, default="")
    customer_id: Mapped[int | None] = mapped_column(ForeignKey("customer.id", ondelete="SET NULL"), index=True)
