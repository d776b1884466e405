"""Words on a page. Always plain text: what a customer is called is never markup."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.ui.widgets.styling import follow, leading, mark
from desktop.ui.widgets.tooltip import as_tip

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme


class Label(QLabel):
    """Text in a role of the type scale.

    Args:
        theme: The theme.
        text: What it says.
        role: display, title, heading, body, medium, strong, small, smallm, smalls, caption or micro.
        ink: "1", "2", "3", or a tone: accent, late, warn, good, info, s1 to s5. Empty: the ink around it.
        wrap: Whether it may take several lines.
    """

    def __init__(self, theme: Theme, text: str = "", role: str = "body", ink: str = "", *, wrap: bool = False) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setAlignment(leading())
        self.setWordWrap(wrap)
        self.setText(text)
        self._theme = theme
        self._role = role
        if ink:
            self.set_ink(ink)
        follow(theme, self._restyle)

    def set_ink(self, ink: str) -> None:
        """Write in another colour."""
        mark(self, ink=ink)

    def _restyle(self) -> None:
        self.setFont(self._theme.font(self._role))


class ElidedLabel(Label):
    """One line that ends in “…” where there is no room; the whole text stays in the tooltip and for screen readers."""

    def __init__(self, theme: Theme, text: str = "", role: str = "small", ink: str = "2") -> None:
        super().__init__(theme, text, role, ink)
        self.setProperty("elide", "true")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what fits."""
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(as_tip(self.text()) if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        # The painter mirrors AlignLeft by itself.
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()
