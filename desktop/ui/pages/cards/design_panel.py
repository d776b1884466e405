"""Right: the design, its colours, the words and the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.cards.paper import PAPERS, paper_how, paper_title
from desktop.i18n import _, ngettext
from desktop.ui.pages.cards.design_choice import ColourChoice, DesignChoice
from desktop.ui.pages.cards.message_field import MessageField
from desktop.ui.pages.cards.message_pieces import NAMES
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.check_box import CheckBox
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.styling import boxed, column, margins, row

if TYPE_CHECKING:
    from desktop.ui.pages.cards.draft import CardDraft
    from desktop.ui.theme.theme import Theme

WIDE = 308
_PAUSE = 60  # milliseconds without a key before the preview follows
_OFFERED = ("first_name", "years", "favourite")
_MESSAGE = (116, 132)  # height of the field, from and to


class DesignPanel(QWidget):
    """Everything that decides how the cards look and what they say.

    Signals:
        changed: The words, the colours or the paper: paint anew.
        design_chosen: Another design.
    """

    changed = Signal()
    design_chosen = Signal()

    def __init__(self, theme: Theme, draft: CardDraft) -> None:
        super().__init__()
        self._theme, self._draft = theme, draft
        self.setFixedWidth(theme.px(WIDE))
        self.designs = DesignChoice(theme, draft)
        self.designs.chosen.connect(self._on_design)
        self.colours = ColourChoice(theme, draft)
        self.colours.chosen.connect(self._on_colours)
        self.message = MessageField(theme, _("Message inside the card"))
        self.message.setMinimumHeight(theme.px(_MESSAGE[0]))
        self.message.setMaximumHeight(theme.px(_MESSAGE[1]))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._on_message)
        self.message.textChanged.connect(self._pause.start)
        self.own_words = Button(theme, _("The design’s own words"), "link", "undo-2", icon_size=15)
        self.own_words.clicked.connect(self._on_own_words)
        self.chips = Flow([self._chip(field) for field in _OFFERED], theme.px(6))
        self.fits = Label(theme, "", "smallm", "good", wrap=True)
        self.paper = ComboBox(theme, _("Paper"), [(paper.id, paper_title(paper)) for paper in PAPERS.values()])
        self.paper.activated.connect(self._on_paper)
        self.how = Label(theme, "", "small", "3", wrap=True)
        self.blank = CheckBox(theme, _("Leave the inside to the pen"))
        self.blank.toggled.connect(self._on_blank)
        self._lay_out()

    def show_draft(self) -> None:
        """Show the draft's choices."""
        draft = self._draft
        self.designs.show_draft()
        self.colours.show_draft()
        self.paper.set_value(draft.paper.id)
        self.how.setText(paper_how(draft.paper))
        self.blank.blockSignals(True)  # noqa: FBT003 - Qt's own setter
        self.blank.setChecked(draft.blank_inside)
        self.blank.blockSignals(False)  # noqa: FBT003 - Qt's own setter
        self._show_words()

    def order_tabs(self, after: QWidget) -> None:
        """Tab comes to colours and designs, which are made late, before it comes to the words."""
        for stop in (*self.colours.swatches.values(), *self.designs.thumbnails.values()):
            QWidget.setTabOrder(after, stop)
            after = stop

    def show_fit(self, spare_lines: int | None) -> None:
        """Say how well the words fit; None where there are no words to say it of."""
        self.fits.setVisible(spare_lines is not None)
        if spare_lines is None:
            return
        if spare_lines >= 0:
            told = ngettext(
                "Fits on the card, {count} line to spare", "Fits on the card, {count} lines to spare", spare_lines
            )
        else:
            told = ngettext("{count} line too long: shorten it", "{count} lines too long: shorten it", -spare_lines)
        self.fits.setText(told.format(count=abs(spare_lines)))
        self.fits.set_ink("good" if spare_lines >= 0 else "late")

    def settle(self) -> None:
        """Take in what has just been typed, without waiting for a pause."""
        if self._pause.isActive():
            self._pause.stop()
            self._on_message()

    def _lay_out(self) -> None:
        theme = self._theme
        inner = column(
            row(Label(theme, _("Design"), "heading"), None, self.colours),
            self.designs,
            theme.px(4),
            row(Label(theme, _("Message"), "heading"), None, self.own_words),
            self.message,
            self.chips,
            self.fits,
            theme.px(4),
            self.paper,
            self.how,
            self.blank,
            None,
            spacing=theme.px(8),
        )
        inner.setStretchFactor(self.message, 1)
        margins(inner, 0, 0, theme.px(4), 0)
        layout = QVBoxLayout(self)
        margins(layout, theme.px(20), theme.px(10), theme.px(8), theme.px(8))
        layout.addWidget(ScrollPage(theme, boxed(inner), sides=0, top=0, bottom=0))

    def _chip(self, field: str) -> Button:
        text = _(NAMES[field])
        chip = Button(self._theme, text, "chip", "plus", name=_("Put in: {what}").format(what=text), icon_size=13)
        chip.clicked.connect(lambda: self._on_chip(field))
        return chip

    def _show_words(self) -> None:
        draft = self._draft
        words = draft.message if draft.message is not None else draft.template_message()
        if words != self.message.message and not self._pause.isActive():
            self.message.set_message(words)
        self.message.setEnabled(not draft.blank_inside)
        self.chips.setEnabled(not draft.blank_inside)
        self.own_words.setVisible(draft.message is not None)

    def _on_chip(self, field: str) -> None:
        self.message.put_in(f"{{{field}}}")
        self.message.setFocus()

    def _on_design(self, template_id: str) -> None:
        self.settle()
        self._draft.choose_design(template_id)
        self.show_draft()
        self.design_chosen.emit()

    def _on_colours(self, name: str) -> None:
        self._draft.colourway = name
        self.changed.emit()

    def _on_message(self) -> None:
        text = self.message.message
        self._draft.message = None if text == self._draft.template_message() else text
        self.own_words.setVisible(self._draft.message is not None)
        self.changed.emit()

    def _on_own_words(self) -> None:
        self._pause.stop()
        self._draft.message = None
        self.message.setFocus()
        self._show_words()
        self.changed.emit()

    def _on_paper(self) -> None:
        self._draft.paper = PAPERS[self.paper.value]
        self.how.setText(paper_how(self._draft.paper))
        self.changed.emit()

    def _on_blank(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._draft.blank_inside = on
        self._show_words()
        self.changed.emit()
