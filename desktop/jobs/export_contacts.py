"""Sending out a list: read piece by piece, written beside its place and renamed at the end."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.errors import BadInput
from desktop.exchange.formats import csv_file, vcard
from desktop.exchange.options import WriteOptions
from desktop.i18n import _, ngettext
from desktop.queries.export_contacts import ContactStream, WhoLeaves, count_contacts
from desktop.storage.reader import Reader
from desktop.storage.target_file import check_target

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.jobs.job import Progress

CSV, VCARD = csv_file.KEY, vcard.KEY
_WRITERS = {CSV: csv_file.write, VCARD: vcard.write}


@dataclass(frozen=True, slots=True)
class Written:
    """The file that was written, and how many customers are in it."""

    path: Path
    count: int

    @property
    def sentence(self) -> str:
        """What the toast says."""
        return ngettext("Saved {count} customer in {name}", "Saved {count} customers in {name}", self.count).format(
            count=self.count, name=self.path.name
        )


@dataclass(frozen=True, slots=True)
class ExportContacts:
    """Write the contacts of a book to a file.

    Attributes:
        book: The book; its own reader is opened.
        target: The file; one that stands there is replaced when the new one is whole.
        format: CSV or VCARD.
        who: Whose contacts.
        options: Notes, version, separator.
    """

    book: Path
    target: Path
    format: str
    who: WhoLeaves = field(default_factory=WhoLeaves)
    options: WriteOptions = field(default_factory=WriteOptions)

    @property
    def title(self) -> str:
        """What is being done."""
        return _("Sending out {name}").format(name=self.target.name)

    def run(self, progress: Progress) -> Written:
        """Write the file.

        Raises:
            BadInput: There is nobody to send out, or a book lies where the file should.
            Cancelled: The owner pressed Cancel; nothing was written.
            DearlyError: The file could not be written.
        """
        check_target(self.target)
        with Reader(self.book) as reader:
            if not count_contacts(reader, self.who):
                raise BadInput(_("There is nobody to send out."), _("Choose other customers."))
            count = _WRITERS[self.format](ContactStream(reader, self.who), self.target, self.options, progress)
        return Written(self.target, count)
