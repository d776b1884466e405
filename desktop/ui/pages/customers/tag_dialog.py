"""Giving the chosen customers a tag: one of those in use, or a new word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.errors import BadInput
from desktop.i18n import _, ngettext
from desktop.text import clean_line, fold
from desktop.ui.dialogs.frame import DialogFrame
from desktop.ui.local_format import number
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.theme.theme import Theme

_LONGEST = 60
_MOST = 24  # tags offered


class TagDialog(DialogFrame):
    """Asks for a word; `result` gives it back clean."""

    def __init__(self, theme: Theme, window: QWidget, count: int, tags: Sequence[str]) -> None:
        title = ngettext("Add a tag to {count} customer", "Add a tag to {count} customers", count)
        super().__init__(theme, window, title.format(count=number(count)), verb=_("Add tag"), width=440)
        self._tags = tags
        self.word = QLineEdit()
        self.word.setFont(theme.font("body"))
        self.word.setMinimumHeight(theme.px(36))
        self.word.setMaxLength(_LONGEST)
        self.word.setAccessibleName(_("Tag"))
        self.word.setPlaceholderText(_("Weddings"))
        self.word.textChanged.connect(self._offer)
        self.content.addWidget(self.word)
        self.content.addWidget(Label(theme, _("In use already"), "smallm", "2")) if tags else None
        self._offered = Flow()
        self.content.addWidget(self._offered)
        self._offer("")

    def result(self) -> str:
        """The tag.

        Raises:
            BadInput: There is no word.
        """
        word = clean_line(self.word.text(), _LONGEST)
        if not word:
            raise BadInput(_("A tag needs a word."))
        return word

    def _offer(self, text: str) -> None:
        wanted = fold(text.strip())
        fitting = [tag for tag in self._tags if wanted in fold(tag)][:_MOST]
        self._offered.set_widgets(map(self._button, fitting))
        if self.isVisible():
            self.refit()

    def _button(self, tag: str) -> Button:
        button = Button(self.theme, tag, "chip", name=_("Tag: {tag}").format(tag=tag))
        button.clicked.connect(lambda: self._take(tag))
        return button

    def _take(self, tag: str) -> None:
        self.word.setText(tag)
        self.accept()
