"""Tab goes round inside what lies over the page, and never below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def stops(card: QWidget) -> list[QWidget]:
    """The controls Tab goes through inside a widget, in Qt's order."""
    found = []
    widget = card.nextInFocusChain()
    while widget is not None and widget is not card:
        inside = card.isAncestorOf(widget) and widget.isEnabled() and widget.isVisibleTo(card)
        if inside and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def go_round(card: QWidget, *, forward: bool) -> None:
    """Put the keyboard into the next control inside a widget, or the one before; after the last comes the first."""
    found = stops(card)
    if not found:
        return
    at = card.window().focusWidget()
    place = found.index(at) if at in found else (-1 if forward else 0)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    found[(place + (1 if forward else -1)) % len(found)].setFocus(reason)
