"""Cards as a PDF: the same display list that the preview paints, drawn with ReportLab."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, BinaryIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from desktop.cards.display_list import Art, DisplayList, TextLine
from desktop.cards.imposition import Frame, SheetSide, impose
from desktop.cards.pdf_art import stored
from desktop.cards.pdf_fonts import NO_FONT, GlyphWriter
from desktop.cards.pdf_objects import Area, PageStack
from desktop.errors import BadInput, DearlyError
from desktop.i18n import _
from desktop.text import clean_line

if TYPE_CHECKING:
    from pathlib import Path as FilePath

    from desktop.cards.compose import ComposedCard
    from desktop.cards.paper import Paper

# Text encoding of binary streams, for printers of the last century: a fifth more bytes and most of the time.
rl_config.useA85 = 0

_MOST_WRITTEN = 300
_DUPLEX = {"": "Simplex", "long": "DuplexFlipLongEdge", "short": "DuplexFlipShortEdge"}

OnProgress = Callable[[int, int], None]


def write_cards(
    path: FilePath,
    cards: Iterable[ComposedCard],
    paper: Paper,
    *,
    title: str,
    language: str = "en",
    on_progress: OnProgress | None = None,
) -> int:
    """Write cards to a PDF file, ready for the printer.

    The file appears when it is whole; after an error or a cancel there is none, and an older one is as it was.

    Args:
        path: The file.
        cards: The cards; taken one after the other, so they may be composed as they are needed.
        paper: How they lie on the sheets.
        title: The document's title.
        language: The document's language ("pt_BR").
        on_progress: Called with (cards done, cards in all or 0 if that is not known); may raise `Cancelled`.

    Returns:
        How many cards were written.

    Raises:
        BadInput: There is no card.
        DearlyError: The file cannot be written.
    """
    total = len(cards) if isinstance(cards, Sized) else 0
    with _new_file(path) as file:
        document = _Document(_canvas(paper, title, language))
        count = 0

        def counted() -> Iterator[ComposedCard]:
            nonlocal count
            for card in cards:
                yield card
                count += 1
                if on_progress is not None:
                    on_progress(count, total)

        for sheet in impose(counted(), paper):
            for side in sheet:
                document.draw(side)
        if not count:
            raise BadInput(_("There is no card to print."), _("Choose at least one customer."))
        document.save(file)
    return count


@contextmanager
def _new_file(path: FilePath) -> Iterator[BinaryIO]:
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            yield file
        os.replace(part, path)  # noqa: PTH105 - atomic on every system
    except OSError as error:
        raise DearlyError(
            _("“{name}” could not be written.").format(name=path.name),
            _("Choose another folder, or make room on the disk."),
        ) from error
    finally:
        part.unlink(missing_ok=True)


def _canvas(paper: Paper, title: str, language: str) -> Canvas:
    canvas = Canvas(
        io.BytesIO(),  # never written to: the pages come from elsewhere
        pageCompression=1,
        invariant=1,
        pdfVersion=(1, 7),
        initialFontName=NO_FONT,
        lang=language.replace("_", "-"),
    )
    canvas.setTitle(clean_line(title) or "Cards")
    canvas.setAuthor("")
    canvas.setCreator("Dearly")
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.setViewerPreference("Duplex", _DUPLEX[paper.flip])
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


class _Document:
    """Draws sheets into one document; each piece of art is stored once and shown wherever it is needed."""

    def __init__(self, canvas: Canvas) -> None:
        self._stack = PageStack(canvas)
        self._glyphs = GlyphWriter(canvas)
        self._art: dict[Art, bytes] = {}
        self._written: dict[TextLine | DisplayList, bytes] = {}

    def draw(self, side: SheetSide) -> None:
        """Draw one side of a sheet as a page."""
        code = []
        for placement in side.placements:
            if placement.page.items:
                code += [_opening(placement.frame), self._page(placement.page), b"Q"]
        if side.marks is not None:
            code.append(self._show(side.marks, (0, 0, side.width, side.height)))
        self._stack.add_page(b"\n".join(code), side.width, side.height)

    def save(self, file: BinaryIO) -> None:
        """Write everything that was drawn."""
        self._stack.save(file)

    def _page(self, page: DisplayList) -> bytes:
        """What is on a page; pages and lines that many cards have are written out once."""
        code = self._written.get(page)
        if code is None:
            if len(self._written) > _MOST_WRITTEN:
                self._written.clear()
            edge = page.bleed
            area = (-edge, -edge, page.width + edge, page.height + edge)
            parts = [self._show(one, area) if isinstance(one, Art) else self._line(one) for one in page.items]
            code = self._written[page] = b"\n".join(parts)
        return code

    def _line(self, line: TextLine) -> bytes:
        code = self._written.get(line)
        if code is None:
            code = self._written[line] = self._glyphs.encode(line)
        return code

    def _show(self, art: Art, area: Area) -> bytes:
        """The operator that shows a piece of art; it is stored when it is first asked for."""
        if art not in self._art:
            self._art[art] = self._stack.add_art(stored(art), area)
        return self._art[art]


@lru_cache(maxsize=100)
def _opening(frame: Frame) -> bytes:
    """The operators before a page that lies in this frame."""
    left, bottom, width, height = frame.clip
    scale = frame.scale * (-1 if frame.upside_down else 1)
    clip = f"q {left:.3f} {bottom:.3f} {width:.3f} {height:.3f} re W n"
    return f"{clip} {scale:.6g} 0 0 {scale:.6g} {frame.x:.3f} {frame.y:.3f} cm".encode("ascii")
