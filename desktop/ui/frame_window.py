"""What actions may ask of the window (`actions.action.Frame`), apart from how the window is put together."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMainWindow

import desktop.ui.actions
import desktop.ui.pages
from desktop.ui.application import look_of
from desktop.ui.notices import Notices
from desktop.ui.page_stack import PageStack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent

    from desktop.ui.actions.action import Action, Subject
    from desktop.ui.context import Context
    from desktop.ui.page import PageSpec
    from desktop.ui.palette.entries import Found
    from desktop.ui.status import Status
    from desktop.ui.theme.theme import Theme


class FrameWindow(QMainWindow):
    """A window with pages, notices and find-or-do; the parts it declares are put in by `MainWindow`.

    What opens on demand is imported on demand: none of it is there at the first paint.
    """

    _context: Context
    _status: Status

    def __init__(self, theme: Theme, specs: Sequence[PageSpec], search: Callable[[str, int], Sequence[Found]]) -> None:
        super().__init__()
        self._theme = theme
        self._specs = specs
        self._search = search
        self._subject: Subject | None = None
        self._recent: list[Subject] = []
        self._undo_redo = ("", "")
        self.notices = Notices(theme, self)
        self.stack = PageStack(specs)
        self._alt_alone = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remember whether Alt is pressed alone."""
        self._alt_alone = event.key() == Qt.Key.Key_Alt
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Alt alone shows a hidden menu bar, and hides it again."""
        if event.key() == Qt.Key.Key_Alt and self._alt_alone and not self.context.settings.values.menu_bar:
            self.menuBar().setVisible(not self.menuBar().isVisible())
        self._alt_alone = False
        super().keyReleaseEvent(event)

    @property
    def context(self) -> Context:
        """What pages are built with."""
        return self._context

    @property
    def page(self) -> str:
        """The key of the page in front."""
        return self.stack.key

    @property
    def subject(self) -> Subject | None:
        """The customer the page in front is about."""
        return self._subject

    @property
    def undo_label(self) -> str:
        """What Undo would take back."""
        return self._undo_redo[0]

    @property
    def redo_label(self) -> str:
        """What Redo would do again."""
        return self._undo_redo[1]

    @property
    def can_go_back(self) -> bool:
        """Whether there is a page before this one."""
        return self.stack.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back from a page."""
        return self.stack.can_go_forward

    def has_page(self, key: str) -> bool:
        """Whether there is a page with this key."""
        return self.stack.has(key)

    def go_back(self) -> None:
        """Show the page before."""
        self.stack.go_back()

    def go_forward(self) -> None:
        """Show the page one went back from."""
        self.stack.go_forward()

    @cached_property
    def _actions(self) -> list[Action]:
        from desktop.ui.actions.registry import discover_actions  # noqa: PLC0415 - not for the first paint

        return discover_actions(desktop.ui.actions, desktop.ui.pages, self._specs)

    def open_palette(self, text: str = "") -> None:
        """Open find-or-do; what lies open above the page is closed first."""
        from desktop.ui.palette.entries import Sources  # noqa: PLC0415 - not for the first paint
        from desktop.ui.palette.palette_overlay import PaletteOverlay  # noqa: PLC0415 - as above
        from desktop.ui.widgets.overlay import Overlay  # noqa: PLC0415 - as above

        for overlay in self.findChildren(Overlay):
            overlay.dismiss()
        sources = Sources(self, self._actions, self._search, self._recent)
        palette = PaletteOverlay(self._theme, self, sources, text)
        palette.open(palette.field)

    def open_shortcuts(self) -> None:
        """Open the sheet of shortcuts."""
        from desktop.ui.dialogs.shortcut_sheet import ShortcutSheet  # noqa: PLC0415 - not for the first paint

        ShortcutSheet(self._theme, self, self._actions, self).open()

    def open_about(self) -> None:
        """Say what this program is."""
        from desktop.ui.dialogs.about import AboutDialog  # noqa: PLC0415 - not for the first paint

        AboutDialog(self._theme, self).open()

    def find_in_page(self) -> None:
        """Put the keyboard into the search field of the page, or open find-or-do."""
        from desktop.ui.widgets.search_field import SearchField  # noqa: PLC0415 - not for the first paint

        page = self.stack.current
        field = page.findChild(SearchField) if page is not None else None
        if field is not None and field.isVisible():
            field.setFocus()
            field.selectAll()
        else:
            self.open_palette()

    def focus_toast(self) -> None:
        """Put the keyboard into the toast."""
        self.notices.shelf.focus()

    def change_look(self, **changes: Any) -> None:  # noqa: ANN401 - fields of `Values`
        """Change how everything looks, at once and for good."""
        self.context.settings.change(**changes)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._theme.apply(app, look_of(self.context.settings.values))
        self.menuBar().setVisible(self.context.settings.values.menu_bar)

    def toggle_menu_bar(self) -> None:
        """Show or hide the menu bar."""
        self.context.settings.change(menu_bar=not self.context.settings.values.menu_bar)
        self.menuBar().setVisible(self.context.settings.values.menu_bar)

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop it."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def back_up(self) -> None:
        """Make a backup now."""
        self._status.back_up()
