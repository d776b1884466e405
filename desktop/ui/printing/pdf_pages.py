"""The pages of a finished PDF as pictures: what the printer will really get."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pypdfium2
from PySide6.QtGui import QImage

from desktop.errors import BadInput
from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# PDFium is not made for several threads at once.
_ONE_AT_A_TIME = threading.Lock()


def page_images(pdf: Path, dpi: float) -> Iterator[QImage]:
    """Each page as an opaque picture, one in memory at a time.

    Raises:
        BadInput: The file is missing or no PDF.
    """
    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except (pypdfium2.PdfiumError, FileNotFoundError) as error:
            raise BadInput(_("“{name}” cannot be read.").format(name=pdf.name)) from error
    try:
        for number in range(len(document)):
            with _ONE_AT_A_TIME:
                page = document[number]
                bitmap = page.render(scale=dpi / 72, rev_byteorder=True, prefer_bgrx=True)
                image = QImage(
                    bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
                ).copy()
                page.close()
            yield image
    finally:
        with _ONE_AT_A_TIME:
            document.close()
