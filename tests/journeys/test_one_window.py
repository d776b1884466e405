"""Nothing but the window itself is ever shown as a window: a stray one would flash and take the keyboard away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from tests.journeys.driver import Owner


class Watch(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.strays: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if shown and not isinstance(watched, (MainWindow, QMenu)):
            self.strays.append(f"{type(watched).__name__} {watched.accessibleName()}")  # type: ignore[attr-defined]
        return False


def test_no_page_shows_a_window_of_its_own(owner: Owner) -> None:
    watch = Watch()
    app = QApplication.instance()
    assert app is not None
    app.installEventFilter(watch)
    try:
        for page in ("customers", "cards", "settings", "today"):
            owner.window.context.navigate(page)
            owner.is_at(page)
        for customer in (1, 2, 60):
            owner.window.context.navigate("customer", customer)
            owner.is_at("customer")
        owner.press("Ctrl+J")
        owner.press("Ctrl+N")
        owner.fill("Name", "Rita")
        owner.press("Escape")
        owner.press("Ctrl+K")
        owner.press("Escape")
    finally:
        app.removeEventFilter(watch)
    assert watch.strays == []
    assert owner.window.isActiveWindow()
