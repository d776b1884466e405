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
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["CardTemplate", "Library", "load_library", "load_templates", "read_template"]


@dataclass(frozen=True, slots=True)
class Library:
    """The designs at hand, and what is wrong with those of the shop's own that cannot be used."""

    templates: Mapping[str, CardTemplate] = field(repr=False)
    broken: tuple[BadInput, ...]


def load_templates() -> dict[str, CardTemplate]:
    """Every design by its id: those that come with the program and the shop's own."""
    return dict(load_library().templates)


def load_library(own: Path | None = None) -> Library:
    """The designs, and the errors of the shop's own ones; one with the id of a bundled design replaces it.

    Args:
        own: The folder of the shop's own designs; the usual one if not given.
    """
    templates = dict(_bundled())
    broken: list[BadInput] = []
    folder = own or template_folder()
    for path in sorted(folder.glob("*.toml")) if folder.is_dir() else []:
        try:
            template = read_template(path)
        except BadInput as error:
            broken.append(error)
        else:
            templates[template.id] = template
    return Library(templates, tuple(broken))


@cache
def _bundled() -> dict[str, CardTemplate]:
    templates = [read_template(path) for path in discover(resource("card_templates"), "*.toml")]
    return {template.id: template for template in templates}
