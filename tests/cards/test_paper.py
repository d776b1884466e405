from __future__ import annotations

import pytest

from desktop.cards.display_list import MM
from desktop.cards.imposition import Frame, SheetSide, impose
from desktop.cards.paper import PAPERS, paper_how, paper_title, print_summary
from tests.cards.samples import card


def at(side: SheetSide, page: object) -> Frame:
    return next(one.frame for one in side.placements if one.page is page)


def test_quarter_fold_lies_as_it_folds() -> None:
    made = card()
    ((side,),) = impose([made], PAPERS["quarter-fold"])
    assert (side.width / MM, side.height / MM) == pytest.approx((210, 297))
    front, inside = at(side, made.front), at(side, made.inside)
    assert not front.upside_down
    assert front.clip[:2] == pytest.approx((105 * MM, 0))
    assert not at(side, made.back).upside_down
    assert inside.upside_down
    assert inside.clip[:2] == pytest.approx((0, 148.5 * MM))
    assert at(side, made.inside_left).upside_down
    assert side.marks is not None
    assert len(side.marks.shapes) == 4


def test_two_folded_has_the_inside_behind_its_own_front() -> None:
    first, second = card("Ana"), card("Bo")
    ((outside, inside),) = impose([first, second], PAPERS["two-folded"])
    # Turned over the long edge, right becomes left and the rows stay.
    assert at(outside, first.front).clip[0] == at(inside, first.inside).clip[0]
    assert at(outside, first.front).clip[1] == at(inside, first.inside_left).clip[1]
    assert at(outside, first.front).clip[1] > at(outside, second.front).clip[1]
    assert inside.marks is None


def test_postcards_have_their_words_behind_them() -> None:
    cards = [card(name) for name in ("Ana", "Bo", "Cy", "Di")]
    ((front, back),) = impose(cards, PAPERS["postcard"])
    for one in cards:
        left, bottom, width, _height = at(front, one.front).clip
        assert at(back, one.inside).clip[0] == pytest.approx(210 * MM - left - width)
        assert at(back, one.inside).clip[1] == pytest.approx(bottom)
    assert front.marks is not None
    assert len(front.marks.shapes) == 32


def test_every_slot_is_on_the_sheet() -> None:
    for paper in PAPERS.values():
        for side in paper.sides:
            for slot in side:
                if paper.sheet:
                    assert slot.x - paper.bleed >= 0
                    assert slot.x + slot.width + paper.bleed <= paper.sheet[0]
                    assert slot.y - paper.bleed >= 0
                    assert slot.y + slot.height + paper.bleed <= paper.sheet[1]


@pytest.mark.parametrize(
    ("paper", "count", "sheets"), [("quarter-fold", 6, 6), ("two-folded", 5, 3), ("postcard", 5, 2)]
)
def test_sheets(paper: str, count: int, sheets: int) -> None:
    assert PAPERS[paper].sheets(count) == sheets
    assert len(list(impose([card()] * count, PAPERS[paper]))) == sheets


def test_the_summary_says_which_edge() -> None:
    assert print_summary(PAPERS["two-folded"], 6) == "6 cards · 3 sheets · both sides, flip on the long edge"
    assert print_summary(PAPERS["quarter-fold"], 1) == "1 card · 1 sheet · one side"


def test_every_paper_explains_itself() -> None:
    assert all(paper_title(paper) and paper_how(paper).endswith(".") for paper in PAPERS.values())
