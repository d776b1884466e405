"""Today for every eye, hand and screen: names, tab order, sizes, colours; and a first paint without delay."""

from __future__ import annotations

import subprocess
import sys
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.ui.pages.today.today_page import TodayPage
from desktop.ui.theme.theme import Look
from tests.ui.pages.today.conftest import LONG
from tests.ui.pages.today.hands import names

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.main_window import MainWindow
    from desktop.ui.theme.theme import Theme

SIZES = (
    (1.0, (1366, 768)),
    (1.0, (1093, 614)),
    (1.0, (880, 500)),
    (1.3, (1366, 768)),
    (2.0, (1920, 1080)),
    (2.0, (880, 500)),
)


def test_every_control_has_a_name_of_its_own(page: TodayPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.side.cards.stages.isVisible)
    found = [button.accessibleName() for button in page.findChildren(QAbstractButton) if button.isVisible()]
    assert all(found)
    assert len(set(found)) == len(found)
    assert "Done: Ring back about the wreath, for Tomasz Wójcik" in found
    assert "Write card: Priya Nair" in found
    assert "More for Priya Nair" in found


def test_tab_goes_from_top_to_bottom_and_then_to_the_side(page: TodayPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.side.cards.stages.isVisible)
    chain: list[QWidget] = [page.day.rows[0].check]
    following = chain[0].nextInFocusChain()
    while following is not None and following is not chain[0]:
        if isinstance(following, QAbstractButton) and following.isVisible() and page.isAncestorOf(following):
            chain.append(following)
        following = following.nextInFocusChain()
    assert len(chain) == 34
    assert chain[:28] == [stop for row in page.day.rows for stop in row.stops]
    assert chain[28] is page.day.show_them
    assert chain[29:] == page.side.cards.stages.counts
    checks = [row.check.mapTo(page, QPoint()).y() for row in page.day.rows]
    assert all(one < other for one, other in pairwise(checks))


def test_nothing_is_cut_off(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    """At every size and text size, though somebody has a name of 60 letters."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for scale, size in SIZES:
        theme.apply(app, Look("light", scale))
        window.resize(*size)
        qtbot.waitUntil(partial(_fits, window, scale))


def _fits(window: MainWindow, scale: float) -> bool:
    """Whether the page shows everything inside its margins, the side column where it belongs."""
    page = window.stack.current
    assert isinstance(page, TodayPage)
    if LONG not in names(page) or not page.side.cards.stages.isVisible():
        return False
    margin = page.context.theme.px(32)
    beside = page.width() / scale >= 960
    parts = [part for row in page.day.rows for part in (*row.stops, row.pill) if part.isVisible()]
    across = [(part.mapTo(page, QPoint()).x(), part.width()) for part in parts]
    whole = all(row.action.width() >= row.action.sizeHint().width() for row in page.day.rows)
    below = page.side.geometry().top() >= page.day.geometry().bottom()
    return whole and below != beside and all(margin <= x and x + wide <= page.width() - margin for x, wide in across)


def test_it_follows_a_change_of_colours(page: TodayPage, theme: Theme, qtbot: QtBot) -> None:
    qtbot.waitUntil(page.side.cards.stages.isVisible)
    light = page.grab().toImage().pixelColor(5, 5)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, Look("dark"))
    assert page.grab().toImage().pixelColor(5, 5) != light


def test_the_first_paint_needs_nothing_heavy() -> None:
    script = (
        "import sys; import desktop.ui.pages.today.today_page, desktop.queries.today; "
        "print(sorted({'sqlalchemy', 'alembic', 'babel', 'reportlab'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
