"""Step 1: the file, dropped, chosen or pasted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import follow, row

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from desktop.ui.theme.theme import Theme


class DropArea(QWidget):
    """A dashed field to drop a file on.

    Signals:
        dropped: The path of the file.
    """

    dropped = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._over = False
        self.setAcceptDrops(True)
        follow(theme, self.update)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One file of this computer is welcome."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            self._over = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: object) -> None:
        """It went away again."""
        del event
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first file."""
        self._over = False
        self.update()
        found = next((url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()), "")
        if found:
            event.acceptProposedAction()
            self.dropped.emit(Path(found))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the field."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("accent" if self._over else "lineStrong"), 1.4, Qt.PenStyle.DashLine))
        painter.setBrush(self._theme.colour("accentSoft" if self._over else "sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 14, 14)
        painter.end()


class ChooseStep(QWidget):
    """Asks for the list.

    Signals:
        chosen: A path, or the bytes that were pasted.
        browse: The owner wants the computer's own dialog.
    """

    chosen = Signal(object)
    browse = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        sentence = _("A spreadsheet saved as CSV, or contact cards (vCard) from a phone or address book.")
        layout.addWidget(Label(theme, sentence, "body", "2", wrap=True))
        area = DropArea(theme)
        area.dropped.connect(self.chosen)
        inside = QVBoxLayout(area)
        inside.setSpacing(theme.px(10))
        inside.addStretch(1)
        inside.addWidget(IconLabel(theme, "download", "accentText", 32), 0, Qt.AlignmentFlag.AlignHCenter)
        drop = Label(theme, _("Drop the file here"), "heading")
        drop.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside.addWidget(drop)
        self.file_button = Button(theme, _("Choose a file…"), "primary")
        self.file_button.clicked.connect(self.browse)
        paste = Button(theme, _("Paste a list"), name=_("Paste a list from the clipboard"))
        paste.clicked.connect(self._on_paste)
        inside.addLayout(row(None, self.file_button, paste, None, spacing=theme.px(10)))
        inside.addStretch(1)
        layout.addWidget(area, 1)
        help_text = _(
            "Works with lists from Google, Outlook, Apple, Android, Shopify, Square and most tills. "
            "From Excel, save as “CSV UTF-8”."
        )
        layout.addWidget(Label(theme, help_text, "small", "3", wrap=True))

    def _on_paste(self) -> None:
        self.chosen.emit(QGuiApplication.clipboard().text().encode("utf-8", "replace"))
