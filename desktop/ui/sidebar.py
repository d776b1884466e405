"""The sidebar: the shop, find-or-do, the pages, and whether everything is safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.ui.trade import trade_and_town, trade_icon
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.find_button import FindButton
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import ElidedLabel
from desktop.ui.widgets.nav_button import NavButton
from desktop.ui.widgets.styling import boxed, column, follow, ground, margins, mark, set_shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.page import PageSpec
    from desktop.ui.theme.theme import Theme

WIDE, NARROW = 212, 64


class Sidebar(QWidget):
    """The column at the side of the window.

    Signals:
        chosen: A page was picked (its key).
        find_wanted: Find-or-do was pressed.
        status_pressed: The status line was pressed while it asks for something.
    """

    chosen = Signal(str)
    find_wanted = Signal()
    status_pressed = Signal()

    def __init__(self, theme: Theme, specs: Sequence[PageSpec]) -> None:
        super().__init__()
        self._theme = theme
        self._compact = False
        ground(self, "app")
        self.setAccessibleName(_("Sidebar"))
        self._mark = _Mark(theme)
        self._shop = ElidedLabel(theme, "", "strong", "1")
        self._second = ElidedLabel(theme, "", "caption", "3")
        self._words = boxed(column(self._shop, self._second, spacing=0))
        self.find_button = FindButton(theme)
        self.find_button.clicked.connect(self.find_wanted)
        self._group = QButtonGroup(self)
        self._pages = {spec.key: self._entry(spec) for spec in specs if spec.nav}
        self._status = Button(theme, _("All saved"), "status")
        self._status.clicked.connect(self.status_pressed)
        self._layout = QVBoxLayout(self)
        self._fill(specs)
        self.set_status(_("All saved"))
        follow(theme, self._restyle)

    def set_current(self, key: str) -> None:
        """Light up the entry of a page; none for a page without one."""
        self._group.setExclusive(False)
        for name, button in self._pages.items():
            button.setChecked(name == key)
        self._group.setExclusive(True)

    def set_badge(self, key: str, badge: str) -> None:
        """Show how many things wait on a page."""
        if key in self._pages:
            self._pages[key].set_badge(badge)

    def set_shop(self, name: str, town: str, trade: str) -> None:
        """Show the shop's name, what it is and where, and the sign of its trade."""
        second = trade_and_town(trade, town)
        self._shop.setText(name or _("Your shop"))
        self._second.setText(second)
        set_shown(self._second, shown=bool(second))
        self._mark.set_icon(trade_icon(trade))

    def set_status(self, text: str, tone: str = "") -> None:
        """Say whether everything is safe; with a tone (warn, late) the line can be pressed."""
        self._status.set_label(text)
        self._status.setToolTip(text if self._compact else "")
        self._status.setEnabled(bool(tone))
        mark(self._status, tone=tone or "none")

    def set_compact(self, *, compact: bool) -> None:
        """Show icons only."""
        self._compact = compact
        set_shown(self._words, shown=not compact)
        set_shown(self._status, shown=not compact)
        self.find_button.set_compact(compact=compact)
        for button in self._pages.values():
            button.set_compact(compact=compact)
        self._restyle()

    def button(self, key: str) -> NavButton:
        """The entry of a page."""
        return self._pages[key]

    def _entry(self, spec: PageSpec) -> NavButton:
        button = NavButton(self._theme, spec.icon, spec.label)
        button.clicked.connect(lambda _checked=False, key=spec.key: self.chosen.emit(key))
        self._group.addButton(button)
        return button

    def _fill(self, specs: Sequence[PageSpec]) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setSpacing(px(10))
        margins(head, px(4), 0, 0, 0)
        head.addWidget(self._mark)
        head.addWidget(self._words, 1)
        head.addStretch(0)
        self._layout.setSpacing(2)
        self._layout.addLayout(head)
        self._layout.addSpacing(px(14))
        self._layout.addWidget(self.find_button)
        self._layout.addSpacing(px(12))
        for spec in specs:
            if spec.nav and not spec.bottom:
                self._layout.addWidget(self._pages[spec.key])
        self._layout.addStretch(1)
        for spec in specs:
            if spec.nav and spec.bottom:
                self._layout.addWidget(self._pages[spec.key])
        self._layout.addSpacing(6)
        self._layout.addWidget(self._status)

    def _restyle(self) -> None:
        px = self._theme.px
        margins(self._layout, px(12), px(14), px(12), px(12))
        self.setFixedWidth(px(NARROW if self._compact else WIDE))


class _Mark(QFrame):
    """The sign of the shop's trade on the colour of the program."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "mark")
        self._icon = IconLabel(theme, "store", "onAccent", 20)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._icon)
        follow(theme, self._restyle)

    def set_icon(self, icon: str) -> None:
        """Show another sign."""
        self._icon.set_icon(icon)

    def _restyle(self) -> None:
        self.setFixedSize(self._theme.px(36), self._theme.px(36))
