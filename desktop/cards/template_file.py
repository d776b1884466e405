"""Reading a design file strictly: what is not known is an error with the file, the line and the nearest name."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from desktop.cards.display_list import MM
from desktop.cards.font_files import font_files
from desktop.cards.paper_sizes import SIZES
from desktop.cards.template_checks import Place, check_layer
from desktop.cards.template_model import FORMAT, OCCASIONS, SIDES, STYLES, CardTemplate, Layer
from desktop.cards.toml_lines import line_of_error
from desktop.cards.units import is_hex
from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_TOP = ("format", "meta", "page", "palette", "palettes", "fonts", *SIDES)
_META = ("id", "name", "occasion", "style", "licence", "colourway")
_LARGEST_FILE = 200_000


def read_template(path: Path) -> CardTemplate:
    """Read and check one design.

    Raises:
        BadInput: The file cannot be read or anything in it is not known.
    """
    place = Place(path, "")
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise place.error(_("The file is too big for a design."))
        source = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise place.error(_("The file cannot be read as text.")) from error
    try:
        document = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        line = line_of_error(error) or len(source.splitlines())  # a file that breaks off has no line of its own
        raise place.error(_("This is not written as TOML."), line=line) from error
    except RecursionError as error:
        raise place.error(_("This is not written as TOML.")) from error
    return _build(Place(path, source), document)


def _build(place: Place, document: dict[str, object]) -> CardTemplate:
    place.known(document, _TOP)
    if document.get("format") != FORMAT:
        raise place.at("format").error(_("This design is of a kind this program does not know; it reads format 1."))
    meta = place.table(document, "meta", _META)
    names = place.at("meta").texts(meta, "name")
    if "en" not in names:
        raise place.at("meta", "name").error(_('The English name is missing: write name.en = "…".'))
    page = place.table(document, "page", ("size", "fold", "bleed", "safe"))
    palettes = _palettes(place, document, str(meta.get("colourway", "first")))
    fonts = _fonts(place, document)
    return CardTemplate(
        id=place.at("meta").word(meta, "id"),
        names=names,
        occasion=place.at("meta").word(meta, "occasion", OCCASIONS),
        style=place.at("meta").word(meta, "style", STYLES),
        licence=place.at("meta").word(meta, "licence"),
        size=place.at("page").word(page, "size", tuple(SIZES)),
        bleed=place.at("page").length(page, "bleed", 3 * MM),
        palettes=palettes,
        fonts=fonts,
        sides=_sides(place, document, palettes, fonts),
        folder=place.path.parent,
    )


def _palettes(place: Place, document: Mapping[str, object], first: str) -> dict[str, dict[str, str]]:
    base = place.at("palette").texts(document, "palette")
    if not base:
        raise place.error(_("The [palette] is missing."))
    palettes = {first: base}
    more = place.table(document, "palettes", None) if "palettes" in document else {}
    for name in more:
        here = place.at("palettes", name)
        own = here.texts(more, name)
        here.known(own, tuple(base))
        palettes[name] = {**base, **own}
    for name, palette in palettes.items():
        for key, value in palette.items():
            if not is_hex(value):
                where = place.at("palette", key) if name == first else place.at("palettes", name, key)
                raise where.error(_("“{value}” is not a colour like #c97b63.").format(value=value))
    return palettes


def _fonts(place: Place, document: Mapping[str, object]) -> dict[str, str]:
    fonts = place.at("fonts").texts(document, "fonts")
    if "body" not in fonts:
        raise place.at("fonts").error(_("The font “body” is missing."))
    for key, name in fonts.items():
        if name not in font_files():
            raise place.at("fonts", key).unknown(_("font"), name, tuple(font_files()))
    return fonts


def _sides(
    place: Place, document: Mapping[str, object], palettes: Mapping[str, Mapping[str, str]], fonts: Mapping[str, str]
) -> dict[str, tuple[Layer, ...]]:
    colors = tuple(next(iter(palettes.values())))
    sides: dict[str, tuple[Layer, ...]] = {}
    for side in SIDES:
        layers = document.get(side, [])
        if not isinstance(layers, list) or not all(isinstance(one, dict) for one in layers):
            raise place.at(side).error(_("Layers are written as [[{side}]].").format(side=side))
        sides[side] = tuple(
            check_layer(place.at(side, index), layer, colors, tuple(fonts)) for index, layer in enumerate(layers)
        )
    if not sides["front"]:
        raise place.error(_("The design has no [[front]]."))
    return sides
