"""What a design puts on a page before any customer is known: art, drawn once, and boxes waiting for their words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.cards.display_list import MM, Art, Path, Picture
from desktop.cards.ornament import Page, Values
from desktop.cards.ornaments import ornaments
from desktop.cards.paper_sizes import SIZES
from desktop.cards.text_layer import TEXT_KIND
from desktop.cards.typesetting.fit import TextBox

if TYPE_CHECKING:
    from desktop.cards.template_model import CardTemplate


@dataclass(frozen=True, slots=True, eq=False)
class TextPart:
    """A text layer: its box, the design's own words, and what they are for."""

    box: TextBox
    text: str
    upper: bool
    role: str


def page_size(template: CardTemplate) -> tuple[float, float]:
    """Width and height of the design's pages in points."""
    width, height = SIZES[template.size]
    return round(width * MM, 3), round(height * MM, 3)


@lru_cache(maxsize=400)
def page_parts(template: CardTemplate, side: str, colourway: str) -> tuple[Art | TextPart, ...]:
    """The page's layers in paint order, neighbouring ornaments drawn into one piece of art."""
    page = Page(*page_size(template), template.bleed)
    parts: list[Art | TextPart] = []
    shapes: list[Path | Picture] = []
    for layer in template.sides[side]:
        values = Values(layer.values, template.palettes[colourway], page, template.folder)
        if layer.kind != TEXT_KIND:
            shapes.extend(ornaments()[layer.kind].draw(values))
            continue
        if shapes:
            parts.append(Art(tuple(shapes)))
            shapes = []
        parts.append(_text_part(template, values))
    return (*parts, Art(tuple(shapes))) if shapes else tuple(parts)


def _text_part(template: CardTemplate, values: Values) -> TextPart:
    left, bottom, right, top = values.box()
    align = values.text("align")
    box = TextBox(
        font=template.fonts[values.text("font")],
        second=template.fonts["body"],
        size=values.number("size"),
        smallest=min(values.number("min"), values.number("size")),
        leading=values.number("leading"),
        tracking=values.number("tracking"),
        left=left,
        bottom=bottom,
        width=right - left,
        height=top - bottom,
        align=align,
        valign=values.text("valign"),
        lines=values.integer("lines"),
        balance=values.flag("balance") and align == "center",
        color=values.color(),
    )
    return TextPart(box, values.text("text"), values.flag("upper"), values.text("role"))
