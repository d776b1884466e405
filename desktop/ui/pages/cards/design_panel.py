"""Right: the design, its colours, the words and the paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.cards.paper import PAPERS, paper_how, paper_title
from desktop.i18n import _, ngettext
from desktop.ui.pages.cards.thumbnail import SwatchButton, Thumbnail
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.check_box import CheckBox
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.styling import boxed, column, empty, margins, row

if TYPE_CHECKING:
    from desktop.ui.pages.cards.draft import CardDraft
    from desktop.ui.theme.theme import Theme

WIDE = 308
_PAUSE = 60  # milliseconds without a key before the preview follows
_CHIPS = (("first_name", "Name"), ("years", "Years with us"), ("favourite", "Favourite"))


class DesignPanel(QWidget):
    """Everything that decides how the cards look and what they say.

    Signals:
        changed: The draft has changed: paint anew.
    """

    changed = Signal()

    def __init__(self, theme: Theme, draft: CardDraft) -> None:
        super().__init__()
        self._theme, self._draft = theme, draft
        self.setFixedWidth(theme.px(WIDE))
        self.thumbnails: dict[str, Thumbnail] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.px(8))
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._colours = QHBoxLayout()
        self._colours.setSpacing(theme.px(8))
        self.message = QPlainTextEdit()
        self.message.setAccessibleName(_("Message inside the card"))
        self.message.setFont(theme.font("body"))
        self.message.setFixedHeight(theme.px(116))
        self.message.setTabChangesFocus(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._on_message)
        self.message.textChanged.connect(self._pause.start)
        self.own_words = Button(theme, _("The design’s own words"), "link", "undo-2", icon_size=15)
        self.own_words.clicked.connect(self._on_own_words)
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
        self._show_thumbnails()
        self._show_colours()
        self.paper.set_value(draft.paper.id)
        self.how.setText(paper_how(draft.paper))
        self.blank.setChecked(draft.blank_inside)
        self.message.setEnabled(not draft.blank_inside)
        self.own_words.setVisible(draft.message is not None)
        if not self.message.hasFocus():
            self._say(draft.message if draft.message is not None else draft.template_message())

    def show_fit(self, spare_lines: int | None) -> None:
        """Say how well the words fit."""
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

    def refresh_thumbnails(self) -> None:
        """Paint the small cards anew, as for another first person."""
        for thumbnail in self.thumbnails.values():
            thumbnail.forget()

    def _lay_out(self) -> None:
        theme = self._theme
        chips = Flow(gap=theme.px(6))
        for field, text in _CHIPS:
            chip = Button(theme, _(text), "chip", "plus", name=_("Put in: {what}").format(what=_(text)), icon_size=13)
            chip.clicked.connect(lambda _checked=False, field=field: self.message.insertPlainText(f"{{{field}}}"))
            chips.add(chip)
        inner = column(
            Label(theme, _("Design"), "heading"),
            boxed(self._grid),
            self._colours,
            theme.px(6),
            row(Label(theme, _("Message"), "heading"), None, self.own_words),
            self.message,
            chips,
            self.fits,
            theme.px(6),
            Label(theme, _("Paper"), "heading"),
            self.paper,
            self.how,
            self.blank,
            None,
            spacing=theme.px(8),
        )
        margins(inner, 0, 0, theme.px(4), 0)
        layout = QVBoxLayout(self)
        margins(layout, theme.px(20), theme.px(14), theme.px(8), theme.px(8))
        layout.addWidget(ScrollPage(theme, boxed(inner), sides=0, top=0, bottom=0))

    def _show_thumbnails(self) -> None:
        designs = self._draft.designs()
        if list(self.thumbnails) != [design.id for design in designs]:
            empty(self._grid)
            self.thumbnails = {}
            for place, design in enumerate(designs):
                thumbnail = Thumbnail(self._theme, self._draft, design)
                thumbnail.clicked.connect(lambda _checked=False, design=design: self._on_design(design.id))
                self.thumbnails[design.id] = thumbnail
                self._grid.addWidget(thumbnail, place // 3, place % 3, Qt.AlignmentFlag.AlignCenter)
        for key, thumbnail in self.thumbnails.items():
            thumbnail.setChecked(key == self._draft.template_id)

    def _show_colours(self) -> None:
        empty(self._colours)
        for name in self._draft.template.colourways:
            swatch = SwatchButton(self._theme, name, self._draft.template.palettes[name])
            swatch.setChecked(name == self._draft.colourway)
            swatch.clicked.connect(lambda _checked=False, name=name: self._on_colours(name))
            self._colours.addWidget(swatch)
        self._colours.addStretch(1)

    def _say(self, text: str) -> None:
        self.message.blockSignals(True)  # noqa: FBT003 - Qt's own setter
        self.message.setPlainText(text)
        self.message.blockSignals(False)  # noqa: FBT003 - Qt's own setter

    def _on_design(self, template_id: str) -> None:
        self._draft.choose_design(template_id)
        self.show_draft()
        self.changed.emit()

    def _on_colours(self, name: str) -> None:
        self._draft.colourway = name
        self._show_colours()
        self.changed.emit()

    def _on_message(self) -> None:
        text = self.message.toPlainText()
        self._draft.message = None if text == self._draft.template_message() else text
        self.own_words.setVisible(self._draft.message is not None)
        self.changed.emit()

    def _on_own_words(self) -> None:
        self._draft.message = None
        self._say(self._draft.template_message())
        self.own_words.hide()
        self.changed.emit()

    def _on_paper(self) -> None:
        self._draft.paper = PAPERS[self.paper.value]
        self.how.setText(paper_how(self._draft.paper))
        self.changed.emit()

    def _on_blank(self, on: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._draft.blank_inside = on
        self.message.setEnabled(not on)
        self.changed.emit()
