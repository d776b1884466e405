"""A yearly date as far as it is known: any of day and month, month and year, month, year, or all three."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from desktop.calendars.partial_date import why_impossible
from desktop.commands.important_dates import (
    CELEBRATE,
    DATE_KINDS,
    AddImportantDate,
    DeleteImportantDate,
    EditImportantDate,
    Occasion,
)
from desktop.errors import BadInput
from desktop.formatting import date_kind_title
from desktop.i18n import N_, _
from desktop.text import digits
from desktop.ui.local_format import capital
from desktop.ui.pages.customer.forms.fields import LineField, labelled, side_by_side
from desktop.ui.pages.customer.forms.inline_form import InlineForm
from desktop.ui.widgets.check_box import CheckBox
from desktop.ui.widgets.combo_box import ComboBox

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.queries.customer_page import KnownDate
    from desktop.storage.writer import Command
    from desktop.ui.context import Context

_CELEBRATE = {"celebrate": N_("Remind me"), "quiet": N_("Remember quietly"), "never": N_("Never mention it")}
_LEAP = {"feb28": N_("on 28 February"), "mar1": N_("on 1 March"), "leap_only": N_("only in leap years")}


class OccasionForm(InlineForm):
    """The fields of one yearly date; `known` is None for a new one."""

    def __init__(self, context: Context, customer_id: int, known: KnownDate | None = None) -> None:
        super().__init__(context, _("Date to keep in mind"), _("Save") if known else _("Add date"))
        self._customer_id = customer_id
        self._known = known
        theme = context.theme
        before = _as_known(known)
        self._kind = ComboBox(theme, _("What day it is"), [(kind, date_kind_title(kind)) for kind in DATE_KINDS])
        self._label = LineField(theme, _("Its name"), before.label, _("Opening night"), 120)
        self._day = LineField(theme, _("Day"), str(before.day or ""), "5", 2)
        self._month = ComboBox(theme, _("Month"), _months())
        self._year = LineField(theme, _("Year, if known"), str(before.year or ""), longest=4)
        self._leap = ComboBox(theme, _("In other years"), [(key, _(text)) for key, text in _LEAP.items()])
        self._celebrate = ComboBox(theme, _("Reminding"), [(key, _(_CELEBRATE[key])) for key in CELEBRATE])
        self._show_age = CheckBox(theme, _("The years may be mentioned"))
        self._note = LineField(theme, _("Note"), before.note)
        self._lay_out()
        self._fill(before)
        for field in (self._day, self._year):
            field.textChanged.connect(self._show_fields)
        for combo in (self._kind, self._month):
            combo.currentIndexChanged.connect(self._show_fields)
        self._show_fields()
        if known is not None:
            self.add_removal(_("Delete"), DeleteImportantDate(known.id, before.title))

    def first_field(self) -> QWidget:
        """The day."""
        return self._day

    def choose_kind(self, kind: str) -> None:
        """Begin with this kind of date."""
        self._kind.set_value(kind)

    def command(self) -> Command | None:
        """The date, or its correction.

        Raises:
            BadInput: There is no such date.
        """
        occasion = self._occasion()
        if self._known is None:
            return AddImportantDate(self._customer_id, occasion, self.context.today())
        if occasion == _as_known(self._known):
            return None
        return EditImportantDate(self._known.id, occasion, self.context.today())

    def _occasion(self) -> Occasion:
        year, month, day = _number(self._year, _("year")), self._month.value, _number(self._day, _("day"))
        if reason := why_impossible(year, month, day):
            raise BadInput(reason)
        return Occasion(
            kind=self._kind.value,
            year=year,
            month=month,
            day=day,
            label=self._label.text().strip(),
            note=self._note.text().strip(),
            leap_rule=self._leap.value,
            celebrate=self._celebrate.value,
            show_age=self._show_age.isChecked(),
        )

    def _lay_out(self) -> None:
        theme = self.context.theme
        self._label_box = labelled(theme, _("Its name"), self._label)
        self._leap_box = labelled(theme, _("29 February in other years"), self._leap)
        self.content.addWidget(labelled(theme, _("What day it is"), self._kind))
        self.content.addWidget(self._label_box)
        parts = side_by_side(
            theme,
            labelled(theme, _("Day"), self._day),
            labelled(theme, _("Month"), self._month),
            labelled(theme, _("Year"), self._year),
        )
        self._year.setMinimumWidth(theme.px(62))
        for place, stretch in enumerate((2, 5, 3)):
            parts.setStretch(place, stretch)
        self.content.addLayout(parts)
        self.content.addWidget(self._leap_box)
        self.content.addWidget(labelled(theme, _("Reminding"), self._celebrate))
        self.content.addWidget(self._show_age)
        self.content.addWidget(labelled(theme, _("Note"), self._note))

    def _fill(self, before: Occasion) -> None:
        self._kind.set_value(before.kind)
        self._month.set_value(before.month)
        self._leap.set_value(before.leap_rule)
        self._celebrate.set_value(before.celebrate)
        self._show_age.setChecked(before.show_age)

    def _show_fields(self) -> None:
        self._label_box.setVisible(self._kind.value == "custom" or bool(self._label.text()))
        self._leap_box.setVisible(self._month.value == 2 and self._day.text().strip() == "29")
        self._show_age.setVisible(bool(self._year.text().strip()))
        self.resized.emit()


def _months() -> list[tuple[int | None, str]]:
    return [(None, _("unknown")), *((month, _month_name(month)) for month in range(1, 13))]


def _month_name(month: int) -> str:
    return capital(QLocale().standaloneMonthName(month, QLocale.FormatType.LongFormat))


def _number(field: LineField, what: str) -> int | None:
    typed = field.text().strip()
    if not typed:
        return None
    if len(digits(typed)) != len(typed):
        raise BadInput(_("“{typed}” is not a {what}.").format(typed=typed, what=what))
    return int(digits(typed))


def _as_known(known: KnownDate | None) -> Occasion:
    if known is None:
        return Occasion()
    return Occasion(
        kind=known.kind,
        year=known.year,
        month=known.month,
        day=known.day,
        label=known.label,
        note=known.note,
        leap_rule=known.leap_rule,
        celebrate=known.celebrate,
        show_age=known.show_age,
    )
