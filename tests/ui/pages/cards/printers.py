"""Small printing systems: none at all, one that keeps what it is given, one that is out of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2

from desktop.cards.printing.backend import Printer, PrintOptions
from desktop.errors import DearlyError

if TYPE_CHECKING:
    from pathlib import Path


def pages_of(pdf: Path) -> list[str]:
    """The text of each page of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


class NoPrinters:
    """A computer without a printer."""

    def printers(self) -> list[Printer]:
        return []

    def submit(self, pdf: Path, printer: Printer, options: PrintOptions) -> str:
        raise DearlyError(f"Nobody can print {pdf.name} on {printer.name} with {options.media}.")


class KeepingPrinter:
    """A printer that reads what it gets."""

    def __init__(self) -> None:
        self.got: list[tuple[str, PrintOptions, list[str]]] = []
        self.files: list[Path] = []

    def printers(self) -> list[Printer]:
        return [Printer("Counter", is_default=True), Printer("Back room")]

    def submit(self, pdf: Path, printer: Printer, options: PrintOptions) -> str:
        self.files.append(pdf)
        self.got.append((printer.name, options, pages_of(pdf)))
        return f"{printer.name}-1"


class EmptyPrinter(KeepingPrinter):
    """A printer out of paper."""

    def submit(self, pdf: Path, printer: Printer, options: PrintOptions) -> str:
        super().submit(pdf, printer, options)
        raise DearlyError(f"“{printer.name}” has no paper.", "Put some in, then print again.")
