"""What can be done with the chosen customers; it takes the place of the footer line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.i18n import N_, _, ngettext
from desktop.ui.local_format import number
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.frames import Card
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

# Key → words, kind of button, icon.
_DEEDS = {
    "cards": (N_("Write cards"), "primary", "mail"),
    "tag": (N_("Add tag"), "normal", "tag"),
    "send": (N_("Send out"), "normal", "file-down"),
    "delete": (N_("Delete"), "normal", "trash-2"),
    "restore": (N_("Restore"), "primary", "rotate-ccw"),
    "clear": (N_("Clear"), "ghost", ""),
}
_OF_THE_TRASH = ("restore", "clear")


class SelectionBar(Card):
    """How many are chosen, and the verbs for them.

    Signals:
        asked: The key of a verb: cards, tag, send, delete, restore or clear.
    """

    asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=8, horizontal=True)
        self.setAccessibleName(_("Chosen customers"))
        self._count = Label(theme, "", "strong")
        self.body.addSpacing(theme.px(8))
        self.body.addWidget(self._count)
        self.body.addStretch(1)
        self.buttons: dict[str, Button] = {}
        for key, (words, kind, icon) in _DEEDS.items():
            button = Button(theme, _(words), kind, icon, icon_size=16)
            button.clicked.connect(lambda _checked=False, key=key: self.asked.emit(key))
            self.body.addWidget(button)
            self.buttons[key] = button
        self.set_trash(trash=False)

    @property
    def text(self) -> str:
        """What it says."""
        return self._count.text()

    def set_count(self, count: int) -> None:
        """Say how many are chosen."""
        self._count.setText(ngettext("{count} chosen", "{count} chosen", count).format(count=number(count)))

    def set_trash(self, *, trash: bool) -> None:
        """Offer what can be done with deleted customers, or with living ones."""
        for key, button in self.buttons.items():
            button.setVisible(key in _OF_THE_TRASH if trash else key != "restore")
