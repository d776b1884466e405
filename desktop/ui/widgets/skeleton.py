"""Grey bars where rows are about to stand; shown only when reading takes longer than a blink."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from desktop.i18n import _
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.frames import Card

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from desktop.ui.theme.theme import Theme

_LINES = (60, 85, 45, 70, 55, 80)  # per cent of the width


class Skeleton(Card):
    """Six grey bars in the shape of a card; `what` is what is being read (“customers”)."""

    def __init__(self, theme: Theme, what: str) -> None:
        super().__init__(theme, 16, 14)
        self.setAccessibleName(_("Loading {what}").format(what=what))
        self._bars: list[tuple[QFrame, int]] = []
        for share in _LINES:
            bar = QFrame()
            bar.setProperty("role", "bar")
            bar.setFixedSize(theme.px(share * 4), theme.px(10))
            self.body.addWidget(bar)
            self._bars.append((bar, share))
        self._say = QTimer(self)
        self._say.setSingleShot(True)
        self._say.setInterval(1000)
        self._say.timeout.connect(self._on_wait)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell screen readers if it lasts."""
        super().showEvent(event)
        self._say.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Be quiet again."""
        super().hideEvent(event)
        self._say.stop()

    def _on_wait(self) -> None:
        announce(self, self.accessibleName())
