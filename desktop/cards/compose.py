"""A design and a customer become the pages of one card."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.cards import merge_fields
from desktop.cards.display_list import Art, DisplayList, TextLine
from desktop.cards.page_parts import TextPart, page_parts, page_size
from desktop.cards.problems import Problem
from desktop.cards.template_model import SIDES, CardTemplate
from desktop.cards.typesetting.fit import Block, typeset
from desktop.cards.typesetting.scripts import RIGHT_TO_LEFT_LANGUAGES
from desktop.i18n import _, catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_INSIDE = ("inside_left", "inside")
_TURKISH = frozenset({"tr", "az"})


@dataclass(frozen=True, slots=True)
class CardContent:
    """What one card says.

    Attributes:
        fields: The values of the merge fields.
        message: Takes the place of the design's own message inside; may hold merge fields itself.
        language: In which the design speaks ("pt_BR").
        blank_inside: Leave the inside without words, to be written by hand.
    """

    fields: Mapping[str, str] = field(repr=False)
    message: str | None = field(default=None, repr=False)
    language: str = "en"
    blank_inside: bool = False


@dataclass(frozen=True, slots=True)
class ComposedCard:
    """The pages of one card, ready to be painted and printed.

    Attributes:
        front: The picture side.
        inside_left: Behind it.
        inside: The side with the message.
        back: The last page.
        problems: What to look at before printing.
        spare_lines: Lines that the message leaves free; below 0 lines too many; None without a message.
    """

    front: DisplayList
    inside_left: DisplayList
    inside: DisplayList
    back: DisplayList
    problems: tuple[Problem, ...]
    spare_lines: int | None

    @property
    def pages(self) -> tuple[DisplayList, DisplayList, DisplayList, DisplayList]:
        """The pages in reading order."""
        return self.front, self.inside_left, self.inside, self.back

    @property
    def blocked(self) -> bool:
        """Whether a problem forbids printing."""
        return any(problem.blocking for problem in self.problems)


def compose(template: CardTemplate, content: CardContent, colourway: str = "") -> ComposedCard:
    """Lay one card out.

    Args:
        template: The design.
        content: The words.
        colourway: One of `template.colourways`; the design's own if empty or unknown.

    Raises:
        BadInput: The message holds an unknown field.
    """
    way = colourway if colourway in template.palettes else template.colourways[0]
    values = merge_fields.as_values(content.fields)
    problems: list[Problem] = []
    spare: list[int] = []
    front, inside_left, inside, back = (
        _page(template, side, way, _Writer(content, values, side, problems, spare)) for side in SIDES
    )
    return ComposedCard(front, inside_left, inside, back, tuple(problems), spare[0] if spare else None)


def _page(template: CardTemplate, side: str, way: str, writer: _Writer) -> DisplayList:
    width, height = page_size(template)
    items: list[Art | TextLine] = []
    for part in page_parts(template, side, way):
        if isinstance(part, Art):
            items.append(part)
        else:
            items.extend(writer.write(part))
    return DisplayList(width, height, template.bleed, tuple(items))


@dataclass(frozen=True, slots=True)
class _Writer:
    """Sets the texts of one page and notes what does not come out as it should."""

    content: CardContent
    values: Mapping[str, str]
    side: str
    problems: list[Problem]
    spare: list[int]

    def write(self, layer: TextPart) -> Iterator[TextLine]:
        if self.content.blank_inside and self.side in _INSIDE:
            return
        message = self.content.message if layer.role == "message" else None
        text = _words(layer, message, self.content.language)
        used = tuple((name, self.values[name]) for name in merge_fields.field_names(text) if name in self.values)
        block = _block(layer, text, self.content.language[:2], used)
        if block is not None:
            self._note(layer, block)
            yield from block.lines

    def _note(self, layer: TextPart, block: Block) -> None:
        if layer.role == "message":
            self.spare.append(block.spare_lines)
        if block.cut:
            shown = " ".join(line.text for line in block.lines)[:40]
            message = _("“{text}” does not fit and would be cut off.").format(text=shown)
            self.problems.append(Problem(message, blocking=True, side=self.side))
        if block.missing:
            message = _("No font here has the letter {letters}.").format(letters=" ".join(block.missing[:10]))
            self.problems.append(Problem(message, blocking=True, side=self.side))


@lru_cache(maxsize=500)
def _words(layer: TextPart, message: str | None, language: str) -> merge_fields.Text:
    """What a layer says before it is filled in: the owner's message, or the design's words in a language."""
    if message is None:
        message = catalogue(language).gettext(layer.text) if layer.text else ""
    return merge_fields.parse(message)


@lru_cache(maxsize=2000)
def _block(layer: TextPart, text: merge_fields.Text, language: str, used: tuple[tuple[str, str], ...]) -> Block | None:
    """A layer with its words in it; the same for everybody whose fields say the same."""
    filled = merge_fields.fill(text, dict(used))
    if layer.upper:
        filled = _upper(filled, language)
    if not filled:
        return None
    return typeset(filled, layer.box, rtl_language=language in RIGHT_TO_LEFT_LANGUAGES)


def _upper(text: str, language: str) -> str:
    return (text.replace("i", "İ").replace("ı", "I") if language in _TURKISH else text).upper()
