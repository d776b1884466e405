"""A lasting state of the shop, told across the top of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop.i18n import _
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent

    from desktop.ui.theme.theme import Theme

_ICONS = {"late": "triangle-alert", "warn": "triangle-alert", "good": "circle-check"}
_INKS = {"late": "late", "warn": "warn", "good": "good", "info": "info", "accent": "accentText", "neutral": "ink2"}


class Banner(QFrame):
    """A full-width tint with one or two sentences and the verbs that go with them.

    Args:
        theme: The theme.
        text: What is the case.
        tone: accent, info, warn, late, good or neutral.
        verbs: (what the button says, what it does); the first is the one to press.
        closable: Whether it can be put away.

    Signals:
        closed: The owner put it away.
    """

    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        text: str,
        tone: str = "accent",
        verbs: Sequence[tuple[str, Callable[[], None]]] = (),
        *,
        closable: bool = False,
    ) -> None:
        super().__init__()
        self.setProperty("tint", tone)
        self.setAccessibleName(text)
        self._text = text
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.px(14), theme.px(8), theme.px(10), theme.px(8))
        layout.setSpacing(theme.px(12))
        layout.addWidget(IconLabel(theme, _ICONS.get(tone, "info"), _INKS[tone], 18))
        layout.addWidget(Label(theme, text, "body", "1", wrap=True), 1)
        for place, (verb, act) in enumerate(verbs):
            button = Button(theme, verb, "normal" if place == 0 else "ghost")
            button.clicked.connect(lambda _checked=False, act=act: act())
            layout.addWidget(button)
        if closable:
            close = IconButton(theme, "x", _("Close: {text}").format(text=text), size=16, box=28)
            close.clicked.connect(self._on_close)
            layout.addWidget(close)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell screen readers once."""
        super().showEvent(event)
        if self._text:
            announce(self, self._text)
            self._text = ""

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()
