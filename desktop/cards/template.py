"""A card design: one TOML file, no code in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from desktop.cards.template_file import read_template
from desktop.cards.template_model import CardTemplate
from desktop.errors import BadInput
from desktop.paths import template_folder
from desktop.resources import discover, resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

__all__ = ["CardTemplate", "Library", "load_library", "load_templates", "read_template"]


@dataclass(frozen=True, slots=True)
class Library:
    """The designs at hand, and what is wrong with those that cannot be used."""

    templates: Mapping[str, CardTemplate] = field(repr=False)
    broken: tuple[BadInput, ...]


def load_templates() -> dict[str, CardTemplate]:
    """Every design by its id: those that come with the program and the shop's own."""
    return dict(load_library().templates)


def load_library(own: Path | None = None) -> Library:
    """The designs, and the errors of those that cannot be used; an own one with the id of a bundled one replaces it.

    Args:
        own: The folder of the shop's own designs; the usual one if not given.
    """
    bundled = _bundled()
    folder = own or template_folder()
    added = _read(sorted(folder.glob("*.toml")) if folder.is_dir() else [])
    return Library({**bundled.templates, **added.templates}, bundled.broken + added.broken)


@cache
def _bundled() -> Library:
    return _read(discover(resource("card_templates"), "*.toml"))


def _read(paths: Iterable[Path]) -> Library:
    templates: dict[str, CardTemplate] = {}
    broken: list[BadInput] = []
    for path in paths:
        try:
            template = read_template(path)
        except BadInput as error:
            broken.append(error)
        else:
            templates[template.id] = template
    return Library(templates, tuple(broken))
