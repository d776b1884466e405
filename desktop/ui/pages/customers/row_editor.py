"""Changing a name and the line under it where they stand in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.text import LONGEST_LINE
from desktop.ui.widgets.enter_key import ENTER
from desktop.ui.widgets.styling import ground

if TYPE_CHECKING:
    from desktop.queries.customer_list import ListRow
    from desktop.ui.theme.theme import Theme

_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class RowEditor(QFrame):
    """Two fields over a row. Enter or leaving them saves, Esc leaves everything as it was, Tab goes to the other.

    Signals:
        saved: The customer's id and the fields that changed; nothing is said if none did.
        closed: It is gone, and whether by a key.
    """

    saved = Signal(int, object)
    closed = Signal(bool)

    def __init__(self, theme: Theme, row: ListRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        self._open = True
        ground(self, "card")
        self.name = self._field(theme, row.name, "strong", _("Name"))
        self.about = self._field(theme, row.about, "small", _("What to know about them"))
        self.about.setPlaceholderText(_("What to know about them"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        layout.setSpacing(theme.px(1))
        layout.addWidget(self.name)
        layout.addWidget(self.about)

    def open(self, place: QRect, *, about: bool = False) -> None:
        """Show it there, with the keyboard in the name or in the line under it."""
        self.setGeometry(place)
        self.show()
        field = self.about if about else self.name
        field.setFocus()
        field.selectAll()

    def finish(self, *, save: bool, by_key: bool = False) -> None:
        """Close; save what changed if wanted."""
        if not self._open:
            return
        self._open = False
        changes = self._changes() if save else {}
        self.hide()
        self.closed.emit(by_key)
        if changes:
            self.saved.emit(self._row.id, changes)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Esc and Tab; and leaving."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._open:
            return self._on_key(event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS:
            QTimer.singleShot(0, self, self._on_left)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in ENTER:
            self.finish(save=True, by_key=True)
        elif key == Qt.Key.Key_Escape:
            self.finish(save=False, by_key=True)
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            other = self.about if self.name.hasFocus() else self.name
            other.setFocus(Qt.FocusReason.OtherFocusReason)
            other.selectAll()
        else:
            return False
        return True

    def _on_left(self) -> None:
        focus = QApplication.focusWidget()
        if self._open and (focus is None or not self.isAncestorOf(focus)):
            self.finish(save=True)

    def _changes(self) -> dict[str, str]:
        changes = {}
        if self.name.text().strip() not in {"", self._row.name}:
            changes["display_name"] = self.name.text()
        if self.about.text().strip() != self._row.about:
            changes["about"] = self.about.text()
        return changes

    def _field(self, theme: Theme, text: str, role: str, name: str) -> QLineEdit:
        field = QLineEdit(text)
        field.setProperty("role", "place")
        field.setFont(theme.font(role))
        field.setFixedHeight(theme.px(26))
        field.setMaxLength(LONGEST_LINE)
        field.setAccessibleName(_("{field} of {name}").format(field=name, name=self._row.name))
        field.installEventFilter(self)
        return field
