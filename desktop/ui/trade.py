"""The kinds of shop: what each is called, and its sign."""

from __future__ import annotations

from typing import Final

from desktop.i18n import N_, _

# The keys the rules know (what counts as a usual gap between visits).
_TRADES: Final = {
    "florist": (N_("Florist"), "flower-2"),
    "bakery": (N_("Bakery"), "croissant"),
    "salon": (N_("Salon"), "scissors"),
    "garage": (N_("Garage"), "car"),
    "bookshop": (N_("Bookshop"), "book-open"),
    "cafe": (N_("Café"), "coffee"),
    "boutique": (N_("Boutique"), "store"),
}
_OTHER: Final = "shop"


def trades() -> list[tuple[str, str]]:
    """(key, name) of the kinds of shop one can choose."""
    return [*((key, _(name)) for key, (name, _icon) in _TRADES.items()), (_OTHER, _("Another kind of shop"))]


def trade_name(key: str) -> str:
    """What a kind of shop is called; a key nobody knows is a shop like another."""
    return _(_TRADES[key][0]) if key in _TRADES else _("Shop")


def trade_icon(key: str) -> str:
    """The sign of a kind of shop."""
    return _TRADES[key][1] if key in _TRADES else "store"


def trade_and_town(key: str, town: str) -> str:
    """“Florist, Porto”; as much of it as is known."""
    if key not in _TRADES:
        return town
    return _("{trade}, {town}").format(trade=trade_name(key), town=town) if town else trade_name(key)
