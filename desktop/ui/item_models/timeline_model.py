"""The rows of one customer's timeline: what is to come, the Today line, then months, fetched a page at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from desktop.i18n import _
from desktop.queries.coming_up import load_coming_up
from desktop.queries.timeline import PAGE, Entry, count_timeline, load_timeline
from desktop.ui.entry_kind import EVERYTHING, GROUPS, kinds_in
from desktop.ui.item_models.timeline_row import (
    RowKind,
    TimelineRow,
    ahead_row,
    earlier_row,
    heading,
    past_row,
    today_row,
)
from desktop.ui.local_format import headline_day, month_and_year

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from desktop.storage.reader import Reader

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
_SAID_ROLES = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})


class TimelineModel(QAbstractListModel):
    """Rows of a timeline. `show` reads the first page; views fetch the others as they come near."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._reader = reader
        self._rows: list[TimelineRow] = []
        self._customer_id = 0
        self._as_of: date | None = None
        self._group = EVERYTHING
        self._last: Entry | None = None
        self._month = ""
        self._left = 0
        self.counts: dict[str, int] = {}

    def show(self, customer_id: int, as_of: date, group: str = EVERYTHING, beginning: Entry | None = None) -> None:
        """Read a timeline.

        Args:
            customer_id: Whose.
            as_of: Today.
            group: A key of GROUPS.
            beginning: What to show where nothing has happened at all.
        """
        pages = max(1, -(-self._shown() // PAGE)) if (customer_id, group) == (self._customer_id, self._group) else 1
        self.beginResetModel()
        self._customer_id, self._as_of, self._group = customer_id, as_of, group
        self._rows, self._last, self._month = self._ahead(as_of), None, ""
        self._rows.append(today_row(_("Today · {day}").format(day=headline_day(as_of))))
        self.counts = count_timeline(self._reader, customer_id)
        kinds = kinds_in(group)
        self._left = sum(count for kind, count in self.counts.items() if kinds is None or kind in kinds)
        self._rows += self._past(load_timeline(self._reader, customer_id, kinds=kinds, limit=PAGE * pages))
        if self._left > 0:
            self._rows.append(earlier_row(self._left))
        elif self._last is None:
            self._rows.append(self._nothing(group, beginning, as_of))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many rows are fetched."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        """The row itself, or its sentence."""
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self._rows[index.row()]
        if role in _SAID_ROLES:
            return self._rows[index.row()].sentence
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings and the Today line cannot be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        kind = self._rows[index.row()].kind
        if kind in {RowKind.ENTRY, RowKind.EARLIER}:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemNeverHasChildren

    def canFetchMore(self, parent: Index) -> bool:
        """Whether something earlier is not fetched yet."""
        return not parent.isValid() and self._left > 0

    def fetchMore(self, parent: Index) -> None:
        """Fetch the next page."""
        if parent.isValid() or self._last is None:
            return
        found = load_timeline(self._reader, self._customer_id, kinds=kinds_in(self._group), behind=self._last.place)
        place = len(self._rows) - 1
        self.beginRemoveRows(QModelIndex(), place, place)
        self._rows.pop()
        self.endRemoveRows()
        rows = self._past(found)
        if not found:
            self._left = 0
        if self._left > 0:
            rows.append(earlier_row(self._left))
        if rows:
            self.beginInsertRows(QModelIndex(), place, place + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def row(self, place: int) -> TimelineRow:
        """The row at a place."""
        return self._rows[place]

    def place_of(self, key: tuple[str, int] | None) -> int:
        """Where the entry with this key stands; -1 where it is not fetched or gone."""
        if key is None:
            return -1
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    @property
    def today(self) -> int:
        """Where the Today line stands; -1 before anything is shown."""
        return next((place for place, row in enumerate(self._rows) if row.kind is RowKind.TODAY), -1)

    def _shown(self) -> int:
        return sum(row.kind is RowKind.ENTRY and not row.ahead for row in self._rows)

    def _ahead(self, as_of: date) -> list[TimelineRow]:
        kinds = kinds_in(self._group)
        found = load_coming_up(self._reader, self._customer_id, as_of)
        rows = [ahead_row(upcoming, as_of) for upcoming in found if kinds is None or upcoming.kind in kinds]
        return [heading(_("Coming up"), ahead=True), *rows] if rows else []

    def _past(self, entries: Iterable[Entry]) -> list[TimelineRow]:
        """Rows for entries that follow those shown, with a heading for each new month."""
        rows = []
        for entry in entries:
            month = str(entry.day.year) if entry.precision == "year" else month_and_year(entry.day)
            if month != self._month:
                rows.append(heading(month))
                self._month = month
            rows.append(past_row(entry, self._as_of or entry.day))
            self._last = entry
            self._left -= 1
        return rows

    def _nothing(self, group: str, beginning: Entry | None, as_of: date) -> TimelineRow:
        if group == EVERYTHING and beginning is not None:
            return past_row(beginning, as_of)
        return heading(_("Nothing yet under “{filter}”").format(filter=_(GROUPS[group])))
