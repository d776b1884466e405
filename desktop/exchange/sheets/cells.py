"""Cells with more than one value in them, and words that mean yes or no."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from desktop.exchange.vcards.properties import components, escape, unescape

if TYPE_CHECKING:
    from collections.abc import Sequence

BETWEEN = " ::: "  # as Google writes several values in a cell
_BETWEEN = re.compile(r"\s*:::\s*")
_LIST = re.compile(r"\s*[,;]\s*")
_EMAILS = re.compile(r"[;,\s]+")
_PHONES = re.compile(r"\s*[;\n]\s*")
_COLONS = re.compile(r":::+")
_YES = {"yes", "y", "true", "1", "x", "subscribed", "opt-in", "ja", "oui", "si", "sí", "sim"}
_NO = {"no", "n", "false", "0", "unsubscribed", "opt-out", "nein", "non", "não", "nao"}


def values(cell: str) -> list[str]:
    """The values of a cell, empty ones kept in their places."""
    return _BETWEEN.split(cell) if ":::" in cell else [cell]


def several(cell: str, field: str) -> list[str]:
    """The values of a cell of phones, e-mails or tags."""
    if ":::" in cell:
        return _BETWEEN.split(cell)
    if field == "tags":
        return _LIST.split(cell)
    if field == "email" and cell.count("@") > 1 and "<" not in cell:
        return _EMAILS.split(cell)
    return _PHONES.split(cell) if field == "phone" else [cell]


def single(text: str) -> str:
    """A value that stays one value in a cell of several."""
    return _COLONS.sub("::", text)


def together(texts: Sequence[str]) -> str:
    """Several values in one cell; nothing where all are empty."""
    return BETWEEN.join(map(single, texts)) if any(texts) else ""


def packed(parts: Sequence[str]) -> str:
    """A thing of several parts as one value, the way vCard writes an address."""
    return ";".join(map(escape, parts))


def unpacked(value: str, count: int) -> list[str]:
    """The parts of a packed value, exactly `count` of them."""
    parts = [unescape(part).strip() for part in components(value)]
    return [*parts, *[""] * count][:count]


def yes_or_no(cell: str) -> bool | None:
    """Whether a cell says yes or no; None where it says neither."""
    word = cell.strip().casefold()
    return True if word in _YES else False if word in _NO else None
