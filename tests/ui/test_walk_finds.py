"""The walk over pages and dialogs finds what it is there to find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import QApplication, QListView, QPushButton, QVBoxLayout, QWidget

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.combo_box import ComboBox
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.icon_button import IconButton
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.scroll_page import ScrollPage
from tests.ui.walk import hearing, reaching, seeing
from tests.ui.walk.dialogs import escapes

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.ui.theme.theme import Theme


@pytest.fixture
def desk(theme: Theme, qtbot: QtBot) -> QWidget:
    """An empty window to put faults into."""
    made = QWidget()
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    qtbot.addWidget(made)
    FocusRing(theme, made)
    made.resize(400, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def put(widget: QWidget, desk: QWidget, *rect: int) -> QWidget:
    widget.setParent(desk)
    if rect:
        widget.setGeometry(*rect)
    widget.show()
    return widget


def test_names_that_are_missing_or_shared(theme: Theme, desk: QWidget) -> None:
    put(Button(theme, "…", "ghost"), desk)
    put(IconButton(theme, "x", ""), desk)
    put(Button(theme, "Write card"), desk)
    put(Button(theme, "Write card"), desk)
    put(Button(theme, "Write card", name="Write card: Ana"), desk)
    assert len(hearing.unnamed(desk)) == 2
    assert hearing.same_names(desk) == ["2 × “Write card”"]


def test_rows_of_one_word(desk: QWidget) -> None:
    view = QListView()
    model = QStringListModel(["Ana", "Ana. Birthday tomorrow."], view)
    view.setModel(model)
    put(view, desk)
    (told,) = hearing.mumbled_rows(desk)
    assert "row 0" in told


def test_words_without_room(theme: Theme, desk: QWidget) -> None:
    put(Label(theme, "A long line of words"), desk, 0, 0, 60, 20)
    put(Label(theme, "Words that wrap over several lines", wrap=True), desk, 0, 40, 90, 20)
    put(Button(theme, "Say sorry to everybody"), desk, 0, 80, 60, 34)
    put(ComboBox(theme, "Which", [(1, "A choice of many words")]), desk, 0, 120, 90, 34)
    put(ElidedLabel(theme, "This one may be cut off"), desk, 0, 160, 60, 20)
    assert len(seeing.cut_off(desk)) == 4


def test_things_beyond_the_edge(theme: Theme, desk: QWidget) -> None:
    put(Label(theme, "Outside"), desk, 380, 10, 80, 20)
    wide = QWidget()
    wide.setMinimumWidth(500)
    put(Button(theme, "Beside"), wide, 420, 0, 80, 34)
    layout = QVBoxLayout()
    layout.addWidget(wide)
    area = ScrollPage(theme, layout, sides=0, top=0, bottom=0)
    put(area, desk, 0, 40, 300, 200)
    told = seeing.cut_off(desk)
    assert any("lies outside" in one for one in told)
    assert any("lies beside its viewport" in one for one in told)


def test_things_over_each_other(theme: Theme, desk: QWidget) -> None:
    put(Label(theme, "One"), desk, 0, 0, 100, 20)
    put(Label(theme, "Two"), desk, 40, 8, 100, 20)
    put(Label(theme, "Three"), desk, 0, 60, 100, 20)
    assert len(seeing.overlapping(desk)) == 1


def test_targets_too_small(theme: Theme, desk: QWidget) -> None:
    put(IconButton(theme, "x", "Close"), desk).setFixedSize(20, 20)
    put(Button(theme, "Large enough"), desk)
    assert len(seeing.too_small(desk)) == 1


def test_what_tab_never_comes_to(theme: Theme, desk: QWidget, qtbot: QtBot) -> None:
    class Trap(QPushButton):
        """Holds the keyboard fast."""

        def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
            del next
            return True

    put(Button(theme, "First"), desk)
    stops, told = reaching.tab_round(desk, qtbot)
    assert (len(stops), told) == (1, ["Button “First” holds the keyboard fast"]), "alone, Tab has nowhere to go"
    put(Button(theme, "Second"), desk, 0, 50, 90, 34)
    stops, told = reaching.tab_round(desk, qtbot)
    assert (len(stops), told) == (2, [])
    assert reaching.unreached(desk, stops) == []
    put(Trap("Trap"), desk, 0, 90, 90, 34)
    put(Button(theme, "Behind it"), desk, 0, 130, 90, 34)
    stops, told = reaching.tab_round(desk, qtbot)
    assert any("holds the keyboard fast" in one for one in told)
    assert reaching.unreached(desk, stops) == ["Button “Behind it”"]


def test_a_way_out_of_a_dialog(theme: Theme, desk: QWidget) -> None:
    dialog = put(QWidget(), desk, 0, 0, 200, 100)
    inside = put(Button(theme, "Inside"), dialog)
    put(Button(theme, "Below"), desk, 0, 150, 90, 34)
    inside.setFocus()
    assert escapes(dialog) == ["Tab leads from Button to Button"]
    assert QApplication.focusWidget() is not inside


def test_pictures_that_differ(desk: QWidget, theme: Theme) -> None:
    before = desk.grab().toImage()
    assert seeing.difference(before, before) == 0
    put(Label(theme, "■■■■■■■■■■"), desk, 0, 0, 200, 40)
    assert 0 < seeing.difference(before, desk.grab().toImage()) < 0.5
