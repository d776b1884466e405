"""A message cut into words and fields, so that the owner never sees a brace."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.cards.merge_fields import FIELDS
from desktop.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Iterator

# What the fields are called; the first three are offered under the message.
NAMES = {
    "first_name": N_("Name"),
    "years": N_("Years with us"),
    "favourite": N_("Favourite"),
    "last_name": N_("Family name"),
    "full_name": N_("Whole name"),
    "company": N_("Business"),
    "shop": N_("Our shop"),
    "owner": N_("Our name"),
    "signature": N_("Signature"),
    "year": N_("First year"),
    "since": N_("Customer since"),
    "product": N_("Last purchase"),
    "occasion": N_("Occasion"),
    "age": N_("Age"),
}
_TOKEN = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|\(\(|\)\)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A field, or a choice between wordings, inside a message.

    Attributes:
        source: As `merge_fields` reads it.
        shown: In the owner's words.
        told: All of it, for the tooltip.
    """

    source: str
    shown: str
    told: str


def pieces(message: str) -> Iterator[str | Piece]:
    """The message as words and pieces; what is no whole field stays words."""
    at = 0
    for begin, end in _spans(message):
        piece = _choice(message[begin:end]) if message.startswith("((", begin) else _field(message[begin:end])
        if piece is not None:
            if begin > at:
                yield message[at:begin]
            yield piece
            at = end
    if at < len(message):
        yield message[at:]


def spoken(message: str) -> str:
    """The message with its fields named, for screen readers."""
    return "".join(one if isinstance(one, str) else _("[{field}]").format(field=one.shown) for one in pieces(message))


def _spans(message: str) -> Iterator[tuple[int, int]]:
    """Where fields and outermost choices begin and end."""
    begun: list[int] = []
    for match in _TOKEN.finditer(message):
        if match[0] == "((":
            begun.append(match.start())
        elif match[0] == "))":
            start = begun.pop() if begun else -1
            if start >= 0 and not begun:
                yield start, match.end()
        elif match[1] is not None and not begun:
            yield match.span()


def _field(source: str) -> Piece | None:
    name, bar, instead = source[1:-1].partition("|")
    name = name.strip()
    if name not in FIELDS:
        return None
    shown = _(NAMES[name])
    told = _("{field}, or “{instead}” where it is not known").format(field=shown, instead=instead) if bar else shown
    return Piece(source, shown, told)


def _choice(source: str) -> Piece:
    options = [_named(option.strip()) for option in source[2:-2].split("||")]
    return Piece(source, _("{words} / …").format(words=options[0]), _(" or else: ").join(options))


def _named(text: str) -> str:
    """A wording with its fields in plain words."""
    return "".join(one if isinstance(one, str) else f"‹{one.shown}›" for one in pieces(text))
