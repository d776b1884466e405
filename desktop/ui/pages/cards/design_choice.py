"""The designs as small cards, and the colourways of the one in force; the arrow keys go from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QWidget

from desktop.i18n import _
from desktop.ui.pages.cards.thumbnail import SwatchButton, Thumbnail
from desktop.ui.widgets.styling import empty

if TYPE_CHECKING:
    from desktop.ui.pages.cards.draft import CardDraft
    from desktop.ui.theme.theme import Theme

_IN_A_ROW = 3


class DesignChoice(QWidget):
    """The fronts of all designs, those made for the occasion first.

    Signals:
        chosen: A design's id.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, draft: CardDraft) -> None:
        super().__init__()
        self._theme, self._draft = theme, draft
        self.setAccessibleName(_("Design"))
        self.thumbnails: dict[str, Thumbnail] = {}
        self._sample: object = None
        self._group = QButtonGroup(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(8))

    def show_draft(self) -> None:
        """Mark the design in force; paint them all anew if they would say something else."""
        designs = self._draft.designs()
        if list(self.thumbnails) != [design.id for design in designs]:
            self._build()
        self.thumbnails[self._draft.template_id].setChecked(True)
        sample = (self._draft.language, dict(self._draft.sample_content().fields))
        if sample != self._sample:
            self._sample = sample
            for thumbnail in self.thumbnails.values():
                thumbnail.forget()

    def _build(self) -> None:
        for thumbnail in self.thumbnails.values():
            self._group.removeButton(thumbnail)
        empty(self._grid)
        self.thumbnails = {}
        for place, design in enumerate(self._draft.designs()):
            thumbnail = Thumbnail(self._theme, self._draft, design)
            thumbnail.clicked.connect(lambda _checked=False, key=design.id: self.chosen.emit(key))
            self._group.addButton(thumbnail)
            self.thumbnails[design.id] = thumbnail
            self._grid.addWidget(thumbnail, place // _IN_A_ROW, place % _IN_A_ROW, Qt.AlignmentFlag.AlignCenter)


class ColourChoice(QWidget):
    """The colourways of the design in force.

    Signals:
        chosen: The name of a colourway.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, draft: CardDraft) -> None:
        super().__init__()
        self._theme, self._draft = theme, draft
        self.setAccessibleName(_("Colours"))
        self.swatches: dict[str, SwatchButton] = {}
        self._built_for = ""
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(6))

    def show_draft(self) -> None:
        """Show the colourways and mark the one in force."""
        template = self._draft.template
        if self._built_for != template.id:
            self._built_for = template.id
            for swatch in self.swatches.values():
                self._group.removeButton(swatch)
            empty(self._row)
            self.swatches = {name: self._swatch(name) for name in template.colourways}
        if self._draft.colourway in self.swatches:
            self.swatches[self._draft.colourway].setChecked(True)

    def _swatch(self, name: str) -> SwatchButton:
        swatch = SwatchButton(self._theme, name, self._draft.template.palettes[name])
        swatch.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(swatch)
        self._row.addWidget(swatch)
        return swatch
