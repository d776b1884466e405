"""The overlay of find-or-do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.i18n import _
from desktop.ui.palette.result_row import ResultRow
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.frames import Hairline
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.label import Label
from desktop.ui.widgets.overlay import Overlay
from desktop.ui.widgets.styling import empty, ground, margins, row

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.ui.palette.entries import Sources
    from desktop.ui.theme.theme import Theme

_WIDE, _TOP, _TALLEST = 620, 96, 470
_AROUND = 150  # field, foot and the edges of the window
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 5, Qt.Key.Key_PageUp: -5}


class PaletteOverlay(Overlay):
    """One field, and below it what it could mean; the first one is chosen, Enter does it."""

    def __init__(self, theme: Theme, window: QWidget, sources: Sources, text: str = "") -> None:
        super().__init__(theme, window, _("Find or do"), _WIDE, _TOP)
        self._sources = sources
        self._rows: list[ResultRow] = []
        self._at = 0
        self.field = QLineEdit(text)
        self.field.setProperty("role", "bare")
        self.field.setFont(theme.font("search"))
        self.field.setPlaceholderText(_("Find a customer or do something…"))
        self.field.setAccessibleName(_("Find or do"))
        self.field.setMinimumHeight(theme.px(26))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._on_typed)
        self._list = QWidget()
        ground(self._list, "clear")
        self._results = QVBoxLayout(self._list)
        self._results.setContentsMargins(theme.px(8), theme.px(4), theme.px(8), theme.px(8))
        self._results.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setWidget(self._list)
        self._build()
        self._on_typed(text)

    @property
    def rows(self) -> list[ResultRow]:
        """The lines that are offered."""
        return self._rows

    @property
    def chosen(self) -> ResultRow | None:
        """The line Enter would do."""
        return self._rows[self._at] if self._rows else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A lower window shows fewer lines."""
        super().resizeEvent(event)
        self._fit_results()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move through the lines while the keyboard stays in the field."""
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if key in _STEPS:
                self._choose(self._at + _STEPS[key])
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._do(self.chosen)
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        theme = self.theme
        head = row(
            IconLabel(theme, "search", "ink3", 20), self.field, Label(theme, _("Esc"), "caption", "3"), spacing=12
        )
        edge = theme.px(18)
        margins(head, edge, theme.px(16), edge, theme.px(16))
        words = _("↑ ↓ to move   ·   Enter to open   ·   keep typing to narrow")
        foot = row(Label(theme, words, "caption", "3"), None)
        margins(foot, edge, theme.px(10), edge, theme.px(12))
        self.body.addLayout(head)
        self.body.addWidget(Hairline())
        self.body.addWidget(self._area)
        self.body.addWidget(Hairline())
        self.body.addLayout(foot)

    def _on_typed(self, text: str) -> None:
        empty(self._results)
        self._rows = []
        group = ""
        for entry in self._sources.entries(text):
            if entry.group != group:
                group = entry.group
                self._add(self._heading(_(group)))
            shown = ResultRow(self.theme, entry)
            shown.pressed.connect(lambda shown=shown: self._do(shown))
            shown.pointed.connect(lambda shown=shown: self._point(shown))
            self._add(shown)
            self._rows.append(shown)
        if not self._rows:
            nothing = _("Nobody and nothing matches “{text}”.").format(text=text.strip())
            self._add(self._heading(nothing))
        self._results.addStretch(1)
        self._fit_results()
        self._choose(0)
        if self.isVisible():
            self.refit()

    def _add(self, widget: QWidget) -> None:
        """Add a line that counts at once; a layout leaves out what is still to be shown."""
        self._results.addWidget(widget)
        widget.show()

    def _fit_results(self) -> None:
        """As high as what is found, within what the window leaves between the field and the foot."""
        px = self.theme.px
        room = min(px(_TALLEST), self._covered.height() - px(_AROUND))
        self._area.setFixedHeight(max(min(self._results.totalMinimumSize().height(), room), px(60)))

    def _heading(self, text: str) -> Label:
        heading = Label(self.theme, text, "micro", "3", wrap=True)
        edge = self.theme.px(10)
        heading.setContentsMargins(edge, self.theme.px(10), edge, self.theme.px(5))
        return heading

    def _choose(self, place: int) -> None:
        if not self._rows:
            return
        self._at = min(max(place, 0), len(self._rows) - 1)
        for at, shown in enumerate(self._rows):
            shown.set_chosen(chosen=at == self._at)
        chosen = self._rows[self._at]
        self._area.ensureWidgetVisible(chosen, 0, self.theme.px(34))
        self.field.setAccessibleDescription(chosen.accessibleName())
        if self.isVisible():
            announce(self.field, chosen.accessibleName())

    def _point(self, shown: ResultRow) -> None:
        if shown in self._rows:
            self._choose(self._rows.index(shown))

    def _do(self, shown: ResultRow | None) -> None:
        if shown is not None:
            self.dismiss()
            shown.entry.run()
