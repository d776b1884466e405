"""The way into find-or-do that is always in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen

from desktop.i18n import _
from desktop.ui.widgets.painted_button import PaintedButton
from desktop.ui.widgets.styling import follow, mirrored

if TYPE_CHECKING:
    from PySide6.QtGui import QKeySequence, QPaintEvent

    from desktop.ui.theme.theme import Theme


class FindButton(PaintedButton):
    """Opens find-or-do; shows its shortcut as this computer writes it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._shortcut = ""
        self._compact = False
        self.setAccessibleName(_("Find a customer or do something"))
        follow(theme, self._restyle)

    def set_shortcut(self, keys: QKeySequence) -> None:
        """Show the keys that do the same."""
        self._shortcut = keys.toString(keys.SequenceFormat.NativeText)
        self.setToolTip(_("Find or do ({shortcut})").format(shortcut=self._shortcut))
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Show only the magnifying glass."""
        self._compact = compact
        self.update()

    def sizeHint(self) -> QSize:
        """34 pixels high."""
        return QSize(self._theme.px(180), self._theme.px(34))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw box, glass, words and shortcut."""
        px, colour = self._theme.px, self._theme.colour
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("lineStrong" if self.underMouse() else "line"), 1))
        painter.setBrush(colour("card"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 9, 9)
        edge = px(16)
        left = px(11) if not mirrored() else self.width() - px(11) - edge
        if self._compact:
            left = (self.width() - edge) // 2
        painter.drawPixmap(QPointF(left, (self.height() - edge) / 2), self._theme.pixmap("search", "ink3", 16))
        if not self._compact:
            words = QRectF(px(10) if mirrored() else px(38), 0, self.width() - px(48), self.height())
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.setPen(colour("ink3"))
            painter.setFont(self._theme.font("body"))
            painter.drawText(words, middle | Qt.AlignmentFlag.AlignLeft, _("Find or do…"))
            painter.setFont(self._theme.font("caption"))
            painter.drawText(words, middle | Qt.AlignmentFlag.AlignRight, self._shortcut)
        painter.end()

    def _restyle(self) -> None:
        self.setFixedHeight(self._theme.px(34))
        self.update()
