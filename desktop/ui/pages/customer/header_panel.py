"""The head of the page: the way back, who it is, and the three things one does most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from desktop.formatting import stage_name
from desktop.i18n import _
from desktop.ui.pages.customer.wording import facts_line
from desktop.ui.widgets.avatar import Avatar
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.field_in_place import FieldInPlace
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.label import ElidedLabel
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.styling import column, margins, mirrored, row

if TYPE_CHECKING:
    from desktop.queries.customer_page import CustomerPage
    from desktop.ui.theme.theme import Theme

_STATES = {"former", "deceased", "moved", "blocked"}


class HeaderPanel(QWidget):
    """Who the page is about.

    Signals:
        back: Back to the list.
        step: The next customer (1) or the one before (-1).
        renamed: The new name.
        wanted: One of call, card, note, promise, occasion, delete.
    """

    back = Signal()
    step = Signal(int)
    renamed = Signal(str)
    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        forward, backward = ("chevron-left", "chevron-right") if mirrored() else ("chevron-right", "chevron-left")
        self.back_button = Button(theme, _("Customers"), "link", backward, name=_("Back to customers"), icon_size=14)
        self.back_button.clicked.connect(self.back)
        self._previous = IconButton(theme, backward, _("Customer before (K)"), size=16, box=32)
        self._previous.clicked.connect(lambda: self.step.emit(-1))
        self._next = IconButton(theme, forward, _("Next customer (J)"), size=16, box=32)
        self._next.clicked.connect(lambda: self.step.emit(1))
        self._avatar = Avatar(theme, "", 60)
        self.name = FieldInPlace(theme, _("Name"), _("Name"), "display")
        self.name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.name.saved.connect(self.renamed)
        self._stage = Pill(theme, "")
        self._state = Pill(theme, "", "warn")
        self._facts = ElidedLabel(theme, "", "body", "2")
        self.call_button = self._verb(_("Call"), "normal", "phone", "call")
        self.card_button = self._verb(_("Write card"), "normal", "mail", "card")
        self.note_button = self._verb(_("Note what happened"), "primary", "plus", "note")
        self.more = IconButton(theme, "ellipsis", _("More for this customer"), size=18)
        self._lay_out()

    def show_page(self, page: CustomerPage, words: str) -> None:
        """Show this customer, with the stage in the owner's choice of words."""
        self._avatar.set_name(page.name, business=page.kind == "business")
        self.name.set_value(page.name)
        self._stage.setText(stage_name(page.stage, words))
        self._stage.set_tone(f"s{page.stage}")
        self._stage.adjustSize()
        self._state.setVisible(page.status in _STATES)
        self._state.setText(_state_word(page.status))
        self._facts.setText(facts_line(page))
        for button, verb in ((self.call_button, _("Call")), (self.card_button, _("Write card"))):
            button.setAccessibleName(_("{verb}: {name}").format(verb=verb, name=page.name))
        self.more.set_name(_("More for {name}").format(name=page.name))
        self._fill_menu(page.name)

    def show_neighbours(self, *, before: bool, after: bool) -> None:
        """Whether there is a customer before and after."""
        self._previous.setVisible(before)
        self._next.setVisible(after)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave the words off two of the buttons where there is no room; their names stay."""
        for button, verb in ((self.call_button, _("Call")), (self.card_button, _("Write card"))):
            name = button.accessibleName()
            button.set_label(verb, name)
            if narrow:
                button.setText("")
            button.setToolTip(verb if narrow else "")

    def _lay_out(self) -> None:
        theme = self._theme
        who = column(
            row(
                self.name, -theme.px(10), row(self._stage, self._state, spacing=theme.px(6)), None, spacing=theme.px(4)
            ),
            self._indented(self._facts),
            spacing=theme.px(1),
        )
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme.px(14))
        head.addWidget(self._avatar)
        head.addSpacing(-theme.px(6))  # the name has a little room around it, for its edge under the mouse
        head.addLayout(who, 1)
        for part in (self.call_button, self.card_button, self.note_button, self.more):
            head.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(10))
        layout.addLayout(row(self.back_button, None, self._previous, self._next, spacing=theme.px(2)))
        layout.addLayout(head)

    def _indented(self, label: QWidget) -> QHBoxLayout:
        line = row(label)
        margins(line, self._theme.px(6), 0, 0, 0)
        return line

    def _verb(self, text: str, kind: str, icon: str, errand: str) -> Button:
        button = Button(self._theme, text, kind, icon)
        button.clicked.connect(lambda: self.wanted.emit(errand))
        return button

    def _fill_menu(self, name: str) -> None:
        menu = QMenu(self.more)
        menu.setAccessibleName(_("More for {name}").format(name=name))
        for errand, text, icon in (
            ("promise", _("Add promise"), "handshake"),
            ("occasion", _("Add occasion"), "cake"),
            ("", "", ""),
            ("delete", _("Delete {name}").format(name=name), "trash-2"),
        ):
            if errand:
                action = menu.addAction(self._theme.icon(icon, "ink2", 16), text.replace("&", "&&"))
                action.triggered.connect(lambda _checked=False, errand=errand: self.wanted.emit(errand))
            else:
                menu.addSeparator()
        old = self.more.menu()
        self.more.setMenu(menu)
        self.more.setPopupMode(IconButton.ToolButtonPopupMode.InstantPopup)
        if old is not None:
            old.deleteLater()


def _state_word(status: str) -> str:
    words = {
        "former": _("No longer a customer"),
        "deceased": _("Has died"),
        "moved": _("Moved away"),
        "blocked": _("No contact"),
    }
    return words.get(status, "")
