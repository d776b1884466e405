"""Correct what happened: kind, day as far as it is known, note, amount, minutes, what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.commands.edit_touchpoint import DeleteTouchpoint, EditTouchpoint
from desktop.commands.happening import Happening
from desktop.errors import BadInput
from desktop.formatting import kind_title
from desktop.i18n import _
from desktop.relationship.amount import read_amount
from desktop.text import digits
from desktop.ui.entry_kind import EntryKind, entry_kinds, kind_of
from desktop.ui.local_format import money
from desktop.ui.pages.customer.forms.fields import LineField, TextField, labelled, side_by_side
from desktop.ui.pages.customer.forms.inline_form import InlineForm
from desktop.ui.typed_day import KnownDay, describe_day, read_past, write_day
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.date_entry import DateEntry

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.queries.timeline import Entry
    from desktop.storage.writer import Command
    from desktop.ui.context import Context


class HappeningForm(InlineForm):
    """The fields of one touchpoint.

    Args:
        context: What pages are built with.
        entry: What was noted.
        currency: The shop's, for an amount typed without one.
    """

    def __init__(self, context: Context, entry: Entry, currency: str) -> None:
        title = kind_of(entry.kind).title(entry)
        super().__init__(context, title)
        self._entry = entry
        self._currency = entry.currency or currency
        theme = context.theme
        self._kind = ComboBox(theme, _("What happened"), _choices(entry.kind))
        self._kind.set_value(entry.kind)
        self._day: DateEntry[KnownDay] = DateEntry(
            theme, _("When"), lambda text: read_past(text, context.today()), describe_day, _("yesterday, 3 Nov, 2019")
        )
        self._day.set_text(write_day(KnownDay(entry.day, entry.precision)))
        self._note = LineField(theme, _("Note"), entry.subject, _("What is worth keeping"))
        amount = "" if entry.amount_minor is None else money(entry.amount_minor, entry.currency)
        self._amount = LineField(theme, _("Amount"), amount, longest=40)
        self._minutes = LineField(theme, _("Minutes"), str(entry.minutes or ""), longest=8)
        self._they = TextField(theme, _("They said"), entry.they_said)
        self._we = TextField(theme, _("We said"), entry.we_said)
        self._boxes = self._lay_out()
        self._kind.currentIndexChanged.connect(self._show_fields)
        self._show_fields()
        self.add_removal(_("Delete"), DeleteTouchpoint(entry.id, entry.kind))

    def first_field(self) -> QWidget:
        """The note."""
        return self._note

    def command(self) -> Command | None:
        """The correction.

        Raises:
            BadInput: The day or a number cannot be.
        """
        known = self._day.value
        if known is None:
            raise BadInput(_("Say when it was."))
        happening = self._happening(known)
        if happening == _as_noted(self._entry):
            return None
        return EditTouchpoint(self._entry.id, happening, self.context.today())

    def _happening(self, known: KnownDay) -> Happening:
        asked = kind_of(self._kind.value).fields
        amount = read_amount(self._amount.text(), self._currency) if self._asks(asked, "amount") else None
        return Happening(
            kind=self._kind.value,
            on=known.day,
            precision=known.precision,
            note=self._note.text().strip(),
            they_said=self._they.text.strip(),
            we_said=self._we.text.strip(),
            minutes=_whole(self._minutes.text()) if self._asks(asked, "minutes") else None,
            amount_minor=amount.minor if amount else None,
            currency=amount.currency if amount else "",
        )

    def _asks(self, asked: frozenset[str], field: str) -> bool:
        """Whether a field is shown: the kind asks for it, or it holds something already."""
        had = {
            "amount": self._entry.amount_minor is not None,
            "minutes": bool(self._entry.minutes),
            "they_said": bool(self._entry.they_said),
            "we_said": bool(self._entry.we_said),
        }
        return field in asked or had[field]

    def _lay_out(self) -> dict[str, QWidget]:
        theme = self.context.theme
        boxes = {
            "amount": labelled(theme, _("Amount"), self._amount),
            "minutes": labelled(theme, _("Minutes"), self._minutes),
            "they_said": labelled(theme, _("They said"), self._they),
            "we_said": labelled(theme, _("We said"), self._we),
        }
        kind, day = labelled(theme, _("What happened"), self._kind), labelled(theme, _("When"), self._day)
        self.content.addLayout(side_by_side(theme, kind, day, boxes["amount"], boxes["minutes"]))
        self.content.addWidget(labelled(theme, _("Note"), self._note))
        self.content.addLayout(side_by_side(theme, boxes["they_said"], boxes["we_said"]))
        return boxes

    def _show_fields(self) -> None:
        asked = kind_of(self._kind.value).fields
        for field, box in self._boxes.items():
            box.setVisible(self._asks(asked, field))
        self.resized.emit()


def _choices(current: str) -> list[tuple[str, str]]:
    """The kinds one may choose; a change of stage stays what it is."""
    kinds: list[EntryKind] = [kind for kind in entry_kinds().values() if kind.can_be_chosen]
    if not kind_of(current).can_be_chosen:
        kinds = [kind_of(current)]
    return [(kind.key, kind_title(kind.key)) for kind in kinds]


def _whole(text: str) -> int | None:
    """A whole number of minutes.

    Raises:
        BadInput: Something else was typed.
    """
    if not text.strip():
        return None
    found = digits(text)
    if not found or not text.strip()[0].isdecimal() or len(found) > 5:
        raise BadInput(_("“{text}” is not a number of minutes.").format(text=text.strip()))
    return int(found)


def _as_noted(entry: Entry) -> Happening:
    return Happening(
        kind=entry.kind,
        on=entry.day,
        precision=entry.precision,
        note=entry.subject,
        they_said=entry.they_said,
        we_said=entry.we_said,
        minutes=entry.minutes,
        amount_minor=entry.amount_minor,
        currency=entry.currency,
    )
