"""The title line of the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.i18n import _
from desktop.ui.local_format import number
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import row

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class Head(QWidget):
    """“Customers 248”, and the two ways to get more of them.

    Signals:
        add_wanted: Add a customer.
        bring_in_wanted: Bring in a list.
    """

    add_wanted = Signal()
    bring_in_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.count = Label(theme, "", "title", "3")
        self.bring_in = Button(theme, _("Bring in a list"), icon="download")
        self.bring_in.clicked.connect(self.bring_in_wanted)
        self.add = Button(theme, _("Add customer"), "primary", "plus")
        self.add.clicked.connect(self.add_wanted)
        title = Label(theme, _("Customers"), "display")
        self.setLayout(row(title, self.count, None, self.bring_in, self.add, spacing=theme.px(12)))

    def set_count(self, count: int) -> None:
        """Say how many customers there are."""
        self.count.setText(number(count) if count else "")
