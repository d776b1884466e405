"""A check box with the tick of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from desktop.ui.widgets.styling import follow

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme


class CheckBox(QCheckBox):
    """A check box; its text is its accessible name unless `name` says more."""

    def __init__(self, theme: Theme, text: str, *, name: str = "") -> None:
        super().__init__(text.replace("&", "&&"))
        self._theme = theme
        self.setAccessibleName(name or text)
        follow(theme, self._restyle)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tick over the box."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        edge = self._theme.px(14)
        painter = QPainter(self)
        corner = QPointF(box.center().x() + 0.5 - edge / 2, box.center().y() + 0.5 - edge / 2)
        painter.drawPixmap(corner, self._theme.pixmap("check", "onAccent", 14))
        painter.end()

    def _restyle(self) -> None:
        self.setFont(self._theme.font("body"))
