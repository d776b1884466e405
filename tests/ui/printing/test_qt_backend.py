from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter

from desktop.cards.paper import PAPERS
from desktop.cards.pdf import write_cards
from desktop.cards.printing.backend import Printer, PrintOptions
from desktop.errors import BadInput, DearlyError
from desktop.ui.printing.pdf_pages import page_images
from desktop.ui.printing.qt_backend import QtBackend, draw_pages
from tests.cards.samples import card
from tests.ui.painting.comparing import share_that_differs

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def cards(tmp_path: Path, qapp: QApplication) -> Path:
    del qapp
    path = tmp_path / "cards.pdf"
    write_cards(path, [card("Ana"), card("Bo")], PAPERS["two-folded"], title="Cards")
    return path


def test_pages_are_drawn_in_their_true_size(cards: Path, tmp_path: Path) -> None:
    device = QPrinter()
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "drawn.pdf"))
    draw_pages(cards, device, media="A4")
    drawn = pypdfium2.PdfDocument(tmp_path / "drawn.pdf")
    assert len(drawn) == 2
    assert drawn[0].get_size() == pytest.approx((595, 842), abs=1.5)
    wanted = pypdfium2.PdfDocument(cards)[0].render(scale=1).to_pil()
    assert share_that_differs(drawn[0].render(scale=1).to_pil().convert("RGB"), wanted) < 0.02


def test_pages_as_pictures(cards: Path) -> None:
    pages = list(page_images(cards, 72))
    assert [(page.width(), page.height()) for page in pages] == [(596, 842), (596, 842)]


def test_a_file_that_is_no_pdf(tmp_path: Path) -> None:
    path = tmp_path / "odd.pdf"
    path.write_text("hello")
    with pytest.raises(BadInput, match=r"odd\.pdf"):
        next(page_images(path, 72))


def test_a_printer_that_is_gone(cards: Path) -> None:
    assert all(isinstance(one, Printer) for one in QtBackend().printers())
    with pytest.raises(DearlyError, match="Nowhere"):
        QtBackend().submit(cards, Printer("Nowhere"), PrintOptions())
