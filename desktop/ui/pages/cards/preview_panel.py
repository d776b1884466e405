"""Middle: the card as it will come out, and the way from one person's to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.errors import BadInput
from desktop.i18n import _
from desktop.ui.pages.cards.paper_preview import PaperPreview
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.styling import boxed, ground, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.cards.compose import ComposedCard
    from desktop.ui.pages.cards.draft import CardDraft
    from desktop.ui.theme.theme import Theme

OUTSIDE, INSIDE = "outside", "inside"


class PreviewPanel(QWidget):
    """Front and inside of one card.

    Signals:
        stepped: One card forward (1) or back (-1).
    """

    stepped = Signal(int)

    def __init__(self, theme: Theme, draft: CardDraft, choose_by_hand: Callable[[], None]) -> None:
        super().__init__()
        self._draft = draft
        ground(self, "sunken")
        self.sides = Segmented(
            theme,
            _("Which pages"),
            [(OUTSIDE, _("Front & message")), (INSIDE, _("Inside")), ("back", _("Back & front"))],
        )
        self.sides.set_value(OUTSIDE)
        self.sides.chosen.connect(self.show_card)
        self.paper = PaperPreview(theme)
        self._nobody = EmptyState(
            theme,
            "mail",
            _("Nobody to write to just now"),
            _("Choose another reason on the left, or people by hand."),
            [(_("Choose by hand"), choose_by_hand)],
        )
        self._problem = Label(theme, "", "small", "late", wrap=True)
        self.back = IconButton(theme, "chevron-left", _("Previous card"))
        self.forth = IconButton(theme, "chevron-right", _("Next card"))
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.forth.clicked.connect(lambda: self.stepped.emit(1))
        self._whose = Label(theme, "", "medium")
        self._steps = boxed(row(None, self.back, self._whose, self.forth, None, spacing=theme.px(10)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        layout.addLayout(row(None, self.sides, None))
        layout.addWidget(self.paper, 1)
        layout.addWidget(self._nobody, 1)
        layout.addWidget(self._problem)
        layout.addWidget(self._steps)

    def show_card(self) -> None:
        """Paint the current person's card."""
        who = self._draft.current
        for widget in (self.sides, self.paper, self._steps):
            widget.setVisible(who is not None)
        self._nobody.setVisible(who is None)
        self._problem.hide()
        if who is None:
            return
        total, place = len(self._draft.recipients), self._draft.place
        self._whose.setText(_("{name} · card {place} of {total}").format(name=who.name, place=place + 1, total=total))
        self.back.setEnabled(place > 0)
        self.forth.setEnabled(place + 1 < total)
        try:
            card = self._draft.card(who)
        except BadInput as error:
            self._tell(str(error))
            return
        self._tell("\n".join(problem.message for problem in card.problems))
        self._paint(card, who.name)

    def _paint(self, card: ComposedCard, name: str) -> None:
        pages, folds = {
            OUTSIDE: ((card.front, card.inside), (False, True)),
            INSIDE: ((card.inside_left, card.inside), (False, True)),
        }.get(self.sides.value, ((card.back, card.front), (False, True)))
        said = " ".join(getattr(item, "text", "") for page in pages for item in page.items).strip()
        words = _("Preview of the card for {name}: {words}").format(name=name, words=said)
        self.paper.show_pages(pages, folds, words)

    def _tell(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
