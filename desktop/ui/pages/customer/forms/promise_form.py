"""A promise: what, by when; and whether it was kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.commands.promises import KEPT, OPEN, RELEASED, AddPromise, DeletePromise, EditPromise, SettlePromise, Vow
from desktop.i18n import _
from desktop.ui.local_format import exact_day, long_day
from desktop.ui.pages.customer.forms.fields import LineField, TextField, labelled, side_by_side
from desktop.ui.pages.customer.forms.inline_form import InlineForm
from desktop.ui.typed_day import read_due
from desktop.ui.widgets.date_entry import DateEntry

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from desktop.storage.writer import Command
    from desktop.ui.context import Context


@dataclass(frozen=True, slots=True)
class Promised:
    """A promise as the book has it."""

    id: int
    vow: Vow
    status: str = OPEN


class PromiseForm(InlineForm):
    """The fields of one promise; `promised` is None for a new one."""

    def __init__(self, context: Context, customer_id: int, promised: Promised | None = None) -> None:
        super().__init__(context, _("Promise"), _("Save") if promised else _("Add promise"))
        self._customer_id = customer_id
        self._promised = promised
        vow = promised.vow if promised else Vow("")
        theme = context.theme
        self._what = LineField(theme, _("What you promised"), vow.what, _("the quote for the wedding"))
        self._due: DateEntry[date] = DateEntry(
            theme, _("By when"), lambda text: read_due(text, context.today()), long_day, _("Friday, 4 Dec, or nothing")
        )
        self._due.set_text(exact_day(vow.due_on) if vow.due_on else "")
        self._detail = TextField(theme, _("Details"), vow.detail)
        what = labelled(theme, _("What you promised"), self._what)
        self.content.addLayout(side_by_side(theme, what, labelled(theme, _("By when"), self._due)))
        self.content.addWidget(labelled(theme, _("Details"), self._detail))
        if promised is not None:
            self._add_settling(promised)

    def first_field(self) -> QWidget:
        """What was promised."""
        return self._what

    def command(self) -> Command | None:
        """The promise, or its correction.

        Raises:
            BadInput: The day cannot be.
        """
        vow = Vow(self._what.text().strip(), self._due.value, self._detail.text.strip())
        if self._promised is None:
            return AddPromise(self._customer_id, vow, self.context.today())
        return EditPromise(self._promised.id, vow) if vow != self._promised.vow else None

    def _add_settling(self, promised: Promised) -> None:
        if promised.status == OPEN:
            self._add_settle(promised, KEPT, _("Mark as kept"), "circle-check")
            self._add_settle(promised, RELEASED, _("No longer wanted"), "")
        else:
            self._add_settle(promised, OPEN, _("Open again"), "rotate-ccw")
        self.add_removal(_("Delete"), DeletePromise(promised.id, promised.vow.what))

    def _add_settle(self, promised: Promised, status: str, verb: str, icon: str) -> None:
        command = SettlePromise(promised.id, status, self.context.today(), promised.vow.what)
        self.add_verb(verb, icon, command, promised.vow.what)
