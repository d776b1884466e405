"""The left column: filter chips, “Note what happened”, and the timeline in which entries open in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.commands.edit_touchpoint import DeleteTouchpoint
from desktop.commands.important_dates import DeleteImportantDate
from desktop.commands.promises import DeletePromise, Vow
from desktop.formatting import occasion_title
from desktop.i18n import _
from desktop.queries.coming_up import Upcoming
from desktop.queries.timeline import PROMISE, TOUCHPOINT, Entry
from desktop.ui.entry_kind import EVERYTHING, GROUPS, kinds_in
from desktop.ui.item_models.timeline_model import TimelineModel
from desktop.ui.pages.customer.forms.happening_form import HappeningForm
from desktop.ui.pages.customer.forms.occasion_form import OccasionForm
from desktop.ui.pages.customer.forms.promise_form import Promised, PromiseForm
from desktop.ui.pages.customer.newcomer_panel import NewcomerPanel
from desktop.ui.pages.customer.note_panel import NotePanel
from desktop.ui.pages.customer.timeline_view import TimelineView
from desktop.ui.widgets.chip_bar import Chip, ChipBar

if TYPE_CHECKING:
    from desktop.queries.customer_page import CustomerPage
    from desktop.storage.writer import Command
    from desktop.ui.context import Context
    from desktop.ui.item_models.timeline_row import TimelineRow
    from desktop.ui.pages.customer.forms.inline_form import InlineForm

_FIRST_ROWS = 104  # the Today line and “You added Ana”
_UNLIMITED = (1 << 24) - 1
_MANY = 200  # from here on the chips tell how many


class TimelinePanel(QWidget):
    """One customer's timeline.

    Signals:
        errand: Something else was asked for: card, promise, next, previous, fact, occasion, contact, note.
    """

    errand = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self._context = context
        self._page: CustomerPage | None = None
        self._currency = "EUR"
        self._stale = False
        self.chips = ChipBar(theme, _("Show on the timeline"), _chips({}), 6)
        self.chips.set_value(EVERYTHING)
        self.chips.chosen.connect(self._on_filter)
        self.note = NotePanel(context)
        self.note.saved.connect(self._on_noted)
        self.note.left.connect(self._on_note_left)
        self.model = TimelineModel(context.reader)
        self.view = TimelineView(theme, self.model)
        self.view.opened.connect(self._on_opened)
        self.view.deleted.connect(self._on_deleted)
        self.view.errand.connect(self.errand)
        self.newcomer = NewcomerPanel(theme)
        self.newcomer.wanted.connect(self.errand)
        self._form: InlineForm | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(self.chips)
        layout.addWidget(self.note)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.newcomer, 1)

    def show_page(self, page: CustomerPage, currency: str) -> None:
        """Show a customer's timeline: today in view for a new one, else where it was. An open form is left alone."""
        new = self._page is None or self._page.id != page.id
        if new:
            self._drop_form()
            self.chips.set_value(EVERYTHING)
        self._page, self._currency = page, currency
        self.note.set_customer(page.id, page.name, currency)
        self.view.setAccessibleName(_("Timeline with {name}").format(name=page.name))
        if self._form is not None:
            self._stale = True
            return
        self._read(keep_place=not new)

    def _read(self, *, keep_place: bool) -> None:
        page = self._page
        if page is None:
            return
        self._stale = False
        bar, row = self.view.verticalScrollBar(), self.view.chosen()
        place, key = bar.value(), row.key if row is not None else None
        added = min(page.added_on, self._context.today())
        beginning = Entry("customer", page.id, "added", added, subject=page.first_name)
        self.model.show(page.id, self._context.today(), self.chips.value or EVERYTHING, beginning)
        self.chips.set_chips(_chips(self.model.counts))
        self.newcomer.set_name(page.first_name)
        new = not self.model.counts and not page.facts and self.chips.value == EVERYTHING
        self.newcomer.setVisible(new)
        self.view.setMaximumHeight(self._context.theme.px(_FIRST_ROWS) if new else _UNLIMITED)
        if keep_place:
            self.view.refit()
            bar.setValue(place)
            self.view.choose(key)
        else:
            self.view.show_today()

    def _on_filter(self, _group: str) -> None:
        self._drop_form()
        self._read(keep_place=False)

    def _on_noted(self, key: tuple[str, int]) -> None:
        self.view.choose(key)
        self.view.scrollTo(self.view.currentIndex())

    def _on_note_left(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_opened(self, row: TimelineRow) -> None:
        form = self._form_for(row)
        if form is None:
            return
        self._drop_form()
        self._form = form
        self.view.open_form(row, form)
        form.resized.connect(self.view.refit_form)
        form.closed.connect(self._on_form_closed, Qt.ConnectionType.QueuedConnection)
        form.begin()

    def _on_deleted(self, row: TimelineRow) -> None:
        command = _removal(row)
        if command is not None:
            self._context.commands.run(command, lambda _value: self._context.toast(command.label, undo=True))

    def _on_form_closed(self) -> None:
        if self._form is None:
            return
        key = self.view.open_key
        self._drop_form()
        if self._stale:
            self._read(keep_place=True)
        self.view.choose(key)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drop_form(self) -> None:
        if self._form is not None:
            self._form = None
            self.view.close_form()

    def _form_for(self, row: TimelineRow) -> InlineForm | None:
        told, page = row.told, self._page
        if page is None or told is None:
            return None
        if told.source == PROMISE:
            return PromiseForm(self._context, page.id, _promised(told))
        if isinstance(told, Upcoming):
            known = next((known for known in page.dates if known.id == told.id), None)
            return OccasionForm(self._context, page.id, known) if known is not None else None
        return HappeningForm(self._context, told, self._currency) if told.source == TOUCHPOINT else None


def _promised(told: Entry | Upcoming) -> Promised:
    if isinstance(told, Upcoming):
        return Promised(told.id, Vow(told.label, told.day, told.note))
    return Promised(told.id, Vow(told.subject, told.due_on, told.we_said), told.state)


def _removal(row: TimelineRow) -> Command | None:
    """The command that deletes what a row is about; a printed card stays, for it was printed."""
    told = row.told
    if told is None:
        return None
    if told.source == PROMISE:
        return DeletePromise(told.id, told.label if isinstance(told, Upcoming) else told.subject)
    if isinstance(told, Upcoming):
        return DeleteImportantDate(told.id, occasion_title(told.kind, told.label))
    return DeleteTouchpoint(told.id, told.kind) if told.source == TOUCHPOINT else None


def _chips(counts: dict[str, int]) -> list[Chip]:
    many = sum(counts.values()) > _MANY
    chips = []
    for group, text in GROUPS.items():
        kinds = kinds_in(group)
        count = sum(number for kind, number in counts.items() if kinds is None or kind in kinds)
        chips.append(Chip(group, _(text), count if many else None))
    return chips
