"""The studio: three panes and a foot bar around one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.cards.paper import SAFEST
from desktop.cards.template import load_library
from desktop.errors import BadInput
from desktop.i18n import _
from desktop.ui.customer_visit import CustomerVisit
from desktop.ui.page import Page
from desktop.ui.pages.cards.design_panel import DesignPanel
from desktop.ui.pages.cards.draft import CardDraft
from desktop.ui.pages.cards.foot_bar import FootBar
from desktop.ui.pages.cards.preview_panel import PreviewPanel
from desktop.ui.pages.cards.printing import CardPrinting
from desktop.ui.pages.cards.recipients_panel import RecipientsPanel
from desktop.ui.pages.cards.wish import wish_from
from desktop.ui.pages.cards.wording import AHEAD, FAR, NEAR, nobody
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.frames import Hairline
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import margins, row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.ui.context import Context

_NARROW = 900


class CardsPage(Page):
    """Write cards."""

    SHOWS = frozenset({"customer", "address", "important_date", "touchpoint", "fact", "card_item", "shop"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        library = load_library()
        self._draft = CardDraft(library.templates, SAFEST)
        self._narrow = False
        self.people = RecipientsPanel(context, self._draft)
        self.preview = PreviewPanel(theme, self._draft)
        self.design = DesignPanel(theme, self._draft)
        self.foot = FootBar(theme)
        self.printing = CardPrinting(context, self._draft, self)
        self.who_for = Button(theme, _("Who for"), "chip", "users-round", icon_size=16)
        self.who_for.setCheckable(True)
        self.who_for.hide()
        self._people_edge, self._design_edge = Hairline(vertical=True), Hairline(vertical=True)
        self._lay_out()
        self._connect()
        for error in library.broken:
            context.show_error(error)

    @property
    def title(self) -> str:
        """What the window is called."""
        return _("Write cards")

    @property
    def draft(self) -> CardDraft:
        """The stack being written."""
        return self._draft

    def open(self, argument: object | None) -> None:
        """Write to the people another page sends along; without any, go on with the draft."""
        self._draft.fulfil(wish_from(argument))

    def reload(self) -> None:
        """Look everybody up again and show the stack."""
        self.design.settle()
        self._draft.load(self.context.reader, self.context.today())
        self.people.show_people(self.context.today())
        self.design.show_draft()
        self.preview.show_nobody(None if self._draft.recipients else self._nobody())
        self._show_card()
        self._show_stack()

    def keep(self) -> object:
        """The draft goes on in the page built next."""
        self.design.settle()
        return self._draft

    def take_up(self, kept: object) -> None:
        """Go on with the draft of the page before."""
        if isinstance(kept, CardDraft):
            self._draft.become(kept)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the people wait behind a button."""
        super().resizeEvent(event)
        self._narrow = self.width() < self.context.theme.px(_NARROW)
        self.who_for.setVisible(self._narrow)
        self._show_panes()

    def step(self, by: int) -> None:
        """Look at the next card or sheet (1), or the one before (-1)."""
        if self.preview.shows_sheets:
            self.preview.step_sheet(by)
            return
        place = self._draft.place + by
        if 0 <= place < len(self._draft.recipients):
            self._on_shown(place)

    def save_pdf(self) -> None:
        """Save the ticked cards as a PDF."""
        self.design.settle()
        self.printing.save_pdf()

    def print_cards(self) -> None:
        """Print the ticked cards."""
        self.design.settle()
        self.printing.print_cards()

    def _lay_out(self) -> None:
        theme = self.context.theme
        head = row(Label(theme, _("Write cards"), "display"), None, self.who_for)
        margins(head, theme.px(32), theme.px(18), theme.px(24), theme.px(14))
        panes = QHBoxLayout()
        panes.setSpacing(0)
        for part in (self.people, self._people_edge, self.preview, self._design_edge, self.design):
            panes.addWidget(part, 1 if part is self.preview else 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Hairline())
        layout.addLayout(panes, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        self.people.occasion_chosen.connect(self._on_occasion)
        self.people.hand_chosen.connect(self._on_by_hand)
        self.people.person_added.connect(self._on_added)
        self.people.person_shown.connect(self._on_shown)
        self.people.ticks_changed.connect(self._on_ticks)
        self.preview.stepped.connect(self.step)
        self.preview.address_wanted.connect(self._on_address)
        self.design.changed.connect(self._on_changed_card)
        self.design.design_chosen.connect(self._on_design)
        self.foot.save_asked.connect(self.save_pdf)
        self.foot.print_asked.connect(self.print_cards)
        self.printing.left_out.connect(self.mark_stale)
        self.who_for.toggled.connect(self._show_panes)

    def _show_panes(self) -> None:
        """Side by side; in a narrow window either the people or the design stand beside the preview."""
        people = not self._narrow or self.who_for.isChecked()
        design = not self._narrow or not self.who_for.isChecked()
        for widget, shown in (
            (self.people, people),
            (self._people_edge, people),
            (self.design, design),
            (self._design_edge, design),
        ):
            widget.setVisible(shown)

    def _show_card(self) -> None:
        self.design.order_tabs(self.preview.forth)
        self.preview.show_card()
        who = self._draft.current
        try:
            spare = self._draft.card(who).spare_lines if who else None
        except BadInput:
            spare = None  # the preview says what is wrong with the message
        self.design.show_fit(spare)

    def _show_stack(self) -> None:
        count = len(self._draft.to_print())
        self.foot.show_stack(count, self._draft.paper)
        self.who_for.set_label(_("Who for ({count})").format(count=count))

    def _nobody(self) -> QWidget:
        """What stands in the place of the card where there is nobody to write to."""
        theme, draft = self.context.theme, self._draft
        if draft.by_hand:
            title, told = _("Nobody chosen yet"), _("Find somebody by name, and their card is shown here.")
            return EmptyState(theme, "mail", title, told, [(_("Find a customer"), self._on_search)])
        title, told = nobody(draft.occasion, draft.days), _("Choose another reason, or somebody by hand.")
        verbs = [(_("Choose by hand"), self._on_by_hand)]
        if draft.occasion in AHEAD and draft.days == NEAR:
            verbs.insert(0, (_("Next {days} days").format(days=FAR), lambda: self._on_occasion(draft.occasion, FAR)))
        return EmptyState(theme, "mail", title, told, verbs)

    def _on_search(self) -> None:
        self.who_for.setChecked(True)
        self.people.begin_search()

    def _on_occasion(self, occasion: str, days: int) -> None:
        self.design.settle()
        self._draft.choose_occasion(occasion, days)
        self.reload()

    def _on_by_hand(self) -> None:
        self.design.settle()
        self._draft.choose_by_hand()
        self.reload()
        self._on_search()

    def _on_added(self, customer_id: int) -> None:
        self._draft.add(customer_id)
        self.reload()
        ids = [who.customer_id for who in self._draft.recipients]
        if customer_id in ids:
            self._on_shown(ids.index(customer_id))
        else:
            self.context.toast(_("They don’t want cards, or can’t get any."))
        self.people.list.setFocus()

    def _on_shown(self, place: int) -> None:
        self._draft.place = place
        self.people.show_current()
        self._show_card()

    def _on_ticks(self) -> None:
        self._show_stack()
        if self.preview.shows_sheets:
            self.preview.show_card()

    def _on_changed_card(self) -> None:
        self._show_card()
        self._show_stack()

    def _on_design(self) -> None:
        if self._draft.by_hand:
            self.reload()  # another reason, so another ledger to look into
        else:
            self._on_changed_card()

    def _on_address(self, customer_id: int) -> None:
        self.context.navigate("customer", CustomerVisit(customer_id, errand="address"))
