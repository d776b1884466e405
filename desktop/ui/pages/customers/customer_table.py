"""The table of customers: hover, choosing, opening and editing by mouse and by keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent

from desktop.ui.delegates.customer_row import (
    ABOUT,
    BOX,
    NAME,
    NOTHING,
    PENCIL,
    CustomerRowDelegate,
)
from desktop.ui.item_models.customer_list_model import CUSTOMER, CustomerListModel
from desktop.ui.pages.customers.row_editor import RowEditor
from desktop.ui.pages.customers.row_table import RowTable
from desktop.ui.widgets.enter_key import ENTER

if TYPE_CHECKING:
    from desktop.queries.customer_list import ListRow
    from desktop.ui.theme.theme import Theme

_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_KEY = Qt.Key
_STEPS = {_KEY.Key_Down: 1, _KEY.Key_J: 1, _KEY.Key_Up: -1, _KEY.Key_K: -1}


class CustomerTable(RowTable):
    """Shows a `CustomerListModel`. The current row is where the keyboard is; chosen rows have a tick.

    Signals:
        opened: The owner wants to see this customer (id).
        edited: Name or line changed in place (id, changes).
        looked_at: Another row is the current one (`ListRow` or None).
        asked: A key that asks something of the page: "cards", "delete" or "search".
        menu_wanted: Where the context menu is to open, in screen coordinates.
    """

    opened = Signal(int)
    edited = Signal(int, object)
    looked_at = Signal(object)
    asked = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, model: CustomerListModel, delegate: CustomerRowDelegate) -> None:
        super().__init__(theme, model, delegate)
        self._anchor = -1
        self._pressed = NOTHING
        self._editor: RowEditor | None = None
        model.modelReset.connect(self._on_reset)
        model.chosen_changed.connect(self.viewport().update)

    @property
    def current_row(self) -> ListRow | None:
        """The customer the keyboard is at."""
        return self._rows.at(self.currentIndex().row())

    def go_to(self, row: int) -> None:
        """Make a row the current one and bring it into sight."""
        if 0 <= row < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(row, CUSTOMER))

    def set_current(self, row: int) -> None:
        """Make a row the current one without scrolling to it; none for -1."""
        scrolled = self.verticalScrollBar().value()
        self.setCurrentIndex(self._rows.index(row, CUSTOMER) if row >= 0 else QModelIndex())
        self.verticalScrollBar().setValue(scrolled)

    def selectAll(self) -> None:
        """Choose everybody shown; Edit ▸ Select all and Ctrl+A call it."""
        self._rows.choose(self._rows.ids(0, self._rows.rowCount() - 1))

    def edit_row(self, row: int, *, about: bool = False) -> None:
        """Edit the name, or the line under it, in place."""
        customer = self._rows.at(row)
        if customer is None or customer.deleted_on:
            return
        self.go_to(row)
        cell = self.visualRect(self._rows.index(row, CUSTOMER))
        place = self._delegate.text_rect(cell, self.layoutDirection()).adjusted(-self._theme.px(7), 0, 0, -1)
        editor = RowEditor(self._theme, customer, self.viewport())
        editor.saved.connect(self.edited)
        editor.closed.connect(self._on_editor_closed)
        self._editor = editor
        editor.open(place, about=about)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list; the others are Qt's."""
        key, modifiers = event.key(), event.modifiers()
        plain = not modifiers & (_CONTROL | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier)
        if plain and key in _STEPS:
            self._step(_STEPS[_KEY(key)], extend=bool(modifiers & _SHIFT))
        elif not (plain and self._act(_KEY(key))):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The picture, Ctrl and Shift choose; anywhere else makes the row the current one."""
        self._close_editor()
        index = self.indexAt(event.position().toPoint())
        self._pressed = NOTHING
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            super().mousePressEvent(event)
            return
        spot = self._spot(index, event.position().toPoint())
        before = self._anchor
        self.go_to(index.row())
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.modifiers() & _SHIFT:
            self._choose_from(before, index.row())
        elif spot == BOX or event.modifiers() & _CONTROL:
            self._rows.toggle(index.row())
        else:
            self._pressed = spot
        self._anchor = index.row() if not event.modifiers() & _SHIFT else before

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the name opens, a click on the pencil edits."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        pressed, self._pressed = self._pressed, NOTHING
        if not index.isValid() or pressed != self._spot(index, point) or index.row() != self.currentIndex().row():
            return
        if pressed == NAME:
            self._open(index.row())
        elif pressed == PENCIL:
            self.edit_row(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits the line under the name; anywhere else it opens."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        spot = self._spot(index, event.position().toPoint())
        if spot == ABOUT:
            self.edit_row(index.row(), about=True)
        elif spot == BOX:
            self._rows.toggle(index.row())
        elif index.column() != CUSTOMER or spot == NOTHING:
            self._open(index.row())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row; the menu key opens it at the current one."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(self.viewport().mapFromGlobal(event.globalPos()))
            if index.isValid():
                self.go_to(index.row())
                self.menu_wanted.emit(event.globalPos())
        elif self.currentIndex().isValid():
            corner = self.visualRect(self.currentIndex()).bottomLeft()
            self.menu_wanted.emit(self.viewport().mapToGlobal(corner))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """There is always a current row where there are rows."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_to(0)
        self._show_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The current row is marked only while the keyboard is here."""
        super().focusOutEvent(event)
        self._show_current()

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        """Mark it and tell the page."""
        super().currentChanged(current, previous)
        self._show_current()
        if current.row() != previous.row():
            self.looked_at.emit(self._rows.at(current.row()))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Editing ends where the row moves away."""
        self._close_editor()
        super().scrollContentsBy(dx, dy)

    def _act(self, key: Qt.Key) -> bool:
        row = self.currentIndex().row()
        if key in ENTER:
            self._open(row)
        elif key == _KEY.Key_Space:
            self._rows.toggle(row)
            self._anchor = row
        elif key == _KEY.Key_F2:
            self.edit_row(row)
        elif key == _KEY.Key_Escape and self._rows.chosen:
            self._rows.choose_only(())
        elif key in {_KEY.Key_C, _KEY.Key_Delete, _KEY.Key_Slash}:
            self.asked.emit({_KEY.Key_C: "cards", _KEY.Key_Delete: "delete", _KEY.Key_Slash: "search"}[key])
        else:
            return False
        return True

    def _step(self, step: int, *, extend: bool) -> None:
        row = self.currentIndex().row()
        if not extend:
            self.go_to(max(0, row + step))
            self._anchor = self.currentIndex().row()
            return
        if self._anchor < 0:
            self._anchor = row
        self.go_to(max(0, row + step))
        self._choose_from(self._anchor, self.currentIndex().row())

    def _choose_from(self, first: int, last: int) -> None:
        first = last if first < 0 else first
        self._rows.choose_only(self._rows.ids(min(first, last), max(first, last)))

    def _open(self, row: int) -> None:
        customer = self._rows.at(row)
        if customer is not None and not customer.deleted_on:
            self.opened.emit(customer.id)

    def _on_reset(self) -> None:
        self._close_editor()
        self._delegate.hovered, self._delegate.current = -1, -1

    def _on_editor_closed(self, by_key: bool) -> None:  # noqa: FBT001 - a slot
        self._editor = None
        if by_key:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_editor(self) -> None:
        if self._editor is not None:
            self._editor.finish(save=True)
