"""vCard files (.vcf): reads 2.1, 3.0 and 4.0, writes 3.0 and 4.0."""

from __future__ import annotations

import re
from operator import length_hint
from typing import TYPE_CHECKING

from desktop.errors import BadInput
from desktop.exchange.options import MOST_RECORDS, OnProgress, ReadOptions, WriteOptions, no_progress
from desktop.exchange.part_file import part_file
from desktop.exchange.source import Source, check_source, open_source, size_of
from desktop.exchange.vcards.cards import card_blocks, split_cards
from desktop.exchange.vcards.reading import read_card
from desktop.exchange.vcards.writing import write_card
from desktop.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from desktop.exchange.contact import Contact, ImportedRow

KEY = "vcard"
TITLE = N_("Contact cards (vCard)")
SUFFIXES = (".vcf", ".vcard")
VERSIONS = ("3.0", "4.0")
_BEGIN = re.compile(rb"(?:^|[\r\n])\s*BEGIN\s*:\s*VCARD\b", re.IGNORECASE)
_EVERY = 200  # cards between two words of progress


def sniff(head: bytes) -> bool:
    """Whether a file that begins like this holds vCards."""
    return bool(_BEGIN.search(head.removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b"").lstrip(b"\xff\xfe")))


def read(source: Source, options: ReadOptions, on_progress: OnProgress = no_progress) -> Iterator[ImportedRow]:  # noqa: ARG001 - a card says itself how it is written
    """One outcome per card. `on_progress` counts bytes.

    Raises:
        BadInput: The file as a whole is unusable.
    """
    head = check_source(source)
    size = size_of(source)
    with open_source(source) as file:
        for count, card in enumerate(split_cards(card_blocks(file, head)), 1):
            if count > MOST_RECORDS:
                raise BadInput(
                    _("This list holds more than {most} cards.").format(most=MOST_RECORDS),
                    _("Split it and bring in the pieces."),
                )
            yield read_card(card)
            if count % _EVERY == 0:
                on_progress(file.tell(), size)
    on_progress(size, size)


def write(contacts: Iterable[Contact], path: Path, options: WriteOptions, on_progress: OnProgress = no_progress) -> int:
    """Write the cards and give their number. `on_progress` counts contacts.

    Raises:
        BadInput: There is no such version.
        DearlyError: The file could not be written.
    """
    if options.vcard_version not in VERSIONS:
        raise BadInput(_("There is no vCard {version}.").format(version=options.vcard_version), _("Use 3.0 or 4.0."))
    total = length_hint(contacts)
    count = 0
    with part_file(path) as file:
        for count, contact in enumerate(contacts, 1):
            file.write(write_card(contact, options.vcard_version, notes=options.notes).encode("utf-8", "replace"))
            if count % _EVERY == 0:
                on_progress(count, max(total, count))
    on_progress(count, count)
    return count
