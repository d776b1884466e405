"""A field that finds a customer as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.queries.search import find_customers
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from desktop.ui.context import Context

_MOST = 6
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FindPerson(QWidget):
    """Search field and the few best matches under it.

    Signals:
        found: The id of the customer picked.
        left: It was closed without picking anybody.
    """

    found = Signal(int)
    left = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.field = SearchField(theme, _("Find a customer"), _("Name or phone"), width=0)
        self.field.textChanged.connect(self._on_typed)
        self.field.installEventFilter(self)
        self.matches = QListWidget()
        self.matches.setAccessibleName(_("Customers found"))
        self.matches.setFont(theme.font("body"))
        self.matches.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.matches.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.matches.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.matches.setSpacing(theme.px(3))
        self.matches.itemClicked.connect(self._on_picked)
        self.matches.installEventFilter(self)
        self.matches.hide()
        self.nobody = Label(theme, _("Nobody of that name"), "small", "3")
        self.nobody.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(4))
        for part in (self.field, self.matches, self.nobody):
            layout.addWidget(part)
        self.setFocusProxy(self.field)

    def begin(self) -> None:
        """Show an empty field with the keyboard in it."""
        self.field.clear()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the field to the matches and Up back again, Enter takes one, Esc closes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event.key(), in_field=watched is self.field)
        return super().eventFilter(watched, event)

    def _on_key(self, key: int, *, in_field: bool) -> bool:
        if key == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        elif key in _ENTER and (current := self.matches.currentItem()) is not None:
            self._on_picked(current)
        elif key == Qt.Key.Key_Down and in_field and self.matches.count():
            self.matches.setFocus()
            self.matches.setCurrentRow(min(1, self.matches.count() - 1))
        elif key == Qt.Key.Key_Up and not in_field and self.matches.currentRow() == 0:
            self.field.setFocus()
        else:
            return in_field and key in _ENTER
        return True

    def _on_typed(self, text: str) -> None:
        self.matches.clear()
        found = find_customers(self._context.reader, text, _MOST) if text.strip() else []
        for match in found:
            line = QListWidgetItem(match.name)
            line.setData(Qt.ItemDataRole.UserRole, match.id)
            self.matches.addItem(line)
        self.matches.setCurrentRow(0)
        row = self.matches.sizeHintForRow(0) + 2 * self.matches.spacing()
        self.matches.setFixedHeight(row * len(found) + 2 * self.matches.frameWidth() + 2)
        self.matches.setVisible(bool(found))
        self.nobody.setVisible(bool(text.strip()) and not found)

    def _on_picked(self, line: QListWidgetItem) -> None:
        number = int(line.data(Qt.ItemDataRole.UserRole))
        self.hide()
        self.found.emit(number)
