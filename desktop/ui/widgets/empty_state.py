"""What a page says when there is nothing to show: why, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.styling import row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.ui.theme.theme import Theme

_WIDE = 420


class EmptyState(QWidget):
    """An icon in a circle, a title, one sentence, one or two buttons (the first is the primary one)."""

    def __init__(
        self, theme: Theme, icon: str, title: str, text: str, verbs: Sequence[tuple[str, Callable[[], None]]] = ()
    ) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setSpacing(theme.px(10))
        layout.addStretch(1)
        circle = QFrame()
        circle.setProperty("role", "round")
        circle.setFixedSize(theme.px(72), theme.px(72))
        inner = QHBoxLayout(circle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(IconLabel(theme, icon, "accentText", 32), 0, Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(circle, 0, Qt.AlignmentFlag.AlignHCenter)
        for words, role, ink in ((title, "title", ""), (text, "body", "2")):
            label = Label(theme, words, role, ink, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            # A wrapped label that is centred gets clipped unless its size is fixed.
            label.setFixedWidth(theme.px(_WIDE))
            label.setFixedHeight(label.heightForWidth(theme.px(_WIDE)))
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        buttons = row(None, spacing=theme.px(10))
        for place, (verb, act) in enumerate(verbs):
            button = Button(theme, verb, "primary" if place == 0 else "normal")
            button.clicked.connect(lambda _checked=False, act=act: act())
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout.addSpacing(theme.px(6))
        layout.addLayout(buttons)
        layout.addStretch(2)
