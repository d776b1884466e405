"""Worth remembering: facts as pills, how to reach them, dates and addresses, each changed where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desktop.formatting import occasion_title
from desktop.i18n import _
from desktop.ui.entry_kind import kind_of
from desktop.ui.pages.customer.forms.address_form import AddressForm
from desktop.ui.pages.customer.forms.contact_form import CHANNEL_WORDS, STATE_WORDS, ContactForm
from desktop.ui.pages.customer.forms.fact_form import CATEGORY_WORDS, FactForm
from desktop.ui.pages.customer.forms.occasion_form import OccasionForm
from desktop.ui.pages.customer.known_line import KnownLine
from desktop.ui.pages.customer.pill_button import PillButton
from desktop.ui.pages.customer.wording import address_line, date_words
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.frames import Card, Hairline
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import empty, row

if TYPE_CHECKING:
    from desktop.queries.customer_page import CustomerPage, KnownAddress, KnownDate, KnownFact, KnownPoint
    from desktop.ui.context import Context
    from desktop.ui.pages.customer.forms.inline_form import InlineForm

_TONES: Final = {"like": "good", "dislike": "late", "allergy": "late"}
_ICONS: Final = {
    "email": "mail",
    "whatsapp": "message-circle",
    "web": "globe",
    "instagram": "at-sign",
    "facebook": "at-sign",
}


class KnownCard(Card):
    """What we know about a customer. While a form is open, news is kept until it closes.

    Signals:
        form_opened: A form opened in the card.
    """

    form_opened = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(context.theme, spacing=10)
        theme = context.theme
        self._context = context
        self._page: CustomerPage | None = None
        self._form: InlineForm | None = None
        self._add_fact = IconButton(theme, "plus", _("Add something to remember"), size=16, box=28)
        self._add_fact.clicked.connect(lambda: self._open_fact(None))
        self.body.addLayout(row(Label(theme, _("Worth remembering"), "heading"), None, self._add_fact))
        self._nothing = Label(theme, _("Likes, allergies, names of family and pets."), "small", "3", wrap=True)
        self.body.addWidget(self._nothing)
        self._facts = Flow(gap=theme.px(6))
        self.body.addWidget(self._facts)
        self._fact_place = _place(theme.px(8))
        self.body.addLayout(self._fact_place)
        self.body.addWidget(Hairline())
        self._lines = _place(theme.px(4))
        self.body.addLayout(self._lines)
        self._add = Button(theme, _("Add"), "link", "plus", name=_("Add a number, a date or an address"), icon_size=14)
        self._choices = self._menu()
        self._add.clicked.connect(self._on_add)
        self.body.addLayout(row(self._add, None))

    def show_page(self, page: CustomerPage) -> None:
        """Show what is known, now or when the open form closes."""
        if self._page is not None and self._page.id != page.id:
            self._drop_form()
        self._page = page
        if self._form is None:
            self._fill()

    def begin(self, what: str) -> None:
        """Open the form for something new: fact, contact, occasion or address."""
        if self._page is None:
            return
        makers = {"contact": ContactForm, "occasion": OccasionForm, "address": AddressForm}
        if what == "fact":
            self._open_fact(None)
        else:
            self._open(makers[what](self._context, self._page.id), self._lines, None)

    def _fill(self) -> None:
        page = self._page
        if page is None:
            return
        self._facts.set_widgets([self._fact(fact) for fact in page.facts])
        self._facts.setVisible(bool(page.facts))
        self._nothing.setVisible(not page.facts)
        empty(self._lines)
        for point in page.points:
            self._lines.addWidget(self._point(point))
        for known in page.dates:
            self._lines.addWidget(self._date(known))
        for place in page.addresses:
            self._lines.addWidget(self._address(place))
        if not page.addresses:
            self._lines.addWidget(self._no_address())

    def _fact(self, fact: KnownFact) -> QWidget:
        sort = _(CATEGORY_WORDS.get(fact.category, CATEGORY_WORDS["other"]))
        name = _("{sort}: {fact}").format(sort=sort, fact=fact.value)
        if fact.to_confirm:
            name = _("{fact} (we assume it)").format(fact=name)
        tone = _TONES.get(fact.category, "neutral")
        pill = PillButton(self._context.theme, fact.value, tone, name, doubtful=fact.to_confirm)
        pill.setObjectName(f"fact-{fact.id}")
        pill.clicked.connect(lambda: self._open_fact(fact))
        return pill

    def _point(self, point: KnownPoint) -> QWidget:
        sort = _(CHANNEL_WORDS.get(point.channel, point.channel))
        hint = _("Copy {sort}").format(sort=sort)
        state = _(STATE_WORDS[point.status]) if point.status != "ok" else _("Best") if point.preferred else ""
        tone = "late" if point.status != "ok" else "neutral"
        icon = _ICONS.get(point.channel, "phone")
        line = KnownLine(self._context.theme, icon, point.value, hint, state, tone)
        line.pressed.connect(lambda: self._on_copy(point.value))
        line.edit.connect(lambda: self._open(self._contact_form(point), self._lines, line))
        return line

    def _date(self, known: KnownDate) -> QWidget:
        ahead = known.year is not None and known.year >= self._context.today().year
        title = occasion_title(known.kind, known.label, 0 if ahead else None)
        words = date_words(known)
        text = words if known.kind == "birthday" else _("{day}, {title}").format(title=title, day=words)
        state = {"quiet": _("Quietly"), "never": _("Never")}.get(known.celebrate, "")
        line = KnownLine(self._context.theme, kind_of(known.kind).icon, text, title, state, "neutral")
        for asked in (line.pressed, line.edit):
            asked.connect(lambda: self._open(OccasionForm(self._context, self._id, known), self._lines, line))
        return line

    def _address(self, place: KnownAddress) -> QWidget:
        text = address_line(place)
        line = KnownLine(self._context.theme, "map-pin", text, _("Copy the address"))
        whole = "\n".join(part for part in (place.lines, f"{place.postcode} {place.locality}".strip()) if part)
        line.pressed.connect(lambda: self._on_copy(whole))
        line.edit.connect(lambda: self._open(AddressForm(self._context, self._id, place), self._lines, line))
        return line

    def _no_address(self) -> QWidget:
        line = Button(self._context.theme, _("No address yet"), "link", "map-pin", name=_("No address yet: add one"))
        line.clicked.connect(lambda: self.begin("address"))
        return line

    @property
    def _id(self) -> int:
        return self._page.id if self._page is not None else 0

    def _contact_form(self, point: KnownPoint) -> ContactForm:
        return ContactForm(self._context, self._id, point)

    def _open_fact(self, fact: KnownFact | None) -> None:
        if self._page is not None:
            self._open(FactForm(self._context, self._id, fact), self._fact_place, None)

    def _open(self, form: InlineForm, layout: QVBoxLayout, instead_of: QWidget | None) -> None:
        """Put a form in the place of a line, or at the end."""
        self._drop_form()
        place = layout.indexOf(instead_of) if instead_of is not None else -1
        if instead_of is not None:
            instead_of.hide()
        layout.insertWidget(place if place >= 0 else layout.count(), form)
        self._form = form
        form.show()
        form.closed.connect(self._on_closed, Qt.ConnectionType.QueuedConnection)
        form.begin()
        self.form_opened.emit(form)

    def _drop_form(self) -> None:
        if self._form is not None:
            form, self._form = self._form, None
            form.hide()
            form.deleteLater()

    def _on_closed(self) -> None:
        self._drop_form()
        self._fill()
        self._add_fact.setFocus()

    def _menu(self) -> QMenu:
        menu = QMenu(self._add)
        for what, text, icon in (
            ("contact", _("Number or e-mail"), "phone"),
            ("occasion", _("Birthday or other date"), "cake"),
            ("address", _("Address"), "map-pin"),
        ):
            action = menu.addAction(self._context.theme.icon(icon, "ink2", 16), text)
            action.triggered.connect(lambda _checked=False, what=what: self.begin(what))
        return menu

    def _on_add(self) -> None:
        """Offer what can be added, below the button."""
        self._choices.popup(self._add.mapToGlobal(self._add.rect().bottomLeft()))

    def _on_copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._context.toast(_("Copied {text}").format(text=text.replace("\n", ", ")))


def _place(gap: int) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    return layout
