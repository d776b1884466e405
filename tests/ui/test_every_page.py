"""Every page, found by itself: heard, reached by keyboard, ringed, and worn in other colours at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.walk import hearing, reaching, seeing
from tests.ui.walk.shop import SPECS, Screen, Walk, stand_still

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from desktop.ui.page import PageSpec

every_page = pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.key)


@pytest.fixture(scope="module")
def walk(qapp: object, walked_book: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Walk]:
    del qapp
    made = Walk(walked_book, tmp_path_factory.mktemp("walk"), Screen())
    yield made
    made.close()


@every_page
def test_every_control_says_what_it_is(walk: Walk, spec: PageSpec, qtbot: QtBot) -> None:
    walk.visit(spec, qtbot)
    assert hearing.unnamed(walk.window) == []


@every_page
def test_no_two_buttons_go_by_one_name(walk: Walk, spec: PageSpec, qtbot: QtBot) -> None:
    assert hearing.same_names(walk.visit(spec, qtbot)) == []


@every_page
def test_rows_read_as_sentences(walk: Walk, spec: PageSpec, qtbot: QtBot) -> None:
    assert hearing.mumbled_rows(walk.visit(spec, qtbot)) == []


@every_page
def test_tab_comes_to_everything_and_shows_where_it_is(walk: Walk, spec: PageSpec, qtbot: QtBot) -> None:
    walk.visit(spec, qtbot)
    stops, ringless = reaching.tab_round(walk.window, qtbot)
    assert ringless == []
    assert reaching.unreached(walk.window, stops) == []


@every_page
def test_other_colours_are_worn_at_once_and_everywhere(walk: Walk, spec: PageSpec, qtbot: QtBot) -> None:
    walk.window.stack.rebuild()
    page = walk.visit(spec, qtbot)
    light = page.grab().toImage()
    walk.wear("dark")
    stand_still(page, qtbot)
    switched = page.grab().toImage()
    walk.window.stack.rebuild()
    built = walk.visit(spec, qtbot).grab().toImage()
    walk.wear("light")
    assert seeing.difference(light, switched) > 0.5
    assert seeing.difference(switched, built) < 0.002


@every_page
def test_the_title_is_told_on_arrival(walk: Walk, spec: PageSpec, qtbot: QtBot) -> None:
    page = walk.visit(spec, qtbot)
    assert walk.window.windowTitle() == (page.title or spec.label)
    assert page.title


def test_every_action_is_told_and_has_its_keys_and_its_letter_for_itself(walk: Walk) -> None:
    actions = [action for action in walk.window.actions() if action.objectName()]
    assert all(action.text() and action.statusTip() for action in actions)
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(set(keys)) == len(keys)
    titles = [action.text() for action in walk.window.menuBar().actions()]
    letters = [title[title.index("&") + 1].casefold() for title in titles]
    assert len(set(letters)) == len(letters) == len(titles) > 3
