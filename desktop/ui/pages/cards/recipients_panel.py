"""Left: who the cards are for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from desktop.day_words import relative
from desktop.i18n import _
from desktop.ui.delegates.card_person import PAD, CardPersonDelegate
from desktop.ui.item_models.card_people_model import CardPeopleModel, CardPerson
from desktop.ui.pages.cards.find_person import FindPerson
from desktop.ui.pages.cards.wording import BY_HAND, choice_key, choice_of, occasion_choices, reason
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.frames import Hairline
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import ground, margins, row

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QModelIndex

    from desktop.queries.card_recipients import CardRecipient
    from desktop.ui.context import Context
    from desktop.ui.pages.cards.draft import CardDraft

WIDE = 264


class RecipientsPanel(QWidget):
    """The occasion, the people it finds, and how many are chosen.

    Signals:
        occasion_chosen: Another occasion, and how many days ahead.
        hand_chosen: Begin with nobody and choose by hand.
        person_added: A customer's id, added by hand.
        person_shown: The place in the list of the card to look at.
        ticks_changed: Who gets a card has changed.
    """

    occasion_chosen = Signal(str, int)
    hand_chosen = Signal()
    person_added = Signal(int)
    person_shown = Signal(int)
    ticks_changed = Signal()

    def __init__(self, context: Context, draft: CardDraft) -> None:
        super().__init__()
        self._theme, self._draft = context.theme, draft
        theme = context.theme
        self.setFixedWidth(theme.px(WIDE))
        self.add = Button(theme, _("Add"), "link", "plus", name=_("Add somebody"), icon_size=15)
        self.add.clicked.connect(self.begin_search)
        self.occasion = ComboBox(theme, _("What the cards are for"), occasion_choices())
        self.occasion.activated.connect(self._on_occasion)
        self.finder = FindPerson(context)
        self.finder.hide()
        self.finder.found.connect(self.person_added)
        self.finder.left.connect(self.add.setFocus)
        self.model = CardPeopleModel()
        self.model.ticked.connect(self._on_ticked)
        self.list = self._make_list()
        self._count = Label(theme, "", "medium")
        self._lay_out()

    def show_people(self, as_of: date) -> None:
        """Show who the draft has found."""
        draft = self._draft
        self.occasion.set_value(BY_HAND if draft.by_hand else choice_key(draft.occasion, draft.days))
        self.model.show([self._row(who, as_of) for who in draft.recipients])
        self.show_count()
        self.show_current()

    def show_current(self) -> None:
        """Mark whose card is looked at."""
        self.list.setCurrentIndex(self.model.index(self._draft.place))

    def show_count(self) -> None:
        """Say how many are chosen."""
        total = len(self._draft.recipients)
        chosen = len(self._draft.to_print())
        self._count.setText(_("{chosen} of {total} chosen").format(chosen=chosen, total=total))

    def begin_search(self) -> None:
        """Let the owner look for somebody by name."""
        self.finder.begin()

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        view.setItemDelegate(CardPersonDelegate(self._theme, view))
        view.setAccessibleName(_("Who gets a card"))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.viewport().setAutoFillBackground(False)
        ground(view, "clear")
        view.selectionModel().currentChanged.connect(self._on_current)
        return view

    def _lay_out(self) -> None:
        theme = self._theme
        head = row(Label(theme, _("Who for"), "heading"), None, self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(14), 0, theme.px(14))
        layout.setSpacing(theme.px(8))
        edge = theme.px(20)
        for part in (head, row(self.occasion), row(self.finder)):
            margins(part, edge, 0, theme.px(12), 0)
            layout.addLayout(part)
        people = row(self.list)
        # The boxes stand under the heading; the tint of a row reaches a little further out.
        margins(people, edge - theme.px(PAD), 0, theme.px(6), 0)
        layout.addLayout(people, 1)
        layout.addWidget(Hairline())
        foot = row(self._count)
        margins(foot, edge, theme.px(4), theme.px(12), 0)
        layout.addLayout(foot)

    def _row(self, who: CardRecipient, as_of: date) -> CardPerson:
        told, ink = reason(who, as_of), "ink3"
        if self._draft.has_one(who) and who.printed_on is not None:
            told = _("Card printed {when}").format(when=relative(who.printed_on, as_of))
        heard = told
        if not who.has_address:
            told, ink = _("No address yet"), "late"
            heard = f"{heard}. {told}"
        return CardPerson(who.name, told, heard, ink, who.kind == "business", self._draft.is_ticked(who))

    def _on_ticked(self, place: int, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._draft.tick(self._draft.recipients[place], on=on)
        self.show_count()
        self.ticks_changed.emit()

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid() and index.row() != self._draft.place:
            self.person_shown.emit(index.row())

    def _on_occasion(self) -> None:
        value = self.occasion.value
        if value == BY_HAND:
            self.hand_chosen.emit()
            return
        self.finder.hide()
        self.occasion_chosen.emit(*choice_of(value))
