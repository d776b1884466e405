"""A small sheet over the studio: one sentence, a few verbs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.overlay import Overlay
from desktop.ui.widgets.styling import row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme

_WIDE = 520


@dataclass(frozen=True, slots=True)
class Verb:
    """A button of a sheet; after it the sheet closes, unless it `stays`."""

    text: str
    act: Callable[[], object]
    stays: bool = False


class PrintSheet(Overlay):
    """Says `told` under `title`; the first verb is the thing to do, `close` does nothing."""

    def __init__(self, theme: Theme, window: QWidget, title: str, told: str, verbs: Sequence[Verb], close: str) -> None:
        super().__init__(theme, window, title, _WIDE)
        edge = theme.px(24)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(theme.px(12))
        self.body.addWidget(Label(theme, title, "title"))
        self.body.addWidget(Label(theme, told, "body", "2", wrap=True))
        self.body.addSpacing(theme.px(8))
        leave = Button(theme, close)
        leave.clicked.connect(self.dismiss)
        line = row(leave, None, spacing=theme.px(8))
        for place, verb in reversed(list(enumerate(verbs))):
            button = Button(theme, verb.text, "primary" if place == 0 else "normal")
            button.clicked.connect(lambda _checked=False, verb=verb: self._on_verb(verb))
            line.addWidget(button)
        self.body.addLayout(line)

    def _on_verb(self, verb: Verb) -> None:
        if not verb.stays:
            self.dismiss()
        verb.act()
