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
    plans = _plans(template, way, content.message, content.language, content.blank_inside)
    pages = []
    for plan in plans:
        used = {name: content.fields.get(name, "") for name in plan.fields}
        pages.append(_page(plan, tuple(merge_fields.as_values(used).items())))
    front, inside_left, inside, back = (page.shown for page in pages)
    problems = tuple(problem for page in pages for block in page.faulty for problem in _problems(block, page.side))
    spare = next((page.spare_lines for page in pages if page.spare_lines is not None), None)
    return ComposedCard(front, inside_left, inside, back, problems, spare)


@dataclass(frozen=True, slots=True, eq=False)
class _Words:
    """A text layer and what it says before it is filled in."""

    layer: TextPart
    text: merge_fields.Text
    language: str
    fields: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class _Plan:
    """A page before it is known whose it is, and the fields it needs for that."""

    size: tuple[float, float]
    bleed: float
    side: str
    parts: tuple[Art | _Words, ...]
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Page:
    """A page that says what it should, the texts that do not come out right, and how full the message is."""

    shown: DisplayList
    side: str
    faulty: tuple[Block, ...]
    spare_lines: int | None


@lru_cache(maxsize=100)
def _plans(template: CardTemplate, way: str, message: str | None, language: str, blank: bool) -> tuple[_Plan, ...]:  # noqa: FBT001 - a key
    """The pages in reading order, the same for everybody who gets this card."""
    plans = []
    for side in SIDES:
        parts: list[Art | _Words] = []
        for part in page_parts(template, side, way):
            if isinstance(part, Art):
                parts.append(part)
            elif not (blank and side in _INSIDE):
                parts.append(_words(part, message if part.role == "message" else None, language))
        fields = sorted({name for part in parts if isinstance(part, _Words) for name in part.fields})
        plans.append(_Plan(page_size(template), template.bleed, side, tuple(parts), tuple(fields)))
    return tuple(plans)


def _words(layer: TextPart, message: str | None, language: str) -> _Words:
    """The owner's message, or the design's own words in a language."""
    if message is None:
        message = catalogue(language).gettext(layer.text) if layer.text else ""
    text = merge_fields.parse(message)
    return _Words(layer, text, language[:2], merge_fields.field_names(text))


@lru_cache(maxsize=100)
def _page(plan: _Plan, values: tuple[tuple[str, str], ...]) -> _Page:
    """A page with its words in it: one object for all cards on which it says the same."""
    items: list[Art | TextLine] = []
    faulty: list[Block] = []
    spare = None
    for part in plan.parts:
        if isinstance(part, Art):
            items.append(part)
            continue
        block = _block(part, tuple([one for one in values if one[0] in part.fields]))
        if block is not None:
            items.extend(block.lines)
            faulty += [block] if block.cut or block.missing else []
            spare = block.spare_lines if part.layer.role == "message" else spare
    return _Page(DisplayList(*plan.size, plan.bleed, tuple(items)), plan.side, tuple(faulty), spare)


@lru_cache(maxsize=300)
def _block(words: _Words, values: tuple[tuple[str, str], ...]) -> Block | None:
    """A layer with its words in it; the same for everybody whose fields say the same."""
    filled = merge_fields.fill(words.text, dict(values))
    if words.layer.upper:
        filled = _upper(filled, words.language)
    if not filled:
        return None
    return typeset(filled, words.layer.box, rtl_language=words.language in RIGHT_TO_LEFT_LANGUAGES)


def _problems(block: Block, side: str) -> Iterator[Problem]:
    if block.cut:
        shown = " ".join(line.text for line in block.lines)[:40]
        message = _("“{text}” does not fit and would be cut off.").format(text=shown)
        yield Problem(message, blocking=True, side=side)
    if block.missing:
        message = _("No font here has the letter {letters}.").format(letters=" ".join(block.missing[:10]))
        yield Problem(message, blocking=True, side=side)


def _upper(text: str, language: str) -> str:
    return (text.replace("i", "İ").replace("ı", "I") if language in _TURKISH else text).upper()
