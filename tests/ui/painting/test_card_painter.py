from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtGui import QColor

from desktop.cards.imposition import impose
from desktop.cards.paper import PAPERS
from desktop.cards.pdf import write_cards
from desktop.cards.template import load_templates
from desktop.ui.painting.card_painter import page_image
from desktop.ui.painting.sheet_painter import sheet_image
from tests.cards.samples import card
from tests.ui.painting.comparing import picture, share_that_differs

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")
_WIDTH = 621


@pytest.mark.parametrize("template", sorted(load_templates()))
def test_the_preview_is_what_the_pdf_shows(tmp_path: Path, template: str) -> None:
    made = card("Zoë 🌷 محمد", template)
    write_cards(tmp_path / "c.pdf", [made], PAPERS["flat"], title="Cards")
    document = pypdfium2.PdfDocument(tmp_path / "c.pdf")
    for number, page in enumerate(made.pages):
        printed = document[number].render(scale=_WIDTH / page.width).to_pil()
        assert share_that_differs(picture(page_image(page, _WIDTH)), printed) < 0.001


@pytest.mark.parametrize("paper", ["quarter-fold", "two-folded", "postcard"])
def test_the_sheet_is_what_the_pdf_shows(tmp_path: Path, paper: str) -> None:
    made = card("Ana")
    write_cards(tmp_path / "c.pdf", [made], PAPERS[paper], title="Cards")
    document = pypdfium2.PdfDocument(tmp_path / "c.pdf")
    ((side, *_rest),) = impose([made], PAPERS[paper])
    printed = document[0].render(scale=900 / side.width).to_pil()
    assert share_that_differs(picture(sheet_image(side, 900)), printed) < 0.001


def test_device_pixels() -> None:
    image = page_image(card().front, 200, 2.0)
    assert image.width() == 400
    assert image.devicePixelRatio() == 2.0


def test_a_page_is_as_its_colourway_says() -> None:
    paper = load_templates()["balloon-birthday"].palettes["fair"]["paper"]
    assert page_image(card(template="balloon-birthday").back, 100).pixelColor(50, 20) == QColor(paper)
