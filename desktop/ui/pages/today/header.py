"""The head of the page: a greeting, the day and what it holds, the ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.i18n import _
from desktop.relationship.today_words import headline
from desktop.ui import local_format
from desktop.ui.pages.today.done_ring import DoneRing
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.styling import column, set_shown

if TYPE_CHECKING:
    from datetime import date

    from desktop.relationship.today import Plan
    from desktop.ui.theme.theme import Theme

_NOON, _EVENING = 12, 18


def greeting(hour: int, owner: str) -> str:
    """What one says at this hour to the owner, whose name may be unknown."""
    if hour < _NOON:
        return _("Good morning, {name}").format(name=owner) if owner else _("Good morning")
    if hour < _EVENING:
        return _("Good afternoon, {name}").format(name=owner) if owner else _("Good afternoon")
    return _("Good evening, {name}").format(name=owner) if owner else _("Good evening")


class Header(QWidget):
    """Greeting, day and ring."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._greeting = ElidedLabel(theme, "", "display", "1")
        self._day = Label(theme, "", "body", "2", wrap=True)
        self._ring = DoneRing(theme)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.px(12))
        layout.addLayout(column(self._greeting, self._day, spacing=theme.px(2)), 1)
        layout.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def title(self) -> str:
        """The greeting."""
        return self._greeting.text()

    @property
    def line(self) -> str:
        """The line below it."""
        return self._day.text()

    def show_day(self, hour: int, owner: str, day: date, plan: Plan) -> None:
        """Greet, and say what the day holds."""
        self._greeting.setText(greeting(hour, owner))
        shown = local_format.headline_day(day)
        self._day.setText(_("{day} · {what}").format(day=shown, what=headline(plan)) if plan.left else shown)
        self._ring.show_progress(plan.done, plan.total)
        set_shown(self._ring, shown=plan.total > 0)
