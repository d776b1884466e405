"""Reading a list before it comes in: what is in it, whom the book knows already. Nothing is written here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.exchange.formats import csv_file, recognise
from desktop.exchange.sheets.sheet import Sheet, open_sheet
from desktop.i18n import _
from desktop.jobs.import_plan import ImportPlan, Planner
from desktop.queries.known_contacts import load_known
from desktop.queries.shop_profile import load_shop
from desktop.storage.reader import Reader

if TYPE_CHECKING:
    from desktop.exchange.column_mapping import ColumnMapping
    from desktop.exchange.options import ReadOptions
    from desktop.exchange.source import Source
    from desktop.jobs.job import Progress


def name_of(source: Source) -> str:
    """What a list is called."""
    return source.name if isinstance(source, Path) else _("What you pasted")


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A list as far as one sees it at first.

    Attributes:
        source: The file or what was pasted.
        format: Key of its format.
        sheet: The columns of a spreadsheet; None for cards, which say themselves what is what.
        mapping: Where its columns seem to belong.
        count: How many rows it has below its headings; 0 for cards.
    """

    source: Source
    format: str
    sheet: Sheet | None = None
    mapping: ColumnMapping | None = None
    count: int = 0


@dataclass(frozen=True, slots=True)
class OpenList:
    """Find out what a file is, and where its columns belong."""

    source: Source
    options: ReadOptions

    @property
    def title(self) -> str:
        """What is being done."""
        return _("Looking at {name}").format(name=name_of(self.source))

    def run(self, progress: Progress) -> OpenedList:
        """Look at the file.

        Raises:
            BadInput: It is no list.
        """
        progress(0, 0)
        kind = recognise(self.source)
        if kind.KEY != csv_file.KEY:
            return OpenedList(self.source, kind.KEY)
        sheet = open_sheet(self.source, self.options)
        count = sum(1 for _record in sheet.records(progress))
        return OpenedList(self.source, kind.KEY, sheet, csv_file.guess_mapping(sheet), count)


@dataclass(frozen=True, slots=True)
class CheckList:
    """Read the whole list and compare it with the book.

    Attributes:
        book: The book; its own reader is opened.
        source: The file or what was pasted.
        options: As the owner settled them: mapping, dates, letters.
    """

    book: Path
    source: Source
    options: ReadOptions

    @property
    def title(self) -> str:
        """What is being done."""
        return _("Reading {name}").format(name=name_of(self.source))

    def run(self, progress: Progress) -> ImportPlan:
        """Read and compare.

        Raises:
            BadInput: It is no list, or nothing in it can be used.
            Cancelled: The owner pressed Cancel.
        """
        kind = recognise(self.source)
        with Reader(self.book) as reader:
            region = load_shop(reader).country
            planner = Planner(load_known(reader, region), region, self.options.as_of)
        progress(0, 0)
        for row in kind.read(self.source, self.options, progress):
            planner.add(row)
        headers = open_sheet(self.source, self.options).headers if kind.KEY == csv_file.KEY else ()
        return planner.plan(name_of(self.source), headers)
