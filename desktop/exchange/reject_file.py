"""The rows that stayed outside, with line and reason, as a list the owner mends and brings in again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.exchange.sheets.columns import REJECT_HEADINGS
from desktop.exchange.sheets.writing import write_rows
from desktop.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from desktop.exchange.contact import ImportedRow

_CARD_HEADING = N_("The card as it came")


def write_rejects(
    path: Path, rows: Iterable[ImportedRow], headers: Sequence[str] = (), *, decimal_comma: bool = False
) -> int:
    """Write the rows without a contact and give their number; no file where there are none.

    Args:
        path: Where to; replaced whole or not at all.
        rows: The outcomes of a list; those with a contact are passed over.
        headers: The headings of the list; none for vCards.
        decimal_comma: As in `WriteOptions`.

    Raises:
        DearlyError: The file could not be written.
    """
    rejected = [row for row in rows if row.contact is None]
    if not rejected:
        return 0
    own = list(headers) or [_(_CARD_HEADING)]
    width = max(len(own), *(len(row.raw) for row in rejected))
    headings = [*own, *[""] * (width - len(own)), *map(_, REJECT_HEADINGS)]
    lines = ([*row.raw, *[""] * (width - len(row.raw)), str(row.line), row.reason] for row in rejected)
    write_rows(path, headings, lines, delimiter=";" if decimal_comma else ",")
    return len(rejected)
