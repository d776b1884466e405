"""The spreadsheet this program writes itself, in English and in the language of the window."""

from __future__ import annotations

from desktop.exchange.sheets.columns import COLUMNS as _COLUMNS
from desktop.exchange.sheets.columns import NOTE, REJECT_HEADINGS
from desktop.i18n import N_

TITLE = N_("A list this program sent out")
COLUMNS = {column.heading: column.target for column in (*_COLUMNS, NOTE)} | dict.fromkeys(REJECT_HEADINGS, "")
