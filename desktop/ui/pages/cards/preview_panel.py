"""Middle: the card as it will come out, and the way from one person's to the next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.cards.imposition import impose
from desktop.errors import BadInput
from desktop.i18n import _
from desktop.ui.pages.cards.paper_preview import PaperPage, PaperPreview
from desktop.ui.painting.card_painter import page_image
from desktop.ui.painting.sheet_painter import sheet_image
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.styling import boxed, empty, ground, mirrored, row

if TYPE_CHECKING:
    from desktop.cards.compose import ComposedCard
    from desktop.cards.display_list import DisplayList
    from desktop.queries.card_recipients import CardRecipient
    from desktop.ui.pages.cards.draft import CardDraft
    from desktop.ui.theme.theme import Theme

CARD, SHEET = "card", "sheet"
_NAME = 240  # pixels a name may take between the arrows


class PreviewPanel(QWidget):
    """Front and inside of one card, or the sheets as they come out of the printer.

    Signals:
        stepped: One card or sheet forward (1) or back (-1).
        address_wanted: A customer's id: there is no address yet.
    """

    stepped = Signal(int)
    address_wanted = Signal(int)

    def __init__(self, theme: Theme, draft: CardDraft) -> None:
        super().__init__()
        self._theme, self._draft = theme, draft
        self._sheet = 0
        ground(self, "sunken")
        self.views = Segmented(theme, _("What to look at"), [(CARD, _("Front & inside")), (SHEET, _("Printed sheet"))])
        self.views.chosen.connect(self.show_card)
        self.paper = PaperPreview(theme)
        self._nobody = QVBoxLayout()
        self.problem = Label(theme, "", "smallm", "late", wrap=True)
        self.address = Button(theme, _("Add the address"), "link", "plus", icon_size=15)
        self.address.clicked.connect(self._on_address)
        icons = ("chevron-right", "chevron-left") if mirrored() else ("chevron-left", "chevron-right")
        self.back = IconButton(theme, icons[0], _("Previous card"))
        self.forth = IconButton(theme, icons[1], _("Next card"))
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.forth.clicked.connect(lambda: self.stepped.emit(1))
        self.whose = Label(theme, "", "medium")
        self._steps = boxed(row(None, self.back, self.whose, self.forth, None, spacing=theme.px(10)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        layout.addLayout(row(None, self.views, None))
        layout.addWidget(self.paper, 1)
        layout.addLayout(self._nobody, 1)
        layout.addWidget(self.problem)
        layout.addLayout(row(None, self.address, None))
        layout.addWidget(self._steps)

    @property
    def shows_sheets(self) -> bool:
        """Whether sheets are looked at rather than cards."""
        return self.views.value == SHEET

    def show_nobody(self, instead: QWidget | None) -> None:
        """Show this in the place of the card; None for the card."""
        empty(self._nobody)
        if instead is not None:
            self._nobody.addWidget(instead)
        for widget in (self.views, self.paper, self._steps):
            widget.setVisible(instead is None)

    def step_sheet(self, by: int) -> None:
        """Look at another sheet."""
        self._sheet += by
        self.show_card()

    def show_card(self) -> None:
        """Paint what is looked at."""
        self._tell("")
        self.address.hide()
        who = self._draft.current
        if who is None:
            return
        try:
            if self.shows_sheets and self._draft.to_print():
                self._show_sheet()
            else:
                self._show_person(who)
        except BadInput as error:
            self._tell(str(error))

    def _show_person(self, who: CardRecipient) -> None:
        total, place = len(self._draft.recipients), self._draft.place
        name = self._theme.metrics("medium").elidedText(who.name, Qt.TextElideMode.ElideRight, self._theme.px(_NAME))
        self._say(_("{name} · card {place} of {total}").format(name=name, place=place + 1, total=total))
        self.back.setEnabled(place > 0)
        self.forth.setEnabled(place + 1 < total)
        self.address.set_label(_("Add the address"), _("Add the address of {name}").format(name=who.name))
        self.address.setVisible(not who.has_address)
        card = self._draft.card(who)
        self._tell("\n".join(problem.message for problem in card.problems))
        pages = (card.front, card.inside)
        words = _("Preview of the card for {name}: front says {front}; inside says {inside}").format(
            name=who.name, front=_said(card.front), inside=_said(card.inside)
        )
        shown = [PaperPage(page, partial(page_image, page), fold=place == 1) for place, page in enumerate(pages)]
        self.paper.show_pages(shown, words)

    def _show_sheet(self) -> None:
        people, paper = self._draft.to_print(), self._draft.paper
        total = -(-len(people) // paper.cards)
        self._sheet = min(max(self._sheet, 0), total - 1)
        self.back.setEnabled(self._sheet > 0)
        self.forth.setEnabled(self._sheet + 1 < total)
        on_it = people[self._sheet * paper.cards : (self._sheet + 1) * paper.cards]
        cards: list[ComposedCard] = [self._draft.card(who) for who in on_it]
        (sides,) = impose(cards, paper)
        told = (
            _("Sheet {place} of {total} · outside, then inside") if len(sides) == 2 else _("Sheet {place} of {total}")
        )
        self._say(told.format(place=self._sheet + 1, total=total))
        names = ", ".join(who.name for who in on_it)
        words = _("Preview of sheet {place}, with the cards for {names}").format(place=self._sheet + 1, names=names)
        self.paper.show_pages([PaperPage(side, partial(sheet_image, side)) for side in sides], words)

    def _say(self, text: str) -> None:
        self.whose.setText(text)
        sheet = self.shows_sheets
        self.back.set_name(_("Previous sheet") if sheet else _("Previous card"))
        self.forth.set_name(_("Next sheet") if sheet else _("Next card"))

    def _tell(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def _on_address(self) -> None:
        if self._draft.current is not None:
            self.address_wanted.emit(self._draft.current.customer_id)


def _said(page: DisplayList) -> str:
    return " ".join(text for text in (getattr(item, "text", "") for item in page.items) if text)
