"""Making a stack of cards and handing it to a printer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from desktop.cards.printing.backend import PrintOptions

if TYPE_CHECKING:
    from desktop.cards.printing.backend import PrintBackend, Printer
    from desktop.jobs.job import Progress
    from desktop.jobs.print_cards import PrintCards


@dataclass(frozen=True, slots=True)
class SendToPrinter:
    """Write the PDF into a folder that goes again, and submit it.

    Attributes:
        cards: The stack; its path only names the file.
        backend: The printing system, which has taken over the file when `submit` comes back.
        printer: Where to.
    """

    cards: PrintCards
    backend: PrintBackend
    printer: Printer

    @property
    def title(self) -> str:
        """Such as "Making 6 cards"."""
        return self.cards.title

    def run(self, progress: Progress) -> str:
        """Print; gives back the printing system's name of the job.

        Raises:
            Cancelled: The owner pressed Cancel; nothing went to the printer.
            DearlyError: The disk is full, or the printer does not take the cards.
        """
        with TemporaryDirectory(prefix="dearly-", ignore_cleanup_errors=True) as folder:
            cards = replace(self.cards, path=Path(folder) / self.cards.path.name)
            return self.backend.submit(cards.run(progress), self.printer, PrintOptions(flip=cards.paper.flip))
