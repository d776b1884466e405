from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from desktop.cards.paper import PAPERS
from desktop.cards.pdf import write_cards
from desktop.errors import BadInput, Cancelled, DearlyError
from tests.cards.samples import card

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.cards.compose import ComposedCard

FLAT, FOLDED = PAPERS["flat"], PAPERS["two-folded"]


def test_a_file_of_cards(tmp_path: Path) -> None:
    path = tmp_path / "cards.pdf"
    assert write_cards(path, [card("Ana"), card("Bo")], FLAT, title="Thank you", language="pt_BR") == 2
    document = pypdfium2.PdfDocument(path)
    assert len(document) == 8
    assert document.get_metadata_dict()["Title"] == "Thank you"
    assert "Dear Bo," in document[6].get_textpage().get_text_range()
    assert [one.name for one in tmp_path.iterdir()] == ["cards.pdf"]


def test_the_same_cards_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_cards(tmp_path / name, [card("Ana"), card("محمد")], FOLDED, title="Cards")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_what_the_printer_is_told(tmp_path: Path) -> None:
    path = tmp_path / "cards.pdf"
    write_cards(path, [card()], FOLDED, title="Cards", language="pt_BR")
    data = path.read_bytes()
    assert b"/PrintScaling /None" in data
    assert b"/Duplex /DuplexFlipLongEdge" in data
    assert b"/Lang (pt-BR)" in data


def test_every_font_is_embedded_and_cut_down(tmp_path: Path) -> None:
    path = tmp_path / "cards.pdf"
    write_cards(path, [card("さくら")], FLAT, title="Cards")
    data = path.read_bytes()
    fonts = set(re.findall(rb"/BaseFont /(\S+)", data))
    assert fonts
    assert all(re.fullmatch(rb"[A-Z]{6}\+\w+", font) for font in fonts)
    assert b"Helvetica" not in data
    assert len(data) < 400_000  # the Japanese font alone has five million


def test_art_is_stored_once(tmp_path: Path) -> None:
    one, many = tmp_path / "one.pdf", tmp_path / "many.pdf"
    write_cards(one, [card()], FOLDED, title="Cards")
    write_cards(many, [card(f"Ana{number}") for number in range(40)], FOLDED, title="Cards")
    assert many.stat().st_size < one.stat().st_size + 40 * 3000


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_cards(
        tmp_path / "c.pdf",
        [card()] * 3,
        FOLDED,
        title="Cards",
        on_progress=lambda done, total: told.append((done, total)),
    )
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_cancel_leaves_everything_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "cards.pdf"
    path.write_text("the old one")

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        write_cards(path, [card()] * 3, FOLDED, title="Cards", on_progress=stop)
    assert path.read_text() == "the old one"
    assert [one.name for one in tmp_path.iterdir()] == ["cards.pdf"]


def test_no_card_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        write_cards(tmp_path / "cards.pdf", [], FOLDED, title="Cards")
    assert list(tmp_path.iterdir()) == []


def test_a_fault_on_the_way_leaves_nothing(tmp_path: Path) -> None:
    def cards() -> Iterator[ComposedCard]:
        yield card()
        raise BadInput("The list ended early.")

    with pytest.raises(BadInput):
        write_cards(tmp_path / "cards.pdf", cards(), FOLDED, title="Cards")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DearlyError, match=r"cards\.pdf"):
        write_cards(tmp_path / "no" / "cards.pdf", [card()], FOLDED, title="Cards")
