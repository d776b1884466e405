"""One setting: what it is, a plain sentence, and the control at the end of the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.frames import Card, Hairline
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import column, margins

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

_SIDE = 18


class SettingRow(QWidget):
    """A row of a group."""

    def __init__(self, theme: Theme, title: str, sentence: str, *controls: QWidget) -> None:
        super().__init__()
        self._title = Label(theme, title, "medium")
        self._sentence = Label(theme, sentence, "small", "2", wrap=True)
        words = column(self._title, self._sentence)
        layout = QHBoxLayout(self)
        margins(layout, 0, theme.px(10), 0, theme.px(10))
        layout.setSpacing(theme.px(12))
        layout.addLayout(words, 1)
        self._sentence.setVisible(bool(sentence))  # only now: without a parent it would show as a window
        for control in controls:
            layout.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, title: str, sentence: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))


class SettingGroup(QWidget):
    """A heading and a card of rows with hairlines between them."""

    def __init__(self, theme: Theme, title: str, *rows: QWidget) -> None:
        super().__init__()
        self._lines: dict[QWidget, Hairline] = {}
        self._card = Card(theme, 0, 0)
        side = theme.px(_SIDE)
        margins(self._card.body, side, theme.px(4), side, theme.px(4))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(8))
        layout.addWidget(Label(theme, title, "heading"))
        layout.addWidget(self._card)
        for row in rows:
            self.add(row)

    def add(self, row: QWidget) -> None:
        """Put a row at the end, with a hairline that comes and goes with it."""
        if self._card.body.count():
            self._lines[row] = Hairline()
            self._card.body.addWidget(self._lines[row])
        self._card.body.addWidget(row)

    def show_row(self, row: QWidget, *, shown: bool) -> None:
        """Show or hide a row."""
        row.setVisible(shown)
        if row in self._lines:
            self._lines[row].setVisible(shown)
