"""The list itself with all that stands around it: the peek panel, the footer line, the bar for the chosen ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.formatting import COURTSHIP
from desktop.queries.customer_filters import DELETED
from desktop.queries.customer_list import LAST, NAME, STAGE, CustomerList, ListRequest, ListRow
from desktop.ui.delegates.customer_row import CustomerRowDelegate
from desktop.ui.item_models import customer_list_model as columns
from desktop.ui.item_models.customer_list_model import CustomerListModel
from desktop.ui.pages.customers.customer_table import CustomerTable
from desktop.ui.pages.customers.footer import Footer
from desktop.ui.pages.customers.peek_panel import PeekPanel
from desktop.ui.pages.customers.row_menu import RowMenu
from desktop.ui.pages.customers.selection_bar import SelectionBar
from desktop.ui.widgets.frames import Card
from desktop.ui.widgets.styling import row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop.ui.context import Context

SORTS = {columns.CUSTOMER: NAME, columns.STAGE: STAGE, columns.LAST_TIME: LAST}
_WIDE = 1600  # of the window, from which on the current customer is shown beside the list
_NARROW = 820  # of the page, below which the footer leaves the keys out


class ListPane(QWidget):
    """Shows a `CustomerList`.

    Signals:
        asked: A verb of a key, a button or the menu, and what it needs (see `RowMenu` and `SelectionBar`).
        sort_wanted: The head of a column was clicked: what it sorts by.
        edited: Name or line of a customer changed in place (id, changes).
        opened: A customer is to be opened (id).
        peeked: A verb of the peek panel ("call", "card", "open") and the id.
    """

    asked = Signal(str, object)
    sort_wanted = Signal(str)
    edited = Signal(int, object)
    opened = Signal(int)
    peeked = Signal(str, int)

    def __init__(self, context: Context) -> None:
        super().__init__()
        theme = context.theme
        self._theme = theme
        self._words = COURTSHIP
        self.model = CustomerListModel(context.today, self)
        self.table = CustomerTable(theme, self.model, CustomerRowDelegate(theme, context.today, self))
        self.peek = PeekPanel(theme, context.reader)
        self.footer = Footer(theme)
        self.bar = SelectionBar(theme)
        self.bar.hide()
        self._empty = QWidget()
        frame = Card(theme, padding=0)
        frame.body.setContentsMargins(1, 1, 1, 1)
        frame.body.addWidget(self.table)
        self._stack = QStackedWidget()
        self._stack.addWidget(frame)
        self._stack.addWidget(self._empty)
        beside = row(spacing=theme.px(16))
        beside.addWidget(self._stack, 1)
        beside.addWidget(self.peek)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(14))
        layout.addLayout(beside, 1)
        layout.addWidget(self.footer)
        layout.addWidget(self.bar)
        self._connect()

    @property
    def current(self) -> ListRow | None:
        """The customer the keyboard is at."""
        return self.table.current_row

    @property
    def targets(self) -> list[int]:
        """Whom a verb is for: the chosen customers, or else the current one."""
        if self.model.chosen:
            return sorted(self.model.chosen)
        return [] if self.current is None else [self.current.id]

    def name_of(self, ids: Sequence[int]) -> str:
        """What the only customer of `ids` is called; empty for several, or where they are not shown."""
        place = self.model.place(ids[0]) if len(ids) == 1 else None
        found = None if place is None else self.model.at(place)
        return "" if found is None else found.name

    def show_list(self, opened: CustomerList, total: int, words: str) -> None:
        """Show it; the current row, the chosen ones and the place stay as they are.

        Args:
            opened: The list, which has rows.
            total: How many customers there are in all.
            words: "courtship" or "plain": what the stages are called.
        """
        request = opened.request
        self._words = words
        self._put(opened)
        self.footer.show_request(request, opened.count, total)
        self.bar.set_trash(trash=request.wanted.show == DELETED)
        self.model.show_sort(sorted_column(request), turned=request.turned)
        self._stack.setCurrentIndex(0)
        self._show_peek()

    def show_empty(self, opened: CustomerList, total: int, state: QWidget) -> None:
        """Show why there are no rows."""
        self._put(opened)
        self._stack.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = state
        self._stack.addWidget(state)
        self._stack.setCurrentWidget(state)
        self.footer.show_request(opened.request, 0, total)
        self.footer.keys.hide()
        self._show_peek()

    def to_top(self) -> None:
        """Show the first row; it is the current one if the keyboard is in the table."""
        self.table.set_current(0 if self.table.hasFocus() and self.model.rowCount() else -1)
        self.table.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wide windows show the current customer beside the list."""
        super().resizeEvent(event)
        self._show_peek()

    def _connect(self) -> None:
        self.table.opened.connect(self.opened)
        self.table.edited.connect(self.edited)
        self.table.asked.connect(lambda verb: self.asked.emit(verb, None))
        self.table.looked_at.connect(self._show_peek)
        self.table.menu_wanted.connect(self._on_menu)
        self.table.horizontalHeader().sectionClicked.connect(self._on_head)
        self.bar.asked.connect(lambda verb: self.asked.emit(verb, None))
        self.model.chosen_changed.connect(self._on_chosen)
        self.peek.asked.connect(self.peeked)

    def _put(self, opened: CustomerList) -> None:
        bar = self.table.verticalScrollBar()
        before, place, scrolled = self.current, self.table.currentIndex().row(), bar.value()
        self.model.show(opened, self._words)
        if before is not None:
            found = self.model.place(before.id)
            self.table.set_current(min(place, opened.count - 1) if found is None else found)
        bar.setValue(scrolled)

    def _show_peek(self) -> None:
        narrow = self.width() < self._theme.px(_NARROW)
        self.footer.set_narrow(narrow=narrow or not self.model.rowCount())
        wide = self.window().width() >= self._theme.px(_WIDE) and self.model.rowCount() > 0
        self.peek.setVisible(wide)
        if wide:
            shown = self.current or self.model.at(0)
            self.peek.show_customer(shown.id if shown and not shown.deleted_on else None, self._words)

    def _on_head(self, column: int) -> None:
        if column in SORTS:
            self.sort_wanted.emit(SORTS[column])

    def _on_chosen(self, count: int) -> None:
        self.bar.set_count(count)
        self.bar.setVisible(count > 0)
        self.footer.setVisible(count == 0)

    def _on_menu(self, point: QPoint) -> None:
        if self.current is not None:
            menu = RowMenu(self._theme, self, self.current, self._words, self.asked.emit)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(point)


def sorted_column(request: ListRequest) -> int:
    """The column whose head shows the order; -1 for a search and the trash, which have orders of their own."""
    if request.wanted.text or request.wanted.show == DELETED:
        return -1
    return next(column for column, sort in SORTS.items() if sort == request.sort)
