"""The context menu of the list. Everything in it has a key or a button as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop.formatting import STAGES, stage_name
from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.queries.customer_list import ListRow
    from desktop.ui.theme.theme import Theme


class RowMenu(QMenu):
    """What can be done with one customer, or with all that are chosen.

    Args:
        theme: The theme.
        parent: Qt's owner.
        row: The customer the menu was asked for.
        words: "courtship" or "plain": what the stages are called.
        ask: Does it: a verb ("open", "cards", "edit", "tag", "delete", "restore", "stage", "untag") and what it needs.
    """

    def __init__(
        self, theme: Theme, parent: QWidget, row: ListRow, words: str, ask: Callable[[str, object], None]
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ask = ask
        if row.deleted_on:
            self._add("restore", _("Restore"), "rotate-ccw")
            return
        self._add("open", _("Open"), "arrow-right", "Return")
        self._add("cards", _("Write a card"), "mail", "C")
        self._add("edit", _("Change name and line"), "pencil", "F2")
        self.addSeparator()
        stages = self.addMenu(theme.icon("heart", "ink2", 16), _("Change stage"))
        for stage in STAGES:
            action = stages.addAction(stage_name(stage, words))
            action.setCheckable(True)
            action.setChecked(stage == row.stage)
            action.triggered.connect(lambda _checked=False, stage=stage: ask("stage", stage))
        self._add("tag", _("Add tag…"), "tag")
        if row.tags:
            worn = self.addMenu(theme.icon("x", "ink2", 16), _("Take a tag off"))
            for tag in row.tags:
                worn.addAction(tag.replace("&", "&&")).triggered.connect(
                    lambda _checked=False, tag=tag: ask("untag", tag)
                )
        self.addSeparator()
        self._add("delete", _("Delete"), "trash-2", "Del")

    def _add(self, key: str, text: str, icon: str, shortcut: str = "") -> None:
        action = self.addAction(self._theme.icon(icon, "ink2", 16), text)
        if shortcut:
            # Shown only: the table itself listens to the key while it has the keyboard.
            shown = QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)
            action.setText(f"{text}\t{shown}")
        action.triggered.connect(lambda: self._ask(key, None))
