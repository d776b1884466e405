"""Small things every widget needs: properties the stylesheet chooses by, mirrored margins, rows and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLayout

    from desktop.ui.theme.theme import Theme

Part = QWidget | QBoxLayout | int | None


def follow(theme: Theme, restyle: Callable[[], None]) -> None:
    """Call `restyle` now and whenever the look changes. It must be a method of a widget, which ends the connection."""
    theme.changed.connect(restyle)
    restyle()


def mark(widget: QWidget, **properties: str) -> None:
    """Set the properties the stylesheet chooses by, and restyle the widget if one changed while it is in use."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    if changed and widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.update()


def ground(widget: QWidget, token: str) -> None:
    """Paint the widget's ground: app, canvas, card, sunken, clear."""
    widget.setProperty("bg", token)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


def set_shown(widget: QWidget, *, shown: bool) -> None:
    """Show or hide a part of something larger; one that is shown already is not laid out once more for it."""
    if widget.isHidden() is shown:
        widget.setVisible(shown)


def mirrored() -> bool:
    """Whether the window reads from right to left."""
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def leading() -> Qt.AlignmentFlag:
    """The side a line starts on. QLabel would go by the direction of its own text instead."""
    side = Qt.AlignmentFlag.AlignRight if mirrored() else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter


def margins(layout: QLayout, start: int, top: int, end: int, bottom: int) -> None:
    """Set margins from the side the line starts on: Qt does not mirror them."""
    if mirrored():
        start, end = end, start
    layout.setContentsMargins(start, top, end, bottom)


def row(*parts: Part, spacing: int = 8) -> QHBoxLayout:
    """A horizontal layout; a number is a fixed gap in pixels, None takes the room that is left."""
    layout = QHBoxLayout()
    _fill(layout, parts, spacing)
    return layout


def column(*parts: Part, spacing: int = 2) -> QVBoxLayout:
    """A vertical layout; a number is a fixed gap in pixels, None takes the room that is left."""
    layout = QVBoxLayout()
    _fill(layout, parts, spacing)
    return layout


def boxed(layout: QLayout) -> QWidget:
    """A plain widget holding the layout."""
    box = QWidget()
    box.setLayout(layout)
    return box


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)


def _fill(layout: QBoxLayout, parts: tuple[Part, ...], spacing: int) -> None:
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        elif isinstance(part, QBoxLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
