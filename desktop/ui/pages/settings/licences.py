"""The licences of the program, its typefaces and its icons, as their files say them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop.i18n import N_, _
from desktop.resources import resource
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.overlay import Overlay
from desktop.ui.widgets.styling import row

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.ui.theme.theme import Theme

_ICONS = N_("Icons (Lucide)")


@dataclass(frozen=True, slots=True)
class Licence:
    """One file with a licence, and what it is for."""

    title: str
    path: Path


def licences() -> list[Licence]:
    """What is bundled, in order: icons, then the typefaces."""
    icons = resource("icons", "LICENSE.txt")
    fonts = sorted(resource("fonts").glob("*_OFL.txt"))
    found = [Licence(_(_ICONS), icons)] if icons.exists() else []
    return found + [Licence(_("Typeface {name}").format(name=_spaced(path.stem)), path) for path in fonts]


def _spaced(stem: str) -> str:
    """EBGaramond_OFL → EB Garamond."""
    name = stem.removesuffix("_OFL")
    parts = [
        f" {letter}" if place and letter.isupper() and _begins_word(name, place) else letter
        for place, letter in enumerate(name)
    ]
    return "".join(parts)


def _begins_word(name: str, place: int) -> bool:
    after = name[place + 1 : place + 2]
    return name[place - 1].islower() or after.islower()


class LicencesDialog(Overlay):
    """Shows one licence at a time."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, _("Licences"), 720)
        edge = theme.px(24)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(theme.px(12))
        self._found = licences()
        self._which = ComboBox(theme, _("Which licence"), [(place, one.title) for place, one in enumerate(self._found)])
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(_("Text of the licence"))
        self._text.setFont(theme.font("small"))
        self._text.setMinimumHeight(min(theme.px(380), window.height() // 2))
        self._text.setTabChangesFocus(True)
        close = Button(theme, _("Close"))
        close.clicked.connect(self.dismiss)
        self.body.addWidget(Label(theme, _("Licences"), "title"))
        self.body.addWidget(self._which)
        self.body.addWidget(self._text, 1)
        self.body.addLayout(row(None, close))
        self._which.currentIndexChanged.connect(self._on_chosen)
        self._on_chosen(0)

    def _on_chosen(self, place: int) -> None:
        if 0 <= place < len(self._found):
            self._text.setPlainText(self._found[place].path.read_text(encoding="utf-8", errors="replace"))
