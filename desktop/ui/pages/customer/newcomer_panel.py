"""Somebody new: what one might write down first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class NewcomerPanel(QWidget):
    """Four questions, each of which opens the form for its answer.

    Signals:
        wanted: One of occasion, fact, contact, note.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title = Label(theme, "", "title", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(58), theme.px(12), theme.px(20), theme.px(24))
        layout.setSpacing(theme.px(8))
        layout.addWidget(self._title)
        layout.addWidget(
            Label(
                theme, _("Two or three things are enough to begin. The rest comes with time."), "body", "2", wrap=True
            )
        )
        layout.addSpacing(theme.px(4))
        for errand, text, icon in (
            ("note", _("When did you last see each other?"), "store"),
            ("fact", _("What do they like?"), "heart"),
            ("occasion", _("When is their birthday?"), "cake"),
            ("contact", _("How do you reach them?"), "phone"),
        ):
            button = Button(theme, text, "normal", icon)
            button.clicked.connect(lambda _checked=False, errand=errand: self.wanted.emit(errand))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addStretch(1)

    def set_name(self, name: str) -> None:
        """Ask about this customer."""
        self._title.setText(_("What do you know about {name}?").format(name=name))
