"""The page with the list of customers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout

from desktop.formatting import COURTSHIP
from desktop.i18n import _
from desktop.queries.customer_filters import DELETED, CustomerFilter
from desktop.queries.customer_list import NAME, CustomerList, ListRequest
from desktop.queries.filter_counts import count_customers, load_filter_counts, load_tags
from desktop.queries.shop_profile import load_shop
from desktop.ui.customer_visit import CustomerVisit
from desktop.ui.page import Page
from desktop.ui.pages.customers.deeds import CustomerDeeds
from desktop.ui.pages.customers.finder import EVERYBODY, Finder
from desktop.ui.pages.customers.head import Head
from desktop.ui.pages.customers.list_pane import ListPane, sorted_column
from desktop.ui.pages.customers.states import no_customers, nobody_found
from desktop.ui.widgets.styling import margins

if TYPE_CHECKING:
    from desktop.ui.context import Context

_MOST_BROWSED = 2000  # customers one may page through in an order of the list's own


class CustomersPage(Page):
    """Search, filters, the list, and what can be done with the chosen ones.

    Attributes:
        errand: What to do on arrival, until it is done: "add", "bring_in", "send_out" or nothing.
    """

    SHOWS = frozenset(
        {"customer", "customer_tag", "tag", "touchpoint", "promise", "important_date", "fact", "contact_point", "shop"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        theme = context.theme
        self._deeds = CustomerDeeds(context, self)
        self._sort, self._turned = NAME, False
        self._words = COURTSHIP
        self._total = 0
        self.errand = ""
        self.head = Head(theme)
        self.finder = Finder(theme, lambda: load_tags(context.reader))
        self.list = ListPane(context)
        layout = QVBoxLayout(self)
        margins(layout, theme.px(32), theme.px(24), theme.px(32), theme.px(20))
        layout.setSpacing(theme.px(14))
        layout.addWidget(self.head)
        layout.addWidget(self.finder)
        layout.addWidget(self.list, 1)
        self._connect()

    @property
    def title(self) -> str:
        """What the window is called."""
        return _("Customers")

    def open(self, argument: object | None) -> None:
        """Take a `CustomerFilter`, a mapping of its fields, or an errand: "add", "bring_in" or "send_out"."""
        if isinstance(argument, CustomerFilter):
            self.finder.set_value(argument)
        elif isinstance(argument, Mapping):
            self.finder.set_value(CustomerFilter(**argument))
        elif isinstance(argument, str):
            self.errand = argument

    def reload(self) -> None:
        """Read the list, then the counts; the current row, the chosen ones and the place stay as they were."""
        self._words = load_shop(self.context.reader).stage_words
        self._total = count_customers(self.context.reader)
        self.head.set_count(self._total)
        self._show_list()
        QTimer.singleShot(0, self, self._show_counts)
        if self.errand:
            QTimer.singleShot(0, self, self._run_errand)

    def scroll_position(self) -> int:
        """How far the list is scrolled."""
        return self.list.table.verticalScrollBar().value()

    def scroll_to(self, position: int) -> None:
        """Scroll the list."""
        self.list.table.verticalScrollBar().setValue(position)

    def _connect(self) -> None:
        self.head.add_wanted.connect(self._on_add)
        self.head.bring_in_wanted.connect(self._deeds.bring_in)
        self.finder.changed.connect(self._on_filter)
        self.finder.left.connect(self._on_into_list)
        pane = self.list
        pane.asked.connect(self._on_asked)
        pane.sort_wanted.connect(self._on_sort)
        pane.edited.connect(self._on_edited)
        pane.opened.connect(self._on_open)
        pane.peeked.connect(self._on_peek)

    def _show_list(self) -> None:
        wanted = self.finder.value
        request = ListRequest(wanted, self._sort, self._turned)
        opened = CustomerList(self.context.reader, request, self.context.today())
        theme = self.context.theme
        if opened.count:
            self.list.show_list(opened, self._total, self._words)
        elif wanted.everyone:
            self.list.show_empty(opened, self._total, no_customers(theme, self._on_add, self._deeds.bring_in))
        else:
            state = nobody_found(theme, wanted, self._on_add_named, self._on_everyone)
            self.list.show_empty(opened, self._total, state)

    def _show_counts(self) -> None:
        self.finder.set_counts(load_filter_counts(self.context.reader, self.context.today()), self._words)

    def _run_errand(self) -> None:
        errand, self.errand = self.errand, ""
        errands: dict[str, Callable[[], None]] = {
            "add": self._on_add,
            "bring_in": self._deeds.bring_in,
            "send_out": lambda: self._deeds.send_out((), self.finder.value, self.finder.title),
        }
        if errand in errands:
            errands[errand]()

    def _on_filter(self) -> None:
        self.list.model.choose_only(())
        self._show_list()
        self.list.to_top()

    def _on_into_list(self) -> None:
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_sort(self, sort: str) -> None:
        if sorted_column(ListRequest(self.finder.value)) < 0:
            return
        self._turned = sort == self._sort and not self._turned
        self._sort = sort
        self._show_list()
        self.list.to_top()

    def _on_open(self, customer_id: int) -> None:
        everyone = self.finder.value == EVERYBODY and self._sort == NAME and not self._turned
        order = () if everyone else tuple(self.list.model.ids(0, _MOST_BROWSED - 1))
        self.context.navigate("customer", CustomerVisit(customer_id, order))

    def _on_edited(self, customer_id: int, changes: Mapping[str, str]) -> None:
        self._deeds.edit(customer_id, changes, self.list.name_of([customer_id]))

    def _on_peek(self, verb: str, customer_id: int) -> None:
        if verb == "card":
            self._deeds.write_cards([customer_id])
        else:
            self.context.navigate("customer", CustomerVisit(customer_id, errand="call" if verb == "call" else ""))

    def _on_asked(self, verb: str, what: object) -> None:
        """Do what a key, a button or the menu asks."""
        if verb == "search":
            self.finder.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.finder.search.selectAll()
        elif verb == "clear":
            self.list.model.choose_only(())
        elif verb in {"open", "edit", "stage"}:
            self._ask_of_one(verb, what)
        elif self.list.targets:
            self._ask_of_all(verb, self.list.targets, what)

    def _ask_of_one(self, verb: str, what: object) -> None:
        current = self.list.current
        if current is None or current.deleted_on:
            return
        if verb == "open":
            self._on_open(current.id)
        elif verb == "edit":
            self.list.table.edit_row(self.list.table.currentIndex().row())
        elif isinstance(what, int):
            self._deeds.move(current.id, what, current.name)

    def _ask_of_all(self, verb: str, ids: list[int], what: object) -> None:
        if (self.finder.value.show == DELETED) != (verb == "restore"):
            return  # the deleted can only be restored, and the living cannot
        name = self.list.name_of(ids)
        deeds: dict[str, Callable[[], None]] = {
            "restore": lambda: self._deeds.restore(ids, name),
            "delete": lambda: self._deeds.delete(ids, name),
            "tag": lambda: self._deeds.tag(ids),
            "untag": lambda: self._deeds.untag(ids, str(what)),
            "cards": lambda: self._deeds.write_cards(ids),
            "send": lambda: self._deeds.send_out(ids, self.finder.value, self.finder.title),
        }
        deeds[verb]()
        if verb in {"restore", "delete"}:
            # The bar of verbs goes; Ctrl+Z must meet the list, not the search field's own undo.
            self.list.table.setFocus()
            self.list.model.choose_only(())

    def _on_add(self) -> None:
        self._deeds.add("")

    def _on_add_named(self, name: str) -> None:
        self._deeds.add(name)

    def _on_everyone(self) -> None:
        self.finder.set_value(EVERYBODY)
        self.finder.search.setFocus()
