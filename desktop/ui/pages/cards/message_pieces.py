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
_TOKEN = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|\(\(|\|\||\)\)")


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
    at = start = depth = 0
    for match in _TOKEN.finditer(message):
        token = match[0]
        if token == "((":
            if depth == 0:
                start = match.start()
            depth += 1
        elif token == "))" and depth:
            depth -= 1
        if depth or token in {"{{", "}}", "||"} or (token == "))" and start < at):
            continue
        piece = _field(match) if match[1] is not None else _choice(message[start : match.end()])
        if piece is None:
            continue
        begin = match.start() if match[1] is not None else start
        if begin > at:
            yield message[at:begin]
        yield piece
        at = match.end()
    if at < len(message):
        yield message[at:]


def spoken(message: str) -> str:
    """The message with its fields named, for screen readers."""
    return "".join(one if isinstance(one, str) else _("[{field}]").format(field=one.shown) for one in pieces(message))


def _field(match: re.Match[str]) -> Piece | None:
    name, bar, instead = match[1].partition("|")
    name = name.strip()
    if name not in FIELDS:
        return None
    shown = _(NAMES[name])
    told = _("{field}, or “{instead}” where it is not known").format(field=shown, instead=instead) if bar else shown
    return Piece(match[0], shown, told)


def _choice(source: str) -> Piece | None:
    if not source.startswith("(("):
        return None
    options = [_named(option.strip()) for option in source[2:-2].split("||")]
    return Piece(source, options[0], _(" or else: ").join(options))


def _named(text: str) -> str:
    """A wording with its fields in plain words."""
    return "".join(one if isinstance(one, str) else f"‹{one.shown}›" for one in pieces(text))
