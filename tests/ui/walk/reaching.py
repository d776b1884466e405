"""What somebody reaches with the keyboard alone, and whether they see where they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHeaderView, QWidget

from desktop.ui.widgets.focus_ring import FocusRing
from tests.ui.walk.shop import PATIENCE, called, place, seen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

_MOST = 400


def tab_round(window: QWidget, qtbot: QtBot) -> tuple[list[QWidget], list[str]]:
    """Press Tab until one is where one began; gives every stop, and the stops without a ring around them."""
    ring = window.findChild(FocusRing)
    assert ring is not None
    window.setFocus()
    stops: list[QWidget] = []
    ringless: list[str] = []
    for _press in range(_MOST):
        before = QApplication.focusWidget()
        QTest.keyClick(before or window, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is None or here is before:
            ringless.append(f"{called(before or window)} holds the keyboard fast")
            break
        if here in stops:
            break
        stops.append(here)
        if not _ringed(ring, here, window, qtbot):
            ringless.append(f"{called(here)}: ring at {ring.geometry().getRect()}, {place(here, window).getRect()}")
    return stops, ringless


def unreached(root: QWidget, stops: list[QWidget]) -> list[str]:
    """Enabled controls Tab never came to. Of a group one may choose from, Tab goes to one; arrows to the others."""
    return [
        called(widget)
        for widget in seen(root)
        if widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        and widget not in stops
        and not isinstance(widget, QHeaderView)
    ]


def _ringed(ring: FocusRing, widget: QWidget, window: QWidget, qtbot: QtBot) -> bool:
    target = widget.focusProxy() or widget

    def around() -> bool:
        return ring.isVisible() and ring.target is target and ring.geometry().contains(place(target, window))

    if around():
        return True
    try:
        qtbot.waitUntil(around, timeout=PATIENCE // 20)
    except qtbot.TimeoutError:
        return False
    return True
