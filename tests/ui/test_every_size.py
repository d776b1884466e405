"""Every page on every screen: nothing cut off, nothing over something else, everything large enough to hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.walk import seeing
from tests.ui.walk.shop import SPECS, Screen, Walk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.page import PageSpec

SCREENS = (
    Screen(),
    Screen(1093, 614),
    Screen(scale=1.3),
    Screen(1920, 1080, 2.0),
    Screen(right_to_left=True),
)


@pytest.fixture(scope="module", params=SCREENS, ids=str)
def walk(
    request: pytest.FixtureRequest, qapp: object, walked_book: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Walk]:
    del qapp
    made = Walk(walked_book, tmp_path_factory.mktemp("walk"), request.param)
    yield made
    made.close()


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.key)
def test_everything_has_its_room(walk: Walk, spec: PageSpec, qtbot: QtBot) -> None:
    walk.visit(spec, qtbot)
    assert walk.window.size().toTuple() == (walk.screen.width, walk.screen.height)
    root = walk.window.centralWidget()
    assert root is not None
    assert seeing.cut_off(root) == []
    assert seeing.overlapping(root) == []
    assert seeing.too_small(root) == []
