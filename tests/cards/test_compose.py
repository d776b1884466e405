from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.cards.compose import CardContent, ComposedCard, compose
from desktop.cards.display_list import Art, TextLine
from desktop.errors import BadInput
from tests.cards.samples import DESIGN, card, design

if TYPE_CHECKING:
    from pathlib import Path


def words(made: ComposedCard, side: str = "inside") -> str:
    return " ".join(item.text for item in getattr(made, side).items if isinstance(item, TextLine))


def test_the_pages_say_what_they_should(tmp_path: Path) -> None:
    made = compose(design(tmp_path), CardContent({"first_name": "Ana"}))
    assert words(made, "front") == "For Ana"
    assert words(made) == "A few words for Ana."
    assert made.back.items == ()
    assert made.problems == ()
    assert made.front.width == pytest.approx(297.64, abs=0.01)


def test_the_owners_message_takes_the_place_of_the_designs() -> None:
    made = card("Ana", message="Only for {first_name}.\nSee you soon.")
    assert "Only for Ana. See you soon." in words(made)
    assert "small shop" not in words(made)


def test_an_unknown_field_in_the_message_is_refused() -> None:
    with pytest.raises(BadInput, match="fist_name"):
        card(message="Dear {fist_name}")


def test_a_long_message_is_a_blocking_problem_and_counts_the_lines() -> None:
    made = card(message="We are so glad. " * 300)
    assert made.blocked
    assert [problem.side for problem in made.problems] == ["inside"]
    assert made.spare_lines is not None
    assert made.spare_lines < 0


def test_spare_lines_are_counted() -> None:
    short, longer = card(message="Hello.").spare_lines, card(message="Hello.\nAnd more.").spare_lines
    assert short is not None
    assert longer is not None
    assert short > longer > 0


def test_a_letter_that_no_font_has_is_a_problem() -> None:
    made = card(name="Ana\u0378")
    assert made.blocked
    assert all("\u0378" in problem.message for problem in made.problems)


def test_a_nul_in_name_and_message_is_left_out() -> None:
    made = card(name="A\x00na", message="Hello\x00 {first_name}")
    assert "Hello Ana" in words(made)


def test_the_inside_can_stay_blank(tmp_path: Path) -> None:
    made = compose(design(tmp_path), CardContent({"first_name": "Ana"}, blank_inside=True))
    assert made.inside.items == ()
    assert words(made, "front") == "For Ana"
    assert made.spare_lines is None


def test_colourways_change_the_ink_and_an_unknown_one_is_the_first(tmp_path: Path) -> None:
    template = design(tmp_path)

    def ink(way: str) -> tuple[float, float, float]:
        lines = compose(template, CardContent({}), way).front.items
        return next(item.color for item in lines if isinstance(item, TextLine))

    assert ink("blue") != ink("black")
    assert ink("") == ink("no such") == ink("black")


def test_art_is_the_same_object_on_every_card() -> None:
    first, second = card("Ana"), card("Bo")
    assert isinstance(first.front.items[0], Art)
    assert first.front.items[0] is second.front.items[0]


def test_capitals_follow_the_language(tmp_path: Path) -> None:
    template = design(tmp_path, DESIGN.replace("lines = 1", "lines = 1\nupper = true"))
    turkish = compose(template, CardContent({"first_name": "Izmirli"}, language="tr"))
    assert words(turkish, "front").endswith("IZMİRLİ")
