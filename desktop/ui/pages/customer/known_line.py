"""One line of what is known: an icon, words that copy or open on a click, a state, a pencil."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.i18n import _
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.styling import column, margins, mirrored, row
from desktop.ui.widgets.tooltip import as_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.ui.theme.theme import Theme


class _Words(Button):
    """A name button in smaller type."""

    def _restyle(self) -> None:
        super()._restyle()
        self.setFont(self._theme.font("small"))


class KnownLine(QWidget):
    """A number, an address or a date.

    Args:
        theme: The theme.
        icon: A Lucide icon.
        text: The words.
        hint: What pressing the words does, for screen readers (“Copy”).
        state: A word about it (“Wrong”), in the tone `tone`; empty for none.
        tone: As for pills.

    Signals:
        pressed: The words were pressed.
        edit: The pencil was.
    """

    pressed = Signal()
    edit = Signal()

    def __init__(self, theme: Theme, icon: str, text: str, hint: str, state: str = "", tone: str = "late") -> None:
        super().__init__()
        # A number or an e-mail keeps its direction in a window that reads from right to left.
        self._text = f"\u2066{text}\u2069" if mirrored() and text.isascii() else text
        self._theme = theme
        self.words = _Words(theme, text, "name", name=_("{hint}: {text}").format(hint=hint, text=text))
        self.words.setToolTip(as_tip(hint))
        self.words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words.clicked.connect(self.pressed)
        self.pencil = IconButton(theme, "pencil", _("Change: {text}").format(text=text), "ink3", 14, 26)
        self.pencil.clicked.connect(self.edit)
        parts = row(IconLabel(theme, icon, "ink3", 16), self.words, self.pencil, spacing=theme.px(10))
        parts.setStretch(1, 1)
        whole = column(parts, spacing=0)
        if state:
            below = row(Pill(theme, state, tone), None)
            margins(below, theme.px(26), 0, 0, theme.px(4))
            whole.addLayout(below)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words where there is no room."""
        super().resizeEvent(event)
        metrics = self.words.fontMetrics()
        room = max(self._theme.px(30), self.words.width() - self._theme.px(4))
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        self.words.setText(shown.replace("&", "&&"))
