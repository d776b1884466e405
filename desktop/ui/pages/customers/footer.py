"""The line under the list: how many, in which order, and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.i18n import N_, _, ngettext
from desktop.queries.customer_filters import DELETED, MOST_FOUND
from desktop.queries.customer_list import LAST, NAME, STAGE
from desktop.ui.local_format import number
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.styling import row

if TYPE_CHECKING:
    from desktop.queries.customer_list import ListRequest
    from desktop.ui.theme.theme import Theme

# Sort, turned round → what the line says.
_ORDERS = {
    (NAME, False): N_("sorted by last name"),
    (NAME, True): N_("sorted by last name, from Z to A"),
    (LAST, False): N_("who was here last comes first"),
    (LAST, True): N_("who was here longest ago comes first"),
    (STAGE, False): N_("the closest come first"),
    (STAGE, True): N_("the newest friends come first"),
}
_KEYS = N_("Space to select · Enter to open · C to write a card")
_DELETED_KEYS = N_("Space to select, then Restore")


class Footer(QWidget):
    """What the list shows, in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.said = ElidedLabel(theme, "", "small", "3")
        self.keys = Label(theme, _(_KEYS), "small", "3")
        line = row(spacing=theme.px(16))
        line.addWidget(self.said, 1)
        line.addWidget(self.keys)
        self.setLayout(line)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the keys out where there is little room."""
        self.keys.setVisible(not narrow)

    def show_request(self, request: ListRequest, count: int, total: int) -> None:
        """Say what is shown: `count` of `total` customers."""
        wanted = request.wanted
        self.keys.setText(_(_DELETED_KEYS if wanted.show == DELETED else _KEYS))
        if wanted.show == DELETED:
            said = ngettext("{count} deleted customer", "{count} deleted customers", count)
            text = " · ".join((said.format(count=number(count)), _("kept for 30 days")))
        elif wanted.text:
            said = ngettext("{count} of {total} customer matches", "{count} of {total} customers match", total)
            shown = number(count) + ("+" if count >= MOST_FOUND else "")
            best = (_("the best match comes first"),) if count > 1 else ()
            text = " · ".join((said.format(count=shown, total=number(total)), *best))
        elif count == total:
            said = ngettext("{count} customer", "{count} customers", count)
            text = " · ".join((said.format(count=number(count)), _(_ORDERS[request.sort, request.turned])))
        else:
            said = ngettext("{count} of {total} customer", "{count} of {total} customers", total)
            told = said.format(count=number(count), total=number(total))
            text = " · ".join((told, _(_ORDERS[request.sort, request.turned])))
        self.said.setText(text)
