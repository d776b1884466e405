"""What is only looked at: words, initials, meters, pills, flows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.theme.theme import Look
from desktop.ui.widgets.avatar import Avatar, avatar_number, initials
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.label import ElidedLabel, Label
from desktop.ui.widgets.pill import Pill
from desktop.ui.widgets.progress_panel import ProgressPanel
from desktop.ui.widgets.scroll_page import ScrollPage
from desktop.ui.widgets.skeleton import Skeleton
from desktop.ui.widgets.stage_meter import StageMeter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from desktop.ui.theme.theme import Theme


@pytest.fixture
def rtl() -> Iterator[None]:
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_name_is_never_markup(qtbot: QtBot, theme: Theme) -> None:
    for label in (Label(theme, "<b>Ana</b> & Co"), ElidedLabel(theme, "<b>Ana</b>"), Pill(theme, "<i>x</i>")):
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_labels_follow_the_text_size(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "Customers", "display")
    qtbot.addWidget(label)
    assert label.font().pixelSize() == 28
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, Look("light", 2.0))
    assert label.font().pixelSize() == 56


def test_a_long_line_keeps_its_whole_text(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel(theme, "Wedding in May · walks her dog past at nine in the morning")
    qtbot.addWidget(label)
    label.resize(80, 20)
    label.grab()
    assert label.toolTip() == label.text()
    label.resize(900, 20)
    label.grab()
    assert label.toolTip() == ""


@pytest.mark.usefixtures("rtl")
def test_lines_begin_on_the_right_where_one_reads_from_there(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "Ana Silva")
    qtbot.addWidget(label)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight
    assert label.alignment() & Qt.AlignmentFlag.AlignAbsolute


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ana Silva", "AS"),
        ("Café Lumen", "CL"),
        ("Maria do Céu Ferreira", "MF"),
        ("élodie", "É"),
        ("St Mary’s School", "SS"),
        ("“Bruno” Costa", "C"),
        ("李 伟", "李伟"),
        ("···", ""),
        ("", ""),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


@given(st.text())
def test_any_name_has_initials_and_a_colour(name: str) -> None:
    assert len(initials(name)) <= 6
    assert avatar_number(name) >= 0


def test_an_avatar_can_become_somebody_else(qtbot: QtBot, theme: Theme) -> None:
    avatar = Avatar(theme, "Ana Silva", 40)
    qtbot.addWidget(avatar)
    person = avatar.grab().toImage()
    avatar.set_name("Café Lumen", business=True)
    assert avatar.accessibleName() == "Initials of Café Lumen"
    shop = avatar.grab().toImage()
    assert person.pixelColor(2, 20) != shop.pixelColor(2, 20)


def test_the_meter_fills_from_the_side_one_reads_from(qtbot: QtBot, theme: Theme) -> None:
    meter = StageMeter(theme, 2, "Friend", 100, 7)
    qtbot.addWidget(meter)
    assert meter.accessibleName() == "Stage 2 of 5: Friend"
    image = meter.grab().toImage()
    assert image.pixelColor(8, 7) == theme.colour("s2")
    assert image.pixelColor(92, 7) == theme.colour("line")


@pytest.mark.usefixtures("rtl")
def test_the_meter_is_mirrored(qtbot: QtBot, theme: Theme) -> None:
    meter = StageMeter(theme, 2, "Friend", 100, 7)
    qtbot.addWidget(meter)
    image = meter.grab().toImage()
    assert image.pixelColor(92, 7) == theme.colour("s2")
    assert image.pixelColor(8, 7) == theme.colour("line")


def test_a_flow_starts_a_new_line_where_there_is_no_room(qtbot: QtBot, theme: Theme) -> None:
    flow = Flow([Pill(theme, f"Tag number {n}") for n in range(8)])
    qtbot.addWidget(flow)
    flow.resize(300, 200)
    flow.show()
    pills = flow.findChildren(Pill)
    assert max(pill.geometry().right() for pill in pills) < 300
    assert len({pill.y() for pill in pills}) > 1
    assert flow.heightForWidth(300) > flow.heightForWidth(2000)
    flow.set_widgets([Pill(theme, "Only one")])
    qtbot.waitUntil(lambda: len([pill for pill in flow.findChildren(Pill) if pill.isVisible()]) == 1)


def test_a_page_stays_in_the_middle_and_no_wider_than_it_reads(qtbot: QtBot, theme: Theme) -> None:
    inner = QWidget()
    page = ScrollPage(theme, inner, 820)
    qtbot.addWidget(page)
    page.resize(1600, 600)
    page.show()
    qtbot.waitUntil(lambda: 800 <= inner.width() <= 820)
    left = inner.mapTo(page, inner.rect().topLeft()).x()
    assert abs(left - (1600 - left - inner.width())) <= 16


def test_a_banner_does_what_its_button_says(qtbot: QtBot, theme: Theme) -> None:
    done: list[str] = []
    banner = Banner(
        theme, "You’re looking at a sample.", verbs=[("Start", lambda: done.append("start"))], closable=True
    )
    qtbot.addWidget(banner)
    banner.show()
    qtbot.mouseClick(banner.findChildren(Button)[0], Qt.MouseButton.LeftButton)
    assert done == ["start"]
    with qtbot.waitSignal(banner.closed, timeout=1000):
        banner._on_close()
    assert not banner.isVisible()


def test_an_empty_page_is_not_clipped(qtbot: QtBot, theme: Theme) -> None:
    text = "A small thing at the right time beats a discount. Add three little things you could give away."
    empty = EmptyState(theme, "gift", "Nothing here yet", text, [("Add one", lambda: None)])
    qtbot.addWidget(empty)
    empty.resize(700, 500)
    empty.show()
    for label in empty.findChildren(Label):
        assert label.height() >= label.heightForWidth(label.width())
    assert [button.kind for button in empty.findChildren(Button)] == ["primary"]


def test_progress_tells_how_many_and_how_long(qtbot: QtBot, theme: Theme) -> None:
    now = [0.0]
    panel = ProgressPanel(theme, "Making 214 cards", lambda: now[0])
    qtbot.addWidget(panel)
    panel.set_progress(1, 214)
    assert panel._count.text() == "1 of 214"
    now[0] = 20.0
    panel.set_progress(107, 214)
    assert panel._count.text() == "107 of 214 · about 20 seconds"
    now[0] = 400.0
    panel.set_progress(107, 214)
    assert panel._count.text() == "107 of 214 · about 7 minutes"
    with qtbot.waitSignal(panel.cancelled, timeout=1000):
        panel._cancel.click()
    assert not panel._cancel.isEnabled()


def test_a_skeleton_says_what_is_coming(qtbot: QtBot, theme: Theme) -> None:
    skeleton = Skeleton(theme, "customers")
    qtbot.addWidget(skeleton)
    skeleton.show()
    assert skeleton.accessibleName() == "Loading customers"
    assert skeleton._say.isActive()
    skeleton.hide()
    assert not skeleton._say.isActive()
