"""The QPalette of a scheme, for what Qt draws without asking the stylesheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from collections.abc import Mapping

_ROLE = QPalette.ColorRole
_ROLES = {
    _ROLE.Window: "canvas",
    _ROLE.WindowText: "ink1",
    _ROLE.Base: "card",
    _ROLE.AlternateBase: "sunken",
    _ROLE.Text: "ink1",
    _ROLE.Button: "card",
    _ROLE.ButtonText: "ink1",
    _ROLE.BrightText: "late",
    _ROLE.Highlight: "fill",
    _ROLE.HighlightedText: "onAccent",
    _ROLE.Link: "accentText",
    _ROLE.LinkVisited: "accentText",
    _ROLE.ToolTipBase: "ink1",
    _ROLE.ToolTipText: "card",
    _ROLE.PlaceholderText: "ink3",
    _ROLE.Mid: "line",
    _ROLE.Midlight: "hover",
    _ROLE.Light: "card",
    _ROLE.Dark: "lineStrong",
    _ROLE.Shadow: "ink3",
    _ROLE.Accent: "accent",
}


def palette(colours: Mapping[str, str]) -> QPalette:
    """The palette made of the scheme's colours."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, QColor(colours[token]))
    for role in (_ROLE.WindowText, _ROLE.Text, _ROLE.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["ink3"]))
    return made
