from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.cards.typesetting.faces import EM
from desktop.cards.typesetting.fit import Block, TextBox, typeset
from tests.cards.samples import LONG_NAME

BOX = TextBox(
    font="EBGaramond_400Regular", second="EBGaramond_400Regular", size=24, smallest=10, leading=1.2, tracking=0,
    left=20, bottom=30, width=200, height=80, align="center", valign="middle", lines=0, balance=True, color=(0, 0, 0),
)  # fmt: skip


def width(block: Block, line: int) -> float:
    run = block.lines[line].runs[-1]
    return run.xs[-1] * block.size / EM


def test_a_short_text_keeps_its_size() -> None:
    block = typeset("Ana", BOX)
    assert block.size == 24
    assert [line.text for line in block.lines] == ["Ana"]
    assert not block.cut
    assert block.spare_lines == 2


def test_a_long_name_becomes_smaller_by_half_points() -> None:
    block = typeset(LONG_NAME, replace(BOX, lines=2))
    assert 10 <= block.size < 24
    assert (block.size * 2).is_integer()
    assert " ".join(line.text for line in block.lines) == LONG_NAME


def test_the_largest_size_that_fits_is_taken() -> None:
    box = replace(BOX, lines=1)
    block = typeset("A name of some length", box)
    assert typeset("A name of some length", replace(box, size=block.size + 0.5, smallest=block.size + 0.5)).cut


def test_centred_lines_are_alike() -> None:
    block = typeset("Congratulations on the house", replace(BOX, size=20))
    assert len(block.lines) == 2
    assert abs(width(block, 0) - width(block, 1)) < 60


def test_no_last_line_of_one_word() -> None:
    left = replace(BOX, align="left", balance=False, size=14, height=200)
    for words in range(8, 40):
        text = "we are so glad that you came by again today and hope to see you soon " * 3
        block = typeset(" ".join(text.split()[:words]), left)
        assert len(block.lines) == 1 or len(block.lines[-1].text.split()) > 1


def test_what_does_not_fit_ends_at_a_word_with_an_ellipsis() -> None:
    block = typeset("word " * 500, BOX)
    assert block.cut
    assert block.spare_lines < 0
    assert block.lines[-1].text.endswith("word…")


def test_a_name_of_ten_thousand_letters() -> None:
    block = typeset("A" * 10_000, BOX)
    assert block.cut
    assert block.lines[-1].text.endswith("…")
    assert all(width(block, at) <= 200 for at in range(len(block.lines)))


@pytest.mark.parametrize(("valign", "lowest"), [("top", 90), ("middle", 60), ("bottom", 30)])
def test_upright_place(valign: str, lowest: float) -> None:
    line = typeset("Ana", replace(BOX, valign=valign)).lines[0]
    assert lowest <= line.y < lowest + 12


@pytest.mark.parametrize(("align", "x"), [("left", 20), ("right", 180)])
def test_sideways_place(align: str, x: float) -> None:
    line = typeset("Ana", replace(BOX, align=align)).lines[0]
    assert line.x == pytest.approx(x, abs=6)


def test_a_letter_that_no_font_has_is_named() -> None:
    block = typeset("Ana \u0378", BOX)
    assert block.missing == "\u0378"
    assert "\u0378" not in block.lines[0].text


@pytest.mark.parametrize(
    ("text", "face"),
    [
        ("محمد", "NotoNaskhArabic"),
        ("שלום", "NotoSansHebrew"),
        ("श्री", "NotoSansDevanagari"),
        ("สวัสดี", "NotoSansThai"),
        ("さくら", "NotoSansJP"),
        ("🌷", "NotoEmoji"),
        ("Ж", "EBGaramond"),
    ],
)
def test_every_script_has_its_face(text: str, face: str) -> None:
    block = typeset(text, BOX)
    assert not block.missing
    assert [run.face.name.rstrip("0123456789").removesuffix("Regular") for run in block.lines[0].runs] == [face]
    assert 0 not in block.lines[0].runs[0].glyphs


def test_an_arabic_letter_is_spelled_in_the_order_readers_expect() -> None:
    line = typeset("عبد", BOX).lines[0]
    assert line.spelled
    assert "".join(text for run in line.runs for text in run.texts) == "دبع"


@settings(max_examples=30, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab ö-'كلمة さ🌷ด्क\n"), max_size=60))
def test_everything_stays_in_its_box(text: str) -> None:
    block = typeset(text, BOX)
    for line in block.lines:
        ends = [run.xs[-1] for run in line.runs if run.xs]
        assert line.x >= 19.9
        assert line.x + max(ends, default=0) * block.size / EM <= 220.1
        assert 30 - block.size * 0.3 <= line.y <= 110
