"""The kinds of layers: every module here with an `ORNAMENT` is one, found by itself."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from desktop.errors import DearlyError

if TYPE_CHECKING:
    from desktop.cards.ornament import Ornament


@cache
def ornaments() -> dict[str, Ornament]:
    """Every kind by its name.

    Raises:
        DearlyError: There is none: a build that forgot its drop-ins must not start half empty.
    """
    modules = (import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__))
    kinds = {module.ORNAMENT.kind: module.ORNAMENT for module in modules}
    if not kinds:
        raise DearlyError("Part of the program is missing: no ornaments.", "Install it again.")
    return kinds
