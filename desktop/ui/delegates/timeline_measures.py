"""How high the rows of a timeline are at a width, computed once per row and width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt

from desktop.ui.item_models.timeline_row import RowKind, TimelineRow

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

# All lengths in pixels at text size 1.
RAIL: Final = 26
TEXT: Final = 58
END: Final = 20
TOP: Final = 10
TITLE: Final = 20
NODE: Final = 32
MARK: Final = 22
_TO_BODY: Final = 2
_TO_MARKS: Final = 6
_BOTTOM: Final = 12
_FIXED: Final = {RowKind.HEADING: 36, RowKind.TODAY: 40, RowKind.EARLIER: 44}
WRAP: Final = Qt.TextFlag.TextWordWrap


class TimelineMeasures:
    """Heights of rows, and where their parts stand."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._width = 0
        self._heights: dict[TimelineRow, int] = {}
        self._opened: dict[TimelineRow, int] = {}

    def forget(self) -> None:
        """Measure everything anew."""
        self._heights.clear()
        self._opened.clear()

    def open(self, row: TimelineRow | None, height: int = 0) -> None:
        """Give one row the height of the form that stands in it; None closes it."""
        self._opened = {} if row is None else {row: height}

    def is_open(self, row: TimelineRow) -> bool:
        """Whether a form stands in the row."""
        return row in self._opened

    def text_width(self, width: int) -> int:
        """The room for words in a row of this width."""
        return max(1, width - self._theme.px(TEXT) - self._theme.px(END))

    def height(self, row: TimelineRow, width: int) -> int:
        """How high the row is at this width."""
        if row in self._opened:
            return self._opened[row]
        if width != self._width:
            self._heights.clear()
            self._width = width
        found = self._heights.get(row)
        if found is None:
            found = self._heights[row] = self._measure(row, width)
        return found

    def body_height(self, row: TimelineRow, width: int) -> int:
        """How high the note is."""
        if not row.body:
            return 0
        room = QRect(0, 0, self.text_width(width), 1 << 20)
        return self._theme.metrics("body").boundingRect(room, WRAP, row.body).height()

    def body_top(self) -> int:
        """Where the note begins, below the top of the row."""
        return self._theme.px(TOP) + self._theme.px(TITLE) + self._theme.px(_TO_BODY)

    def marks_top(self, row: TimelineRow, width: int) -> int:
        """Where the pills begin, below the top of the row."""
        return self.body_top() + self.body_height(row, width) + self._theme.px(_TO_MARKS)

    def _measure(self, row: TimelineRow, width: int) -> int:
        px = self._theme.px
        if row.kind is not RowKind.ENTRY:
            return px(_FIXED[row.kind])
        high = px(TOP) + px(TITLE) + px(_BOTTOM)
        if row.body:
            high += px(_TO_BODY) + self.body_height(row, width)
        if row.marks:
            high += px(_TO_MARKS) + px(MARK)
        return high
