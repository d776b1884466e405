"""Where you are: the stage in a word and a meter, and changing it with one line why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from desktop.commands.change_stage import ChangeStage
from desktop.formatting import STAGES, stage_meaning, stage_name
from desktop.i18n import _
from desktop.ui.pages.customer.forms.fields import LineField, labelled
from desktop.ui.pages.customer.forms.inline_form import InlineForm
from desktop.ui.pages.customer.wording import since_words
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.frames import Card
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.stage_meter import StageMeter
from desktop.ui.widgets.styling import row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.queries.customer_page import CustomerPage
    from desktop.storage.writer import Command
    from desktop.ui.context import Context


class StageForm(InlineForm):
    """Another stage, and why. The owner decides; nothing moves by itself."""

    def __init__(self, context: Context, page: CustomerPage, words: str) -> None:
        super().__init__(context, _("Stage of {name}").format(name=page.name), _("Move"))
        self._page = page
        theme = context.theme
        named = [(stage, stage_name(stage, words)) for stage in STAGES]
        self._stage = ComboBox(theme, _("Stage"), named)
        self._stage.set_value(min(page.stage + 1, STAGES[-1]))
        self._why = LineField(theme, _("What changed?"), placeholder=_("Asked us to do the whole wedding"))
        self._meaning = Label(theme, "", "small", "3", wrap=True)
        self.content.addWidget(labelled(theme, _("Stage"), self._stage))
        self.content.addWidget(self._meaning)
        self.content.addWidget(labelled(theme, _("What changed?"), self._why))
        self._stage.currentIndexChanged.connect(self._show_meaning)
        self._show_meaning()

    def first_field(self) -> QWidget:
        """The stage."""
        return self._stage

    def command(self) -> Command | None:
        """The move; None where it is the stage they are in."""
        if self._stage.value == self._page.stage:
            return None
        why = self._why.text().strip()
        return ChangeStage(self._page.id, self._stage.value, self.context.today(), why, self._page.name)

    def _show_meaning(self) -> None:
        self._meaning.setText(stage_meaning(self._stage.value))


class StageCard(Card):
    """The stage of a customer.

    Signals:
        form_opened: A form opened in the card.
    """

    form_opened = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, spacing=9)
        theme = context.theme
        self._context = context
        self._page: CustomerPage | None = None
        self._words = ""
        self._form: StageForm | None = None
        self._change = Button(theme, _("Change"), "link", name=_("Change stage"))
        self._change.clicked.connect(self.begin)
        self._word = Label(theme, "", "title")
        self._meaning = ElidedLabel(theme, "", "small", "2")
        self._meter = StageMeter(theme, 1, "", 0, 7)
        self._since = Label(theme, "", "small", "3")
        self.body.addLayout(row(Label(theme, _("Where you are"), "heading"), None, self._change))
        line = row(self._word, self._meaning, spacing=theme.px(10))
        line.setStretch(1, 1)
        self.body.addLayout(line)
        self.body.addWidget(self._meter)
        self.body.addWidget(self._since)

    def show_page(self, page: CustomerPage, words: str) -> None:
        """Show a customer's stage."""
        if self._page is not None and self._page.id != page.id:
            self._close()
        self._page, self._words = page, words
        word = stage_name(page.stage, words)
        self._word.setText(word)
        self._word.set_ink(f"s{page.stage}")
        self._meaning.setText(stage_meaning(page.stage))
        self._meter.set_stage(page.stage, word)
        since = since_words(page.stage_since, self._context.today())
        self._since.setText(since)
        self._since.setVisible(bool(since))

    def begin(self) -> None:
        """Open the form."""
        if self._page is None or self._form is not None:
            return
        self._form = StageForm(self._context, self._page, self._words)
        self._form.closed.connect(self._close)
        self.body.addWidget(self._form)
        self._form.show()
        self._change.hide()
        self._form.begin()
        self.form_opened.emit(self._form)

    def _close(self) -> None:
        if self._form is None:
            return
        focus = QApplication.focusWidget()
        had_keyboard = focus is not None and self._form.isAncestorOf(focus)
        self._form.hide()
        self.body.removeWidget(self._form)
        self._form.deleteLater()
        self._form = None
        self._change.show()
        if had_keyboard:
            self._change.setFocus()
