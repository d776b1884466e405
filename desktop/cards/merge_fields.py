"""Texts with merge fields: parsed once, filled in one pass, values never read again.

`{first_name}` · `{first_name|friend}` · `((Dear {first_name} {last_name}, || Dear {first_name}, || Dear friend,))`
takes the first alternative whose fields are all filled · `{{` and `}}` are braces. Only the names in `FIELDS`
exist; there are no filters, no attributes and nothing is ever evaluated.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.errors import BadInput
from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FIELDS = frozenset(
    {
        "first_name", "last_name", "full_name", "company", "shop", "owner", "signature", "years", "year", "since",
        "favourite", "product", "occasion", "age",
    }
)  # fmt: skip
# Values that may run the other way are wrapped in these, so that a name keeps its place in the sentence.
ISOLATE, END_ISOLATE = "\u2068", "\u2069"

_TOKEN = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|\(\(|\|\||\)\)|[{}]")
_OTHER_DIRECTION = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_BREAKS = re.compile(r"\s*[\n\t]\s*")
_DEEPEST = 4
# Stands where a field was empty, until the text is tidied around it; values and texts cannot hold it.
_EMPTY = "\x00"
_EMPTY_BEFORE_PUNCTUATION = re.compile(r"[ \t]*\x00(?:[ \t]*\x00)*[ \t]*(?=[,.;:!?…)]|$)", re.MULTILINE)
_EMPTY_BETWEEN = re.compile(r"([ \t]*)\x00(?:[ \t]*\x00)*([ \t]*)")


@dataclass(frozen=True, slots=True)
class Field:
    """A merge field and what stands there if it is empty (None: nothing)."""

    name: str
    instead: str | None


@dataclass(frozen=True, slots=True)
class Choice:
    """Alternatives, the fullest first."""

    alternatives: tuple[Text, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A parsed text, compared by identity."""

    parts: tuple[str | Field | Choice, ...]


@lru_cache(maxsize=2000)
def parse(source: str) -> Text:
    """Read a text with merge fields.

    Raises:
        BadInput: An unknown field (named, with the nearest known one) or a bracket that does not close.
    """
    tokens = _tokens(_CONTROL.sub("", source))
    parts, _end = _parse_parts(tokens, 0, depth=0)
    return Text(parts)


def as_values(fields: Mapping[str, str]) -> dict[str, str]:
    """The values of one customer made ready for `fill`: plain text of one line, whatever they hold."""
    return {name: _as_value(value) for name, value in fields.items() if name in FIELDS}


def fill(text: Text, values: Mapping[str, str]) -> str:
    """The text with its fields filled in and tidied; what the values hold is never read as fields again."""
    return _tidy("".join(_render(text, values)))


@lru_cache(maxsize=2000)
def field_names(text: Text) -> frozenset[str]:
    """The fields a text uses."""
    names: set[str] = set()
    for part in text.parts:
        if isinstance(part, Field):
            names.add(part.name)
        elif isinstance(part, Choice):
            names.update(*(field_names(one) for one in part.alternatives))
    return frozenset(names)


def plain(filled: str) -> str:
    """A filled text without the invisible marks around its values."""
    return filled.replace(ISOLATE, "").replace(END_ISOLATE, "")


def _tokens(source: str) -> list[str]:
    tokens, at = [], 0
    for match in _TOKEN.finditer(source):
        if match.start() > at:
            tokens.append(source[at : match.start()])
        tokens.append(match[0])
        at = match.end()
    return [*tokens, source[at:]] if at < len(source) else tokens


def _parse_parts(tokens: list[str], at: int, *, depth: int) -> tuple[tuple[str | Field | Choice, ...], int]:
    parts: list[str | Field | Choice] = []
    while at < len(tokens):
        word = tokens[at]
        if depth and word in {"||", "))"}:
            break
        at += 1
        if word == "((":
            choice, at = _parse_choice(tokens, at, depth=depth + 1)
            parts.append(choice)
        else:
            parts.append(_parse_token(word))
    return tuple(parts), at


def _parse_choice(tokens: list[str], at: int, *, depth: int) -> tuple[Choice, int]:
    if depth > _DEEPEST:
        raise BadInput(_("There are too many “((” inside each other."), _("Write it as (( one || other ))."))
    alternatives = []
    while True:
        parts, at = _parse_parts(tokens, at, depth=depth)
        alternatives.append(Text(_stripped(parts)))
        if at >= len(tokens):
            raise BadInput(_("There is a “((” without its “))”."), _("Write it as (( one || other ))."))
        at += 1
        if tokens[at - 1] == "))":
            return Choice(tuple(alternatives)), at


def _stripped(parts: tuple[str | Field | Choice, ...]) -> tuple[str | Field | Choice, ...]:
    """Spaces beside (( || )) only set the alternatives apart."""
    kept = list(parts)
    if kept and isinstance(kept[0], str):
        kept[0] = kept[0].lstrip(" ")
    if kept and isinstance(kept[-1], str):
        kept[-1] = kept[-1].rstrip(" ")
    return tuple(kept)


def _parse_token(word: str) -> str | Field:
    if word in {"{{", "}}"}:
        return word[0]
    if word in {"{", "}"}:
        raise BadInput(_("There is a “{brace}” on its own.").format(brace=word), _("Write {{ or }} for a brace."))
    if word.startswith("{"):
        name, bar, instead = word[1:-1].partition("|")
        return _field(name.strip(), instead if bar else None)
    return word


def _field(name: str, instead: str | None) -> Field:
    if name in FIELDS:
        return Field(name, instead)
    near = difflib.get_close_matches(name, sorted(FIELDS), n=1, cutoff=0.0)[0]
    raise BadInput(
        _("There is no field “{name}”.").format(name=name[:60]),
        _("The nearest one is “{near}”.").format(near=near),
    )


def _as_value(value: str) -> str:
    if value.isascii() and value.isprintable():
        return value.strip()
    value = _BREAKS.sub(" ", _CONTROL.sub("", value)).strip()
    return f"{ISOLATE}{value}{END_ISOLATE}" if _OTHER_DIRECTION.search(value) else value


def _render(text: Text, values: Mapping[str, str]) -> Iterator[str]:
    for part in text.parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Field):
            yield values.get(part.name) or part.instead or _EMPTY
        else:
            yield from _render(_first_filled(part, values), values)


def _first_filled(choice: Choice, values: Mapping[str, str]) -> Text:
    for alternative in choice.alternatives:
        if all(values.get(part.name) or part.instead for part in alternative.parts if isinstance(part, Field)):
            return alternative
    return Text((_EMPTY,))


def _tidy(filled: str) -> str:
    if _EMPTY in filled:
        filled = _EMPTY_BEFORE_PUNCTUATION.sub("", filled)
        filled = _EMPTY_BETWEEN.sub(lambda gap: " " if gap[1] and gap[2] else gap[1] or gap[2], filled)
    return "\n".join(line for line in (one.strip(" \t") for one in filled.split("\n")) if line)
