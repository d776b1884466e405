"""The timeline as a list: scrolled so that today is in view, walked with the keyboard, opened in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from desktop.ui.delegates.timeline_delegate import TimelineDelegate
from desktop.ui.delegates.timeline_measures import TEXT
from desktop.ui.item_models.timeline_row import RowKind, TimelineRow
from desktop.ui.pages.customer.quiet_scroll_bar import QuietScrollBar
from desktop.ui.widgets.enter_key import ENTER
from desktop.ui.widgets.styling import follow, ground, margins

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

    from desktop.ui.item_models.timeline_model import TimelineModel
    from desktop.ui.theme.theme import Theme

_TODAY_AT: Final = 0.55  # how far down the Today line stands when the page opens
_FEW_AHEAD: Final = 2
_BATCH: Final = 200
_OPEN: Final = frozenset({"touchpoint", "promise", "date"})
_ENTER: Final = ENTER | {Qt.Key.Key_E}
# Letters that act on the customer, not on an entry.
_ERRANDS: Final = {
    Qt.Key.Key_C: "card",
    Qt.Key.Key_P: "promise",
    Qt.Key.Key_J: "next",
    Qt.Key.Key_K: "previous",
}


class TimelineView(QListView):
    """Shows a `TimelineModel`.

    Signals:
        opened: An entry is to be opened in place (its row).
        deleted: An entry is to be deleted (its row).
        errand: A letter was pressed that is about the customer: card, promise, next, previous.
    """

    opened = Signal(object)
    deleted = Signal(object)
    errand = Signal(str)

    def __init__(self, theme: Theme, model: TimelineModel) -> None:
        super().__init__()
        self._theme = theme
        self._rows = model
        self._box: QWidget | None = None
        self._box_key: tuple[str, int] | None = None
        self._at_today = True
        self.setProperty("bg", "clear")
        self.setModel(model)
        self._delegate = TimelineDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBar(QuietScrollBar())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalScrollBar().actionTriggered.connect(self._on_scrolled)
        self.clicked.connect(self._on_clicked)
        model.modelAboutToBeReset.connect(self._forget_box)
        model.modelReset.connect(self._delegate.measures.forget)
        follow(theme, self._restyle)

    @property
    def open_key(self) -> tuple[str, int] | None:
        """What the form in the list is about; None where none is open."""
        return self._box_key

    @property
    def form(self) -> QWidget | None:
        """The form in the list."""
        box = self._box
        return None if box is None or not shiboken6.isValid(box) else box.findChild(QFrame)

    def open_form(self, row: TimelineRow, form: QWidget) -> None:
        """Put a form in the place of a row."""
        self.close_form()
        place = self._rows.place_of(row.key)
        if place < 0:
            form.deleteLater()
            return
        box = QWidget()
        ground(box, "clear")
        layout = QVBoxLayout(box)
        px = self._theme.px
        margins(layout, px(TEXT - 12), px(4), px(8), px(8))
        layout.addWidget(form)
        self._box, self._box_key = box, row.key
        self._at_today = False
        self._measure_box()
        self.setIndexWidget(self._rows.index(place), box)
        self.refit()
        self.scrollTo(self._rows.index(place), QAbstractItemView.ScrollHint.EnsureVisible)

    def close_form(self) -> None:
        """Show the row again instead of its form."""
        if self._box is None:
            return
        place = self._rows.place_of(self._box_key)
        self._forget_box()
        if place >= 0:
            self.setIndexWidget(self._rows.index(place), None)  # type: ignore[arg-type]
        self.refit()

    def refit_form(self) -> None:
        """The form has become higher or lower."""
        if self._box is not None:
            self._measure_box()
            self.refit()

    def show_today(self) -> None:
        """Scroll so that the Today line is in view, and keep it there until the owner scrolls."""
        self._at_today = True
        self._place_today()

    def stay_at(self, position: int) -> None:
        """Scroll to a place and stay there."""
        self._at_today = False
        self.refit()
        self.verticalScrollBar().setValue(position)

    def choose(self, key: tuple[str, int] | None) -> None:
        """Choose the entry with this key, if it is there."""
        place = self._rows.place_of(key)
        if place >= 0:
            self.setCurrentIndex(self._rows.index(place))

    def chosen(self) -> TimelineRow | None:
        """The entry that is chosen."""
        index = self.currentIndex()
        return self._rows.row(index.row()) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, delete, and the letters of the page."""
        row = self.chosen()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in _ENTER and row is not None:
            self._open(row)
        elif event.key() == Qt.Key.Key_Delete and row is not None and row.kind is RowKind.ENTRY:
            self.deleted.emit(row)
        elif event.key() in _ERRANDS:
            self.errand.emit(_ERRANDS[Qt.Key(event.key())])
        else:
            self._at_today = False
            super().keyPressEvent(event)

    def keyboardSearch(self, _typed: str) -> None:
        """Letters are shortcuts here, not a search."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which row the mouse is over."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse is over none."""
        super().leaveEvent(event)
        self._hover(-1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The owner scrolls: today need not stay in view."""
        self._at_today = False
        super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Heights follow the width."""
        super().resizeEvent(event)
        if self._box is not None:
            self._measure_box()
        self.scheduleDelayedItemsLayout()
        if self._at_today:
            self._place_today()

    def _open(self, row: TimelineRow) -> None:
        if row.kind is RowKind.EARLIER:
            self._at_today = False
            self._rows.fetchMore(QModelIndex())
        elif row.kind is RowKind.ENTRY:
            self.opened.emit(row)

    def _on_clicked(self, index: QModelIndex) -> None:
        self._open(self._rows.row(index.row()))

    def _on_scrolled(self, _action: int) -> None:
        self._at_today = False

    def _hover(self, place: int) -> None:
        usable = place >= 0 and _can_open(self._rows.row(place))
        place = place if usable else -1
        if place != self._delegate.hovered:
            self._delegate.hovered = place
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if usable else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    def _measure_box(self) -> None:
        place = self._rows.place_of(self._box_key)
        if self._box is None or place < 0:
            return
        width = self.viewport().width()
        layout = self._box.layout()
        wanted = layout.totalHeightForWidth(width) if layout is not None and layout.hasHeightForWidth() else -1
        high = wanted if wanted >= 0 else self._box.sizeHint().height()
        self._delegate.measures.open(self._rows.row(place), high)

    def _forget_box(self) -> None:
        self._box = self._box_key = None
        self._delegate.measures.open(None)

    def _place_today(self) -> None:
        """With a few things ahead the line stands a little below the middle, else all of them are in view."""
        place = self._rows.today
        if place < 0:
            return
        self.refit()
        bar = self.verticalScrollBar()
        top = self.visualRect(self._rows.index(place)).top() + bar.value()
        room = self.viewport().height()
        bar.setValue(max(0, round(top - room * _TODAY_AT)) if place > _FEW_AHEAD else 0)

    def refit(self) -> None:
        """Lay the rows out now: places are asked for at once."""
        self.scheduleDelayedItemsLayout()
        self.executeDelayedItemsLayout()

    def _restyle(self) -> None:
        self._delegate.measures.forget()
        if self._box is not None:
            self._measure_box()
        self.scheduleDelayedItemsLayout()


def _can_open(row: TimelineRow) -> bool:
    """Whether a click does something: what was printed, or that somebody was added, is only shown."""
    return row.kind is RowKind.EARLIER or (row.key is not None and row.key[0] in _OPEN)
