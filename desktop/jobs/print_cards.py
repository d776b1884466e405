"""Making the PDF of a stack of cards."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.cards.compose import CardContent, compose
from desktop.cards.pdf import write_cards
from desktop.i18n import _, ngettext
from desktop.storage.target_file import check_target

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from desktop.cards.compose import ComposedCard
    from desktop.cards.paper import Paper
    from desktop.cards.template_model import CardTemplate
    from desktop.jobs.job import Progress


@dataclass(frozen=True, slots=True)
class PrintCards:
    """Lay out every card of a stack and write them into one PDF, whole or not at all.

    Attributes:
        template: The design.
        colourway: Its colours.
        contents: What each card says.
        paper: How the cards lie on the sheets.
        path: The PDF to write.
        language: The language the document is tagged with.
    """

    template: CardTemplate
    colourway: str
    contents: tuple[CardContent, ...] = field(repr=False)
    paper: Paper
    path: Path
    language: str = "en"

    @property
    def title(self) -> str:
        """Such as "Making 6 cards"."""
        count = len(self.contents)
        return ngettext("Making {count} card", "Making {count} cards", count).format(count=count)

    def run(self, progress: Progress) -> Path:
        """Write the PDF and give back where it lies.

        Raises:
            BadInput: A book lies where the PDF should.
            Cancelled: The owner pressed Cancel; nothing was written.
            DearlyError: The PDF could not be written.
        """
        check_target(self.path)
        write_cards(
            self.path,
            self._cards(),
            self.paper,
            title=_("Cards"),
            language=self.language,
            on_progress=self._told(progress),
        )
        return self.path

    def _cards(self) -> Iterator[ComposedCard]:
        return (compose(self.template, content, self.colourway) for content in self.contents)

    def _told(self, progress: Progress) -> Progress:
        """The PDF counts cards as they come; the total is ours."""

        def tell(done: int, total: int) -> None:
            del total
            progress(done, len(self.contents))

        return tell
