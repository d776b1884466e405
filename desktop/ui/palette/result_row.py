"""A line of find-or-do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.i18n import _
from desktop.ui.widgets.avatar import Avatar
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.styling import margins, mark

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QMouseEvent

    from desktop.ui.palette.entries import Entry
    from desktop.ui.theme.theme import Theme


class ResultRow(QFrame):
    """Shows an entry.

    Signals:
        pressed: It was clicked.
        pointed: The mouse came over it.
    """

    pressed = Signal()
    pointed = Signal()

    def __init__(self, theme: Theme, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self.setProperty("role", "result")
        self.setAccessibleName(f"{entry.text}. {entry.about}" if entry.about else entry.text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(theme.px(42))
        layout = QHBoxLayout(self)
        margins(layout, theme.px(10), 0, theme.px(12), 0)
        layout.setSpacing(theme.px(12))
        if entry.icon:
            layout.addWidget(IconLabel(theme, entry.icon, "ink2", 18, 28))
        else:
            layout.addWidget(Avatar(theme, entry.text, 28, business=entry.business))
        name = Label(theme, entry.text, "medium")
        name.setMaximumWidth(theme.px(420))
        layout.addWidget(name)
        layout.addWidget(ElidedLabel(theme, entry.about, "small", "3"), 1)
        self._key = Label(theme, "", "caption", "3")
        layout.addWidget(self._key)
        self.set_chosen(chosen=False)

    def set_chosen(self, *, chosen: bool) -> None:
        """Show whether Enter would do this one."""
        mark(self, chosen="true" if chosen else "false")
        native = QKeySequence(self.entry.shortcut).toString(QKeySequence.SequenceFormat.NativeText)
        self._key.setText(native or (_("Enter") if chosen else ""))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Choose it."""
        super().enterEvent(event)
        self.pointed.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do it."""
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()
