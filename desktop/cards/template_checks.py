"""The checks behind a design file: each error names the file, the line, and the nearest known name."""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.cards import merge_fields
from desktop.cards.ornament import Key, Kind
from desktop.cards.ornaments import ornaments
from desktop.cards.picture_files import read_picture
from desktop.cards.template_model import Layer
from desktop.cards.text_layer import TEXT_KEYS, TEXT_KIND
from desktop.cards.toml_lines import line_of
from desktop.cards.units import color_name, parse_length
from desktop.errors import BadInput
from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a design file."""

    path: Path
    source: str = field(repr=False)
    keys: tuple[str | int, ...] = ()

    def at(self, *keys: str | int) -> Place:
        """A spot below this one."""
        return replace(self, keys=(*self.keys, *keys))

    def error(self, message: str, advice: str = "", line: int | None = None) -> BadInput:
        """The error to raise, with the file and the line in front."""
        keys = self.keys
        while line is None and keys:
            line, keys = line_of(self.source, keys), keys[:-1]
        where = _("{file}, line {line}:").format(file=self.path.name, line=line) if line else f"{self.path.name}:"
        return BadInput(f"{where} {message}", advice)

    def unknown(self, what: str, name: str, known: Sequence[str]) -> BadInput:
        """The error for a name nobody knows."""
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.0)
        return self.error(
            _("The {what} “{name}” is not known.").format(what=what, name=name[:60]),
            _("The nearest one is “{near}”.").format(near=near[0]) if near else "",
        )

    def known(self, table: Mapping[str, object], keys: Sequence[str]) -> None:
        """Refuse a table with a key that is not in `keys`."""
        for key in table:
            if key not in keys:
                raise self.at(key).unknown(_("key"), key, keys)

    def table(self, parent: Mapping[str, object], key: str, keys: Sequence[str] | None) -> dict[str, object]:
        """The table under `key`, with none but the given keys in it."""
        value = parent.get(key)
        if not isinstance(value, dict):
            raise self.at(key).error(_("The [{key}] is missing.").format(key=key))
        if keys is not None:
            self.at(key).known(value, keys)
        return value

    def texts(self, parent: Mapping[str, object], key: str) -> dict[str, str]:
        """The table of texts under `key`, empty if there is none."""
        value = parent.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(one, str) for one in value.values()):
            raise self.error(_("“{key}” holds names with texts.").format(key=key))
        return {str(name): str(text) for name, text in value.items()}

    def word(self, table: Mapping[str, object], key: str, known: Sequence[str] = ()) -> str:
        """The text under `key`, one of the known words if there are any."""
        value = table.get(key)
        if not isinstance(value, str) or not value:
            raise self.at(key).error(_("“{key}” is missing.").format(key=key))
        if known and value not in known:
            raise self.at(key).unknown(key, value, known)
        return value

    def length(self, table: Mapping[str, object], key: str, default: float) -> float:
        """The length under `key` in points; it may not depend on the page."""
        length = parse_length(table.get(key, default))
        if length is None or length.unit in {"w", "h"}:
            raise self.at(key).error(_("“{key}” is a length such as 3mm.").format(key=key))
        return length.points(0, 0)


def check_layer(place: Place, layer: Mapping[str, object], colors: Sequence[str], fonts: Sequence[str]) -> Layer:
    """Check one layer and fill in its defaults.

    Raises:
        BadInput: Its kind, a key, a colour, a font or a merge field is not known, or a value is of the wrong kind.
    """
    kinds = {**{name: one.keys for name, one in ornaments().items()}, TEXT_KIND: TEXT_KEYS}
    kind = place.word(layer, "kind")
    if kind not in kinds:
        raise place.at("kind").unknown(_("kind of layer"), kind, tuple(kinds))
    keys = kinds[kind]
    given = {key: value for key, value in layer.items() if key != "kind"}
    place.known(given, (*keys, "kind"))
    checker = _Checker(colors, fonts)
    values: dict[str, object] = {}
    for name, key in keys.items():
        if name not in given:
            if key.required:
                raise place.error(_("The {kind} needs a “{key}”.").format(kind=kind, key=name))
            values[name] = key.default
        else:
            checker.check(place.at(name), key, given[name])
            values[name] = given[name]
    return Layer(kind, values)


@dataclass(frozen=True, slots=True)
class _Checker:
    """Knows the colours and fonts of one design."""

    colors: Sequence[str]
    fonts: Sequence[str]

    def check(self, place: Place, key: Key, value: object) -> None:
        checks: dict[Kind, Callable[[Place, Key, object], bool]] = {
            Kind.COLOR: self._color,
            Kind.COLORS: lambda at, of, many: _is_list(many) and all(self._color(at, of, one) for one in _items(many)),
            Kind.FONT: self._font,
            Kind.CHOICE: _choice,
            Kind.TEXT: _text,
            Kind.IMAGE: _image,
        }
        test = checks.get(key.kind)
        if not (test(place, key, value) if test else _PLAIN[key.kind](value)):
            raise place.error(_("This should be {what}.").format(what=key.kind.value))

    def _color(self, place: Place, _key: Key, value: object) -> bool:
        name = color_name(value) if isinstance(value, str) else None
        if name and name not in self.colors:
            raise place.unknown(_("colour"), name, self.colors)
        return name is not None

    def _font(self, place: Place, _key: Key, value: object) -> bool:
        if isinstance(value, str) and value not in self.fonts:
            raise place.unknown(_("font"), value, self.fonts)
        return isinstance(value, str)


def _choice(place: Place, key: Key, value: object) -> bool:
    if isinstance(value, str) and value not in key.words:
        raise place.unknown(_("word"), value, key.words)
    return isinstance(value, str)


def _text(place: Place, _key: Key, value: object) -> bool:
    if not isinstance(value, str):
        return False
    try:
        merge_fields.parse(value)
    except BadInput as error:
        raise place.error(error.message, error.advice) from error
    return True


def _image(place: Place, _key: Key, value: object) -> bool:
    if not isinstance(value, str) or Path(value).name != value:
        return False
    try:
        read_picture(place.path.parent / value)
    except BadInput as error:
        raise place.error(error.message, error.advice) from error
    return True


def _is_list(value: object) -> bool:
    return isinstance(value, list) and bool(value)


def _items(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


_PLAIN: dict[Kind, Callable[[object], bool]] = {
    Kind.LENGTH: lambda value: parse_length(value) is not None,
    Kind.BOX: lambda value: len(_items(value)) == 4 and all(parse_length(one) for one in _items(value)),
    Kind.NUMBER: _is_number,
    Kind.INTEGER: lambda value: isinstance(value, int) and not isinstance(value, bool),
    Kind.FLAG: lambda value: isinstance(value, bool),
    Kind.PLACES: lambda value: (
        _is_list(value)
        and all(len(_items(row)) == 4 and all(parse_length(one) for one in _items(row)) for row in _items(value))
    ),
}
