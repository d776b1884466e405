"""Every dialog: named, the keyboard in it and held in it, Esc out of it and back to where one was, and then gone."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.pages.cards.printers import NoPrinters
from tests.ui.walk import hearing, seeing
from tests.ui.walk.dialogs import OPENINGS, Opening, dialog_kinds, escapes, shown_dialog
from tests.ui.walk.shop import PATIENCE, SPECS, Screen, Walk, stand_still

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from desktop.ui.pages.customer.popover import Popover
    from desktop.ui.widgets.overlay import Overlay

SCREENS = (Screen(), Screen(880, 500), Screen(scale=1.3))
PAGES = {spec.key: spec for spec in SPECS}


@pytest.fixture(scope="module", params=SCREENS, ids=str)
def walk(
    request: pytest.FixtureRequest, qapp: object, walked_book: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Walk]:
    del qapp
    made = Walk(walked_book, tmp_path_factory.mktemp("walk"), request.param)
    yield made
    made.close()


def test_no_dialog_is_left_out() -> None:
    assert {opening.kind for opening in OPENINGS} == dialog_kinds()


@pytest.mark.parametrize("opening", OPENINGS, ids=lambda opening: opening.kind)
def test_a_dialog_takes_the_keyboard_and_gives_it_back(walk: Walk, opening: Opening, qtbot: QtBot) -> None:
    dialog, before = _open(walk, opening, qtbot)
    assert dialog.accessibleName()
    first = QApplication.focusWidget()
    assert first is not None
    assert dialog.isAncestorOf(first)
    assert hearing.unnamed(dialog) == []
    assert hearing.same_names(dialog) == []
    assert seeing.cut_off(dialog) == []
    assert seeing.overlapping(dialog) == []
    assert seeing.too_small(dialog) == []
    assert escapes(dialog) == []
    QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert QApplication.focusWidget() is before
    gone: list[bool] = []
    dialog.destroyed.connect(lambda: gone.append(True))
    held = weakref.ref(dialog)
    del dialog, first
    qtbot.waitUntil(lambda: bool(gone), timeout=PATIENCE)
    gc.collect()
    assert held() is None, "something still holds on to it"


def _open(walk: Walk, opening: Opening, qtbot: QtBot) -> tuple[Overlay | Popover, QWidget]:
    while (left := shown_dialog(walk.window)) is not None:
        left.dismiss()  # of a test that failed
    page = walk.visit(PAGES[opening.page], qtbot)
    printing = getattr(page, "printing", None)
    if printing is not None:
        printing.backend = NoPrinters()
    before = getattr(getattr(page, "header", None), "call_button", None) or next(hearing.controls(page))
    before.setFocus()
    opening.open(walk.window, page)
    qtbot.waitUntil(lambda: shown_dialog(walk.window) is not None, timeout=PATIENCE)
    dialog = shown_dialog(walk.window)
    assert dialog is not None
    assert type(dialog).__name__ == opening.kind
    stand_still(dialog, qtbot)
    return dialog, before
