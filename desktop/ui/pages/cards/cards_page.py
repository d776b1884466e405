"""The studio: three panes and a foot bar around one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.cards.paper import SAFEST
from desktop.cards.template import load_templates
from desktop.errors import BadInput
from desktop.i18n import _
from desktop.ui.page import Page
from desktop.ui.pages.cards.design_panel import DesignPanel
from desktop.ui.pages.cards.draft import CardDraft, wish_from
from desktop.ui.pages.cards.foot_bar import FootBar
from desktop.ui.pages.cards.preview_panel import PreviewPanel
from desktop.ui.pages.cards.printing import CardPrinting
from desktop.ui.pages.cards.recipients_panel import RecipientsPanel
from desktop.ui.widgets.frames import Hairline
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import row

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
        self._draft = CardDraft(load_templates(), SAFEST)
        self.people = RecipientsPanel(context, self._draft)
        self.preview = PreviewPanel(theme, self._draft, self.people.begin_search)
        self.design = DesignPanel(theme, self._draft)
        self.foot = FootBar(theme)
        self.printing = CardPrinting(context, self._draft, self)
        self._lay_out()
        self.people.occasion_chosen.connect(self._on_occasion)
        self.people.person_added.connect(self._on_added)
        self.people.person_shown.connect(self._on_shown)
        self.people.ticks_changed.connect(self._show_stack)
        self.preview.stepped.connect(self._on_step)
        self.design.changed.connect(self._on_design)
        self.foot.save_asked.connect(self.printing.save_pdf)
        self.foot.print_asked.connect(self.printing.print_cards)
        for keys, act in (
            ("PgDown", lambda: self._on_step(1)),
            ("PgUp", lambda: self._on_step(-1)),
            ("Ctrl+Shift+S", self.foot.save.click),
            ("Ctrl+P", self.foot.print.click),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

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
        wish = wish_from(argument)
        if wish.occasion and wish.occasion != self._draft.occasion:
            self._draft.choose_occasion(wish.occasion, self._draft.days)
        if wish.customer_ids:
            self._draft.chosen, self._draft.place = wish.customer_ids, 0
            self._draft.left_out.clear()

    def reload(self) -> None:
        """Look everybody up again and show the stack."""
        self._draft.load(self.context.reader, self.context.today())
        self.people.show_people(self.context.today())
        self.design.refresh_thumbnails()
        self.design.show_draft()
        self._show_card()
        self._show_stack()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window keeps preview and design; the people go."""
        super().resizeEvent(event)
        self.people.setVisible(self.width() >= self.context.theme.px(_NARROW))

    def _lay_out(self) -> None:
        theme = self.context.theme
        head = row(Label(theme, _("Write cards"), "display"), None)
        head.setContentsMargins(theme.px(32), theme.px(18), theme.px(24), theme.px(14))
        panes = QHBoxLayout()
        panes.setSpacing(0)
        panes.addWidget(self.people)
        panes.addWidget(Hairline(vertical=True))
        panes.addWidget(self.preview, 1)
        panes.addWidget(Hairline(vertical=True))
        panes.addWidget(self.design)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Hairline())
        layout.addLayout(panes, 1)
        layout.addWidget(self.foot)

    def _show_card(self) -> None:
        self.preview.show_card()
        who = self._draft.current
        try:
            spare = self._draft.card(who).spare_lines if who else None
        except BadInput:
            spare = None  # the preview says what is wrong with the message
        self.design.show_fit(spare)

    def _show_stack(self) -> None:
        self.foot.show_stack(len(self._draft.to_print()), self._draft.paper)

    def _on_occasion(self, occasion: str, days: int) -> None:
        self._draft.choose_occasion(occasion, days)
        self.reload()

    def _on_added(self, customer_id: int) -> None:
        self._draft.add(customer_id)
        self.reload()
        ids = [who.customer_id for who in self._draft.recipients]
        if customer_id in ids:
            self._on_shown(ids.index(customer_id))
        else:
            self.context.toast(_("They don’t want cards, or can’t get any."))

    def _on_shown(self, place: int) -> None:
        self._draft.place = place
        self.people.show_current()
        self._show_card()

    def _on_step(self, by: int) -> None:
        place = self._draft.place + by
        if 0 <= place < len(self._draft.recipients):
            self._on_shown(place)

    def _on_design(self) -> None:
        self._show_card()
        self._show_stack()
