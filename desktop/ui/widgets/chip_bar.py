"""A row of filter chips. What does not fit moves into “More”; nothing is ever clipped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from desktop.i18n import _
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.one_of import OneOf
from desktop.ui.widgets.styling import follow, mirrored

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from desktop.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class Chip:
    """One choice; a count is shown behind its text unless it is None."""

    key: str
    text: str
    count: int | None = None

    @property
    def label(self) -> str:
        """What the chip says."""
        return self.text if self.count is None else f"{self.text}  {self.count}"


class ChipBar(QWidget):
    """Chips of which one is in force.

    Signals:
        chosen: The key, when the owner picks a chip.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, chips: Sequence[Chip], gap: int = 8) -> None:
        super().__init__()
        self._theme = theme
        self._gap = gap
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._one = OneOf(self)
        self._one.chosen.connect(self.chosen)
        self._more = Button(theme, _("More"), "chip", "chevron-down", name=_("More filters"), icon_size=13)
        self._more.setParent(self)
        self._menu = QMenu(self._more)
        self._more.setMenu(self._menu)
        self.set_chips(chips)
        follow(theme, self._restyle)

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips; the one in force stays in force if it is still there, else the first is."""
        value = self.value
        if [chip.key for chip in chips] != list(self._one.by_key):
            self._build(chips)
        for chip in chips:
            name = chip.text if chip.count is None else f"{chip.text}, {chip.count}"
            self._one.by_key[chip.key].set_label(chip.label, name)
        if chips:
            self.set_value(value if value in self._one.by_key else chips[0].key)
        self._arrange()
        self.updateGeometry()

    @property
    def value(self) -> str:
        """The key in force, or an empty text."""
        return self._one.value

    def set_value(self, key: str) -> None:
        """Show this chip as the one in force, without telling anybody."""
        self._one.set_value(key)

    def sizeHint(self) -> QSize:
        """Room for every chip."""
        gap = self._theme.px(self._gap)
        width = sum(button.sizeHint().width() + gap for button in self._one.by_key.values())
        return QSize(width, self._more.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Room for “More” alone."""
        return self._more.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew what fits."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self, chips: Sequence[Chip]) -> None:
        self._one.clear()
        for chip in chips:
            button = Button(self._theme, chip.text, "chip")
            button.setParent(self)
            self._one.add(chip.key, button)
        self._more.raise_()
        before = None
        for button in (*self._one.by_key.values(), self._more):
            if before is not None:
                QWidget.setTabOrder(before, button)
            before = button

    def _arrange(self) -> None:
        gap = self._theme.px(self._gap)
        room = self.width()
        all_fit = self.sizeHint().width() - gap <= room
        more = self._more.sizeHint().width()
        at = 0
        left_over: list[Button] = []
        for button in self._one.by_key.values():
            width = button.sizeHint().width()
            if not left_over and (all_fit or at + width + gap + more <= room):
                self._place(button, at, width)
                at += width + gap
            else:
                left_over.append(button)
                button.hide()
        self._menu.clear()
        for button in left_over:
            action = self._menu.addAction(button.text())
            action.setCheckable(True)
            action.setChecked(button.isChecked())
            action.triggered.connect(button.click)
        self._more.setVisible(bool(left_over))
        if left_over:
            self._place(self._more, at, more)

    def _place(self, button: Button, at: int, width: int) -> None:
        left = self.width() - at - width if mirrored() else at
        button.setGeometry(left, 0, width, button.sizeHint().height())
        button.show()

    def _restyle(self) -> None:
        self.updateGeometry()
        self._arrange()
