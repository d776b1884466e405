"""The right column: where you are, their rhythm, what is worth remembering. Below the head where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.pages.customer.known_card import KnownCard
from desktop.ui.pages.customer.quiet_scroll_bar import QuietScrollBar
from desktop.ui.pages.customer.rhythm_card import RhythmCard
from desktop.ui.pages.customer.stage_card import StageCard
from desktop.ui.widgets.scroll_page import ScrollPage

if TYPE_CHECKING:
    from desktop.queries.customer_page import CustomerPage
    from desktop.ui.context import Context
    from desktop.ui.pages.customer.forms.inline_form import InlineForm


class AboutColumn(ScrollPage):
    """Cards about one customer."""

    def __init__(self, context: Context) -> None:
        theme = context.theme
        cards = QWidget()
        layout = QVBoxLayout(cards)
        layout.setContentsMargins(0, 0, theme.px(8), 0)
        layout.setSpacing(theme.px(14))
        self.stage = StageCard(context)
        self.rhythm = RhythmCard(theme)
        self.known = KnownCard(context)
        for card in (self.stage, self.rhythm, self.known):
            layout.addWidget(card)
        layout.addStretch(1)
        super().__init__(theme, cards, sides=0, top=0, bottom=20)
        self._context = context
        self.setVerticalScrollBar(QuietScrollBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._wanted: InlineForm | None = None
        self.verticalScrollBar().rangeChanged.connect(self._on_grown)
        for card in (self.stage, self.known):
            card.form_opened.connect(self._on_form_opened)

    def show_page(self, page: CustomerPage, words: str) -> None:
        """Show a customer."""
        self.stage.show_page(page, words)
        self.rhythm.show_rhythm(page.rhythm, self._context.today())
        self.known.show_page(page)

    def _on_form_opened(self, form: InlineForm) -> None:
        """Bring a form into view: at once, and again when the column has grown to hold it."""
        self._wanted = form
        QTimer.singleShot(0, self, self._scroll_to_form)

    def _on_grown(self) -> None:
        if self._wanted is not None:
            self._scroll_to_form()

    def _scroll_to_form(self) -> None:
        form, host = self._wanted, self.widget()
        if form is None or host is None or not shiboken6.isValid(form) or not form.isVisible():
            self._wanted = None
            return
        top = form.mapTo(host, QPoint(0, 0)).y()
        bar = self.verticalScrollBar()
        bottom = top + form.sizeHint().height() + self._context.theme.px(20) - self.viewport().height()
        bar.setValue(min(top, max(bar.value(), bottom)))
        if bar.value() >= min(top, bottom):
            self._wanted = None
