"""The shops the benchmarks work on, made once in a run."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.jobs.job import unwatched
from desktop.jobs.make_sample import MakeSample

if TYPE_CHECKING:
    from pathlib import Path

AS_OF = date(2026, 11, 24)


class BenchShop:
    """Sample shops in a folder.

    Attributes:
        folder: Where files of the run may lie.
        customers: Size of the large shop.
        as_of: Today.
    """

    def __init__(self, folder: Path, customers: int) -> None:
        self.folder = folder
        self.customers = customers
        self.as_of = AS_OF

    def of(self, customers: int) -> Path:
        """A shop of this many customers, made when it is first asked for."""
        path = self.folder / f"shop-{customers}.dearly"
        if not path.exists():
            MakeSample(path, AS_OF, customers).run(unwatched)
        return path

    def large(self) -> Path:
        """The large shop."""
        return self.of(self.customers)
