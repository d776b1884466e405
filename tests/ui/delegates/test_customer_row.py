from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QWidget

from desktop.queries.customer_list import ListRow
from desktop.ui.delegates.customer_row import ABOUT, BOX, NAME, NOTHING, PENCIL, CustomerRowDelegate
from desktop.ui.delegates.match_marks import found_in
from desktop.ui.delegates.tag_pills import fitting
from desktop.ui.pages.customers.column_widths import column_widths

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.theme.theme import Theme

CELL = QRect(0, 580, 400, 58)
ROW = ListRow(1, "Ana Silva", "person", "Orchids", 4, (), "", None, quiet=False)


@pytest.mark.parametrize(("x", "y", "spot"), [(30, 29, BOX), (90, 19, NAME), (90, 40, ABOUT), (395, 19, NOTHING)])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_what_lies_under_the_mouse(
    qtbot: QtBot, theme: Theme, x: int, y: int, spot: str, direction: Qt.LayoutDirection
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    delegate = CustomerRowDelegate(theme, lambda: date(2026, 11, 24), parent)
    along = x if direction == Qt.LayoutDirection.LeftToRight else CELL.width() - 1 - x
    assert delegate.spot_at(CELL, direction, ROW, QPoint(CELL.left() + along, CELL.top() + y)) == spot


def test_the_pencil_stands_behind_the_name(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    delegate = CustomerRowDelegate(theme, lambda: date(2026, 11, 24), parent)
    behind = 70 + theme.metrics("strong").horizontalAdvance("Ana Silva") + 14
    point = QPoint(behind, CELL.top() + 19)
    assert delegate.spot_at(CELL, Qt.LayoutDirection.LeftToRight, ROW, point) == PENCIL


@pytest.mark.parametrize(
    ("widths", "room", "count"),
    [([60], 60, 1), ([90], 60, 1), ([60, 60], 126, 2), ([60, 60], 125, 1), ([60, 60, 60], 160, 2), ([60, 90], 100, 1)],
)
def test_tags_that_fit(widths: list[int], room: int, count: int) -> None:
    assert fitting(widths, room, gap=6, more=30) == count


@pytest.mark.parametrize("width", [400, 560, 700, 900, 1086, 1400])
@pytest.mark.parametrize("scale", [1.0, 1.3])
def test_columns_fill_the_width(width: int, scale: float) -> None:
    found = column_widths(width, lambda length: round(length * scale))
    shown = sum(found)
    assert shown == width or (width < 480 * scale and shown > width)
    assert (found[4] > 0) == (width >= round(760 * scale))


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("Ana Silva", "sil", ["Sil"]),
        ("Ana Silva", "silva an", ["Silva", "An"]),
        ("Tomasz Wójcik", "WOJ", ["Wój"]),
        ("Jürgen Weiß", "weiss", ["Weiß"]),
        ("Bana Ana", "ana", ["Ana"]),
        ("Savana", "ana", ["ana"]),
        ("Ana", "zsd", []),
        ("Ana", "…", []),
        ("", "ana", []),
    ],
)
def test_what_was_searched_for_is_marked(text: str, typed: str, marked: list[str]) -> None:
    assert [text[first:last] for first, last in found_in(text, typed)] == marked
