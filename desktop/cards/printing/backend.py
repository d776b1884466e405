"""What every printing system is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer as the system knows it."""

    name: str
    is_default: bool = False


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """How to print. Pages are never scaled: a card that is fitted to the page no longer folds in the middle.

    Attributes:
        media: Name of the paper, such as A4.
        flip: The edge about which two-sided sheets are turned: long, short or "" for one side.
        copies: How often.
        title: What the print queue shows; never a customer's name.
    """

    media: str = "A4"
    flip: str = ""
    copies: int = 1
    title: str = "Dearly"


class PrintBackend(Protocol):
    """A printing system."""

    def printers(self) -> list[Printer]:
        """The printers at hand, the default one first."""

    def submit(self, pdf: Path, printer: Printer, options: PrintOptions) -> str:
        """Hand a PDF to a printer.

        Returns:
            The name of the job.

        Raises:
            DearlyError: There is no printing system, or it refused.
        """
