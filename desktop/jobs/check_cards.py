"""Looking at every card of a stack before any paper is used."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.cards.compose import CardContent, compose
from desktop.cards.display_list import TextLine
from desktop.i18n import _
from desktop.jobs.job import tracked

if TYPE_CHECKING:
    from desktop.cards.printing.backend import PrintBackend, Printer
    from desktop.cards.problems import Problem
    from desktop.cards.template_model import CardTemplate
    from desktop.jobs.job import Progress


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found.

    Attributes:
        problems: The place in the stack of each card that must not be printed as it is, and what is the matter.
        words: What the message side of each card says.
        printers: The printers at hand, if they were asked for.
    """

    problems: tuple[tuple[int, Problem], ...] = field(repr=False)
    words: tuple[str, ...] = field(repr=False)
    printers: tuple[Printer, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckCards:
    """Lay out every card of a stack to see whether it may be printed.

    Attributes:
        template: The design.
        colourway: Its colours.
        contents: What each card says.
        backend: The printing system to ask for its printers; None not to ask.
    """

    template: CardTemplate
    colourway: str
    contents: tuple[CardContent, ...] = field(repr=False)
    backend: PrintBackend | None = None

    @property
    def title(self) -> str:
        """What is being done."""
        return _("Looking the cards over")

    def run(self, progress: Progress) -> Checked:
        """Look at each of them.

        Raises:
            BadInput: The message holds a field that does not exist.
            Cancelled: The owner pressed Cancel.
            DearlyError: The printing system does not answer.
        """
        problems: list[tuple[int, Problem]] = []
        words: list[str] = []
        for content in tracked(self.contents, progress):
            card = compose(self.template, content, self.colourway)
            problems.extend((len(words), problem) for problem in card.problems if problem.blocking)
            words.append("\n".join(item.text for item in card.inside.items if isinstance(item, TextLine)))
        printers = tuple(self.backend.printers()) if self.backend is not None else ()
        return Checked(tuple(problems), tuple(words), printers)
