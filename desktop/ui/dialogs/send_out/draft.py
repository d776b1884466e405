"""What is being sent out, as far as the owner has said; no widgets here."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.exchange.options import WriteOptions
from desktop.i18n import N_, _
from desktop.jobs.export_contacts import CSV, VCARD, ExportContacts
from desktop.queries.condition import EVERYBODY, Condition
from desktop.queries.export_contacts import WhoLeaves, count_contacts

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from desktop.storage.reader import Reader

EVERYONE, FILTERED, CHOSEN = "everyone", "filtered", "chosen"
VCARD_4, VCARD_3, SPREADSHEET = "vcard4", "vcard3", "csv"
# Key → (format, suffix, vCard version, title, sentence).
WHATS = {
    VCARD_3: (VCARD, ".vcf", "3.0", N_("Contacts (vCard 3.0)"), N_("For phones and address books, also older ones")),
    VCARD_4: (
        VCARD,
        ".vcf",
        "4.0",
        N_("Contacts (vCard 4.0)"),
        N_("For newer address books; dates without a year stay whole"),
    ),
    SPREADSHEET: (CSV, ".csv", "3.0", N_("Spreadsheet (CSV)"), N_("For Excel, Calc and other programs")),
}
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


@dataclass(slots=True)
class SendOutDraft:
    """The owner's choices.

    Attributes:
        filtered: The filter in force on the list; None where there is none.
        filter_name: What it is called.
        chosen: The customers picked in the list.
        decimal_comma: Whether spreadsheets here want “;” between the columns.
    """

    filtered: Condition | None = None
    filter_name: str = ""
    chosen: tuple[int, ...] = ()
    decimal_comma: bool = False
    whom: str = EVERYONE
    what: str = VCARD_3
    notes: bool = False
    mailing: bool = False
    _counts: dict[tuple[str, bool], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.whom = CHOSEN if self.chosen else FILTERED if self.filtered is not None else EVERYONE

    def groups(self) -> list[str]:
        """Whom one can choose from, the usual choice last."""
        return [EVERYONE, *([FILTERED] if self.filtered is not None else []), *([CHOSEN] if self.chosen else [])]

    def who(self, group: str = "") -> WhoLeaves:
        """Whose contacts leave."""
        group = group or self.whom
        if group == CHOSEN:
            return WhoLeaves(chosen=self.chosen, mailing=self.mailing)
        condition = self.filtered if group == FILTERED and self.filtered is not None else EVERYBODY
        return WhoLeaves(condition, mailing=self.mailing)

    def count(self, reader: Reader, group: str = "") -> int:
        """How many that are; counted once."""
        key = (group or self.whom, self.mailing)
        if key not in self._counts:
            self._counts[key] = count_contacts(reader, self.who(key[0]))
        return self._counts[key]

    def file_name(self, shop: str, as_of: date) -> str:
        """A good name: “Fern & Petal customers 2026-11-24.vcf”."""
        name = " ".join(_UNFIT.sub(" ", shop).split()).strip(" .")[:60]
        stem = _("{shop} customers {day}") if name else _("customers {day}")
        return stem.format(shop=name, day=as_of.isoformat()) + WHATS[self.what][1]

    def job(self, book: Path, target: Path) -> ExportContacts:
        """The work to do."""
        form, _suffix, version, *_words = WHATS[self.what]
        options = WriteOptions(notes=self.notes, vcard_version=version, decimal_comma=self.decimal_comma)
        return ExportContacts(book, target, form, self.who(), options)
