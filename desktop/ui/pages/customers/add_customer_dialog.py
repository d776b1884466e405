"""Adding a customer in ten seconds: only the name is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.commands.add_customer import AddCustomer
from desktop.i18n import _
from desktop.queries.search import find_customers
from desktop.text import LONGEST_LINE, clean_line, fold
from desktop.ui.customer_visit import CustomerVisit
from desktop.ui.dialogs.frame import DialogFrame
from desktop.ui.typed_day import describe_known, read_known
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.date_entry import DateEntry
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.segmented import Segmented
from desktop.ui.widgets.styling import boxed, column, row

if TYPE_CHECKING:
    from desktop.calendars.partial_date import PartialDate
    from desktop.ui.context import Context


class AddCustomerDialog(DialogFrame):
    """Asks for a name, and for what else one happens to know."""

    def __init__(self, context: Context, window: QWidget, name: str = "") -> None:
        theme = context.theme
        super().__init__(theme, window, _("Add customer"), verb=_("Add"))
        self._context = context
        self.name = self._field(_("Name"), _("Ana Silva"))
        self.kind = Segmented(
            theme,
            _("Kind"),
            [("person", _("Person")), ("business", _("Business")), ("household", _("Household"))],
        )
        self.known = Label(theme, "", "small", "warn", wrap=True)
        self.known.hide()
        self.phone = self._field(_("Phone"))
        self.email = self._field(_("E-mail"))
        self.birthday: DateEntry[PartialDate] = DateEntry(
            theme, _("Birthday"), self._read_birthday, describe_known, _("12 April, or 12 April 1985")
        )
        self.about = self._field(_("What to know about them"), _("Wedding in May, loves orchids"))
        self._lay_out()
        self.name.setText(name)
        self.name.textChanged.connect(self._on_name)
        # The line that says how a date was understood comes and goes.
        self.birthday.field.textChanged.connect(self._fit_soon)
        self._on_name(name)

    def result(self) -> AddCustomer:
        """The command that adds them.

        Raises:
            BadInput: There is no name, or the birthday, number or e-mail cannot be one.
        """
        command = AddCustomer(
            clean_line(self.name.text()),
            self._context.today(),
            kind=self.kind.value,
            phone=self.phone.text(),
            email=self.email.text(),
            birthday=self.birthday.value,
            about=self.about.text(),
        )
        command.check()
        return command

    def accept(self) -> None:
        """Add them, or say what is missing; why a birthday cannot be stands below its field already."""
        if self.birthday.valid:
            super().accept()
            return
        self.complain("")
        self.birthday.setFocus()
        announce(self.birthday.field, self.birthday.hint)

    def _read_birthday(self, text: str) -> PartialDate:
        return read_known(text, self._context.today())

    def _on_name(self, text: str) -> None:
        """Say so where somebody is called that already; two people may well be."""
        wanted = fold(clean_line(text))
        found = find_customers(self._context.reader, text, 1) if wanted else []
        there = bool(found) and fold(found[0].name) == wanted
        was_there = not self.known.isHidden()
        if there:
            self.known.setText(_("Somebody called {name} is in your book already.").format(name=found[0].name))
        self.known.setVisible(there)
        if there != was_there:
            self._fit_soon()

    def _fit_soon(self) -> None:
        if self.isVisible():
            QTimer.singleShot(0, self, self.refit)

    def _lay_out(self) -> None:
        px = self.theme.px
        self.content.addLayout(self._labelled(_("Name"), self.name))
        self.content.addWidget(self.known)
        self.content.addLayout(row(self.kind, None))
        self.content.addLayout(
            row(
                boxed(self._labelled(_("Phone"), self.phone)),
                boxed(self._labelled(_("E-mail"), self.email)),
                spacing=px(12),
            )
        )
        self.content.addLayout(self._labelled(_("Birthday, as far as you know it"), self.birthday))
        self.content.addLayout(self._labelled(_("What to know about them"), self.about))

    def _labelled(self, text: str, field: QWidget) -> QVBoxLayout:
        return column(Label(self.theme, text, "smallm", "2"), field, spacing=self.theme.px(4))

    def _field(self, name: str, example: str = "") -> QLineEdit:
        field = QLineEdit()
        field.setFont(self.theme.font("body"))
        field.setMinimumHeight(self.theme.px(36))
        field.setMaxLength(LONGEST_LINE)
        field.setAccessibleName(name)
        field.setPlaceholderText(example)
        return field


def open_add_customer(context: Context, window: QWidget, name: str = "") -> AddCustomerDialog:
    """Open the dialog over a window; whoever was added is shown on a page of their own."""

    def add(command: AddCustomer) -> None:
        def show(customer_id: int) -> None:
            context.navigate("customer", CustomerVisit(customer_id))
            context.toast(command.label, undo=True)

        context.commands.run(command, show)

    dialog = AddCustomerDialog(context, window, name)
    dialog.accepted.connect(add)
    dialog.open(dialog.name)
    return dialog
