"""The theme is applied at once and everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo, QIcon
from PySide6.QtWidgets import QApplication, QWidget

from desktop.resources import resource
from desktop.ui.theme.icons import source
from desktop.ui.theme.theme import Look, Theme
from desktop.ui.theme.tokens import TONES, TYPE
from desktop.ui.widgets.styling import ground

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _apply(theme: Theme, look: Look) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, look)


def test_the_bundled_typefaces_are_used(theme: Theme) -> None:
    families = {role: QFontInfo(theme.font(role)).family() for role in TYPE}
    assert {family.split()[0] for family in families.values()} == {"Inter", "Lora"}
    assert families["display"].startswith("Lora")


def test_nothing_is_smaller_than_twelve_pixels() -> None:
    assert min(role.size for role in TYPE.values()) == 12


def test_everything_grows_with_the_text(theme: Theme) -> None:
    before = (theme.px(32), theme.font("body").pixelSize(), theme.pixmap("phone", size=18, ratio=1).width())
    _apply(theme, Look("light", 2.0))
    after = (theme.px(32), theme.font("body").pixelSize(), theme.pixmap("phone", size=18, ratio=1).width())
    assert after == tuple(2 * length for length in before)


def test_a_widget_changes_its_ground_with_the_scheme(qtbot: QtBot, theme: Theme) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    ground(widget, "canvas")
    widget.resize(40, 40)
    light = widget.grab().toImage().pixelColor(20, 20)
    _apply(theme, Look("dark"))
    dark = widget.grab().toImage().pixelColor(20, 20)
    assert light == QColor("#FBF9F6")
    assert dark == QColor("#1E1B19")


def test_the_change_is_told(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.waitSignal(theme.changed, timeout=1000):
        _apply(theme, Look("dark"))
    assert theme.dark
    assert theme.colour("canvas") == QColor("#1E1B19")


def test_high_contrast_has_one_ink(theme: Theme) -> None:
    _apply(theme, Look("dark", contrast=True))
    assert {theme.colour(ink).name() for ink in ("ink1", "ink2", "ink3", "line")} == {"#ffffff"}


def test_a_disabled_icon_is_another_picture(theme: Theme) -> None:
    icon = theme.icon("phone", "accentText", on="late")
    size = QSize(18, 18)
    plain, pale = icon.pixmap(size), icon.pixmap(size, QIcon.Mode.Disabled)
    checked = icon.pixmap(size, QIcon.Mode.Normal, QIcon.State.On)
    assert plain.toImage() != pale.toImage()
    assert plain.toImage() != checked.toImage()


def test_movement_can_be_stilled(theme: Theme) -> None:
    assert theme.milliseconds(120) == 120
    _apply(theme, Look("light", still=True))
    assert theme.milliseconds(120) == 0


@pytest.mark.parametrize("tone", sorted(TONES))
def test_every_tone_has_ink_and_ground(theme: Theme, tone: str) -> None:
    ink, under = theme.tone(tone)
    assert ink != under


def test_every_icon_can_be_drawn_in_any_colour() -> None:
    names = sorted(path.stem for path in resource("icons").glob("*.svg"))
    assert len(names) > 60
    assert [name for name in names if "currentColor" not in source(name) or "<svg" not in source(name)] == []


def test_the_licences_lie_beside_what_they_license() -> None:
    assert "ISC" in resource("icons", "LICENSE.txt").read_text("utf-8")
    assert all(
        "SIL Open Font License" in resource("fonts", name).read_text("utf-8")
        for name in ("Inter_OFL.txt", "Lora_OFL.txt")
    )
