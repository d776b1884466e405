"""How far a long piece of work is, with Cancel."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from desktop.i18n import _, ngettext
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.frames import Card
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import row

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.theme.theme import Theme

_LONG = 10  # seconds, after which the time that is left is told


class ProgressPanel(Card):
    """A bar, “132 of 214 · about 10 seconds”, and Cancel.

    Signals:
        cancelled: The owner pressed Cancel.
    """

    cancelled = Signal()

    def __init__(self, theme: Theme, title: str, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(theme, 16, 8)
        self._clock = clock
        self._began = clock()
        self._heading = Label(theme, title, "heading")
        self._count = Label(theme, "", "small", "3")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._cancel = Button(theme, _("Cancel"))
        self._cancel.clicked.connect(self._on_cancel)
        self.body.addLayout(row(self._heading, None, self._cancel))
        self.body.addWidget(self._bar)
        self.body.addWidget(self._count)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Begin anew with another piece of work."""
        self._heading.setText(title)
        self._bar.setAccessibleName(title)
        self._cancel.setEnabled(True)
        self._began = self._clock()
        self._bar.setRange(0, 0)
        self._count.setText("")

    def set_progress(self, done: int, total: int) -> None:
        """Show that `done` of `total` steps are behind; a total of 0 means nobody knows."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if total:
            text = _("{done} of {total}").format(done=done, total=total)
            self._count.setText(text + self._left(done, total))

    def _left(self, done: int, total: int) -> str:
        spent = self._clock() - self._began
        if not done or spent < 1:
            return ""
        left = round(spent / done * (total - done))
        if spent + left < _LONG or left < 1:
            return ""
        if left < 60:
            seconds = max(5, round(left, -1))
            return " · " + ngettext("about {n} second", "about {n} seconds", seconds).format(n=seconds)
        minutes = round(left / 60)
        return " · " + ngettext("about {n} minute", "about {n} minutes", minutes).format(n=minutes)

    def _on_cancel(self) -> None:
        self._cancel.setEnabled(False)
        self.cancelled.emit()
