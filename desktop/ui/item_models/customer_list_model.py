"""The customers’ list as a Qt model: it reads the rows that are looked at, a page at a time, and lets the rest go."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from desktop.formatting import COURTSHIP, stage_name
from desktop.i18n import _
from desktop.queries.customer_list import PAGE, CustomerList, ListRow
from desktop.ui.item_models.customer_cells import coming_up, last_time, sentence
from desktop.ui.local_format import long_day
from desktop.ui.widgets.tooltip import as_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

CUSTOMER, STAGE, LAST_TIME, COMING_UP, TAGS = range(5)
COLUMNS = 5
PAGES_KEPT = 20

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROLE = Qt.ItemDataRole


class CustomerListModel(QAbstractTableModel):
    """One row per customer; `UserRole` gives the `ListRow`.

    The chosen customers are kept by id, so they stay chosen when the list is sorted or read anew. `words` is what the
    stages are called ("courtship" or "plain"), `typed` what was searched for.

    Args:
        today: The date.
        parent: Qt's owner.

    Signals:
        chosen_changed: How many customers are chosen.
    """

    chosen_changed = Signal(int)

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._list: CustomerList | None = None
        self._pages: OrderedDict[int, list[ListRow | None]] = OrderedDict()
        self._sort = (-1, False)
        self._answers: dict[int, Callable[[ListRow, int], Any]] = {
            _ROLE.DisplayRole: self._words,
            _ROLE.AccessibleTextRole: self._said,
            _ROLE.ToolTipRole: self._exactly,
            _ROLE.CheckStateRole: self._tick,
        }
        self.words = COURTSHIP
        self.typed = ""
        self.chosen: set[int] = set()

    def show(self, opened: CustomerList, words: str) -> None:
        """Show this list, with the stages called in these words."""
        self.beginResetModel()
        self._list = opened
        self._pages.clear()
        self.words = words
        self.typed = opened.request.wanted.text
        self.endResetModel()

    def show_sort(self, column: int, *, turned: bool) -> None:
        """Mark the column the rows are sorted by; none for -1."""
        self._sort = (column, turned)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def at(self, row: int) -> ListRow | None:
        """The customer in a row; None outside, or where somebody has gone since the list was opened."""
        if self._list is None or not 0 <= row < self._list.count:
            return None
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._list.rows(number * PAGE)
            while len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    def ids(self, first: int, last: int) -> list[int]:
        """The ids of the rows from `first` to `last`, both included."""
        return [] if self._list is None else self._list.ids(first, last - first + 1)

    def place(self, customer_id: int) -> int | None:
        """The row of a customer; None where they are not shown."""
        return None if self._list is None else self._list.place(customer_id)

    def choose(self, ids: Iterable[int], *, chosen: bool = True) -> None:
        """Choose customers, or let them go."""
        if chosen:
            self.chosen.update(ids)
        else:
            self.chosen.difference_update(ids)
        self._tell()

    def choose_only(self, ids: Iterable[int]) -> None:
        """Choose these and nobody else."""
        self.chosen = set(ids)
        self._tell()

    def toggle(self, row: int) -> None:
        """Choose the customer in a row, or let them go."""
        customer = self.at(row)
        if customer is not None:
            self.choose([customer.id], chosen=customer.id not in self.chosen)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """How many customers are shown."""
        return 0 if parent.isValid() or self._list is None else self._list.count

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """The columns."""
        return 0 if parent.isValid() else COLUMNS

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Rows can be chosen with a tick; nothing else is Qt's business."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == CUSTOMER else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401
        """The heads of the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        title = (_("Customer"), _("Stage"), _("Last time"), _("Coming up"), _("Tags"))[section]
        column, turned = self._sort
        if role == _ROLE.AccessibleTextRole:
            return _("{column}, sorted").format(column=title) if section == column else title
        if role == _ROLE.DisplayRole:
            return f"{title}  {'↑' if turned else '↓'}" if section == column else title
        return None

    def data(self, index: _Index, role: int = _ROLE.DisplayRole) -> Any:  # noqa: ANN401 - whatever the role holds
        """The row, or its words; everything else is the delegate's business."""
        if role == _ROLE.UserRole:
            return self.at(index.row())
        say = self._answers.get(role)
        row = self.at(index.row()) if say is not None else None
        return None if say is None or row is None else say(row, index.column())

    def _said(self, row: ListRow, column: int) -> str:
        """For screen readers: the whole row in its first cell."""
        return sentence(row, self._today(), self.words) if column == CUSTOMER else self._words(row, column)

    def _exactly(self, row: ListRow, column: int) -> str | None:
        """The tooltip: what the cell says only roughly, or has no room for."""
        if column == CUSTOMER:
            return as_tip(row.about) or None
        if column == TAGS:
            return as_tip(", ".join(row.tags)) or None
        coming = row.coming.on if row.coming else None
        day = row.last_on if column == LAST_TIME else coming if column == COMING_UP else None
        return None if day is None else long_day(day)

    def _words(self, row: ListRow, column: int) -> str:
        if column == CUSTOMER:
            return row.name
        if column == STAGE:
            return stage_name(row.stage, self.words)
        if column == LAST_TIME:
            return last_time(row, self._today()).said
        return coming_up(row, self._today()).said if column == COMING_UP else ", ".join(row.tags)

    def _tick(self, row: ListRow, column: int) -> Qt.CheckState | None:
        if column != CUSTOMER:
            return None
        return Qt.CheckState.Checked if row.id in self.chosen else Qt.CheckState.Unchecked

    def _tell(self) -> None:
        rows = self.rowCount()
        if rows:
            self.dataChanged.emit(self.index(0, CUSTOMER), self.index(rows - 1, TAGS), [_ROLE.CheckStateRole])
        self.chosen_changed.emit(len(self.chosen))
