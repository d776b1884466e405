"""Printing through Qt, for systems that cannot take a PDF: its pages are drawn at 300 dots per inch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPointF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from desktop.cards.printing.backend import Printer, PrintOptions
from desktop.errors import DearlyError
from desktop.i18n import _
from desktop.ui.printing.pdf_pages import page_images

if TYPE_CHECKING:
    from pathlib import Path

_DPI = 300
_DUPLEX = {
    "": QPrinter.DuplexMode.DuplexNone,
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}


class QtBackend:
    """Talks to the printers that Qt finds."""

    def printers(self) -> list[Printer]:
        """The printers at hand, the default one first."""
        default = QPrinterInfo.defaultPrinterName()
        found = [Printer(name, name == default) for name in QPrinterInfo.availablePrinterNames()]
        return sorted(found, key=lambda one: (not one.is_default, one.name))

    def submit(self, pdf: Path, printer: Printer, options: PrintOptions) -> str:
        """Draw every page on the printer; see `PrintBackend`."""
        info = QPrinterInfo.printerInfo(printer.name)
        if info.isNull():
            raise DearlyError(
                _("The printer “{printer}” is not there.").format(printer=printer.name),
                _("Choose another one, or save the cards as a PDF."),
            )
        device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        device.setDocName(options.title)
        device.setCopyCount(options.copies)
        device.setDuplex(_DUPLEX[options.flip])
        draw_pages(pdf, device, media=options.media)
        return options.title


def draw_pages(pdf: Path, device: QPrinter, *, media: str) -> None:
    """Draw the pages of a PDF on a device, each in its true size from the paper's own corner.

    Raises:
        DearlyError: The device does not start.
    """
    device.setResolution(_DPI)
    device.setFullPage(True)
    device.setPageSize(_page_size(media))
    device.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    painter = QPainter()
    if not painter.begin(device):
        raise DearlyError(_("The printer did not start."), _("Look whether it is switched on and has paper."))
    try:
        for number, image in enumerate(page_images(pdf, _DPI)):
            if number:
                device.newPage()
            painter.drawImage(_true_size(image, device), image)
    finally:
        painter.end()


def _true_size(image: QImage, device: QPrinter) -> QRectF:
    scale = device.resolution() / _DPI
    return QRectF(QPointF(0, 0), image.size().toSizeF() * scale)


def _page_size(media: str) -> QPageSize:
    known = {"A4": QPageSize.PageSizeId.A4, "A5": QPageSize.PageSizeId.A5, "A6": QPageSize.PageSizeId.A6}
    return QPageSize(known.get(media, QPageSize.PageSizeId.Letter))
