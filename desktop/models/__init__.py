"""The tables of a book, mapped, and nothing else. Importing this package maps them all."""

from desktop.models.base import Base
from desktop.models.customer import Customer, VcardProperty
from desktop.models.history import CardItem, Promise, Touchpoint
from desktop.models.import_batch import ImportBatch, ImportRow
from desktop.models.knowledge import CustomerTag, Fact, ImportantDate, Tag
from desktop.models.reach import Address, ContactPoint
from desktop.models.shop import Shop, TodayMark
from desktop.models.summary import CustomerSummary

__all__ = [
    "Address",
    "Base",
    "CardItem",
    "ContactPoint",
    "Customer",
    "CustomerSummary",
    "CustomerTag",
    "Fact",
    "ImportBatch",
    "ImportRow",
    "ImportantDate",
    "Promise",
    "Shop",
    "Tag",
    "TodayMark",
    "Touchpoint",
    "VcardProperty",
]
