"""A customer's name one can press; it ends in “…” where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt

from desktop.i18n import _
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.tooltip import as_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.ui.theme.theme import Theme

_AIR = 2  # what the style keeps free around the words


class NameButton(Button):
    """The name of a customer, which opens their page."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name, "name", name=_("Open {name}").format(name=name))
        self._whole = name
        self.setMinimumWidth(theme.px(40))

    def sizeHint(self) -> QSize:
        """As wide as the whole name."""
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + _AIR, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the name to the room there is."""
        super().resizeEvent(event)
        room = self.width() - _AIR + 1
        shown = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(as_tip(self._whole) if shown != self._whole else "")
