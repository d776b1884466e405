"""What somebody sees: nothing cut off, nothing over something else, nothing too small to hit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from tests.ui.walk.hearing import controls
from tests.ui.walk.shop import called, place, seen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QImage

_TARGET = 24
_COMBO = 40  # pixels of a combo box beside its words
_LAP = 0.1  # of the narrower one: the room a field keeps for its pencil
_NEAR = 1  # pixels that are nobody's fault


def cut_off(root: QWidget) -> list[str]:
    """Words without the room they need, and things beyond the edge of what holds them."""
    return [*_squeezed(root), *_beyond(root)]


def overlapping(root: QWidget) -> list[str]:
    """Words and controls that lie over each other."""
    leaves = [(widget, _shown(widget, root)) for widget in seen(root) if _is_leaf(widget)]
    found = []
    for at, (one, rect) in enumerate(leaves):
        for other, other_rect in leaves[at + 1 :]:
            common = rect.intersected(other_rect)
            apart = common.width() <= _LAP * min(rect.width(), other_rect.width()) or common.height() <= 2 * _NEAR
            if not apart and not one.isAncestorOf(other) and not other.isAncestorOf(one):
                found.append(f"{called(one)} and {called(other)}")
    return found


def too_small(root: QWidget) -> list[str]:
    """Controls smaller than a fingertip."""
    return [
        f"{called(widget)}: {widget.width()} × {widget.height()}"
        for widget in controls(root)
        if widget.width() < _TARGET or widget.height() < _TARGET
    ]


def difference(one: QImage, other: QImage) -> float:
    """How much of two pictures of one size is not alike, 0 to 1."""
    assert one.size() == other.size()
    step = 3
    places = [(x, y) for x in range(0, one.width(), step) for y in range(0, one.height(), step)]
    return sum(one.pixel(x, y) != other.pixel(x, y) for x, y in places) / len(places)


def _squeezed(root: QWidget) -> Iterator[str]:
    for widget in seen(root):
        if isinstance(widget, QLabel) and widget.text() and widget.property("elide") != "true":
            yield from _squeezed_label(widget)
        elif isinstance(widget, QComboBox):
            wide = widget.fontMetrics().horizontalAdvance(widget.currentText())
            if widget.width() < wide + _COMBO:
                yield f"{called(widget)} does not show all of “{widget.currentText()}”"
        elif isinstance(widget, QPushButton) and widget.property("elide") != "true":
            wanted = widget.sizeHint()
            if widget.width() < wanted.width() - _NEAR or widget.height() < wanted.height() - _NEAR:
                yield f"{called(widget)} needs {wanted.toTuple()}, has {widget.size().toTuple()}"
        elif isinstance(widget, QLineEdit) and widget.height() < widget.fontMetrics().height():
            yield f"{called(widget)} is {widget.height()} high"


def _squeezed_label(label: QLabel) -> Iterator[str]:
    if label.wordWrap():
        wanted = label.heightForWidth(label.width())
        if label.height() < wanted - _NEAR:
            yield f"{called(label)} needs a height of {wanted}, has {label.height()}"
        return
    wanted_size = label.sizeHint()
    if label.width() < wanted_size.width() - _NEAR or label.height() < wanted_size.height() - _NEAR:
        yield f"{called(label)} needs {wanted_size.toTuple()}, has {label.size().toTuple()}"


def _beyond(root: QWidget) -> Iterator[str]:
    for widget in seen(root):
        if isinstance(widget, QScrollBar) or not _is_leaf(widget):
            continue
        rect = place(widget, root)
        area = _area_of(widget, root)
        if area is not None:
            held = place(area.viewport(), root)
            outside = rect.left() < held.left() - _NEAR or rect.right() > held.right() + _NEAR
            sideways = area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
            if outside and sideways:
                yield f"{called(widget)} at {rect.getRect()} lies beside its viewport {held.getRect()}"
        elif not root.rect().adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(rect):
            yield f"{called(widget)} at {rect.getRect()} lies outside {root.rect().getRect()}"


def _shown(widget: QWidget, root: QWidget) -> QRect:
    """The part of a widget that its scroll areas let through."""
    rect = place(widget, root)
    area = _area_of(widget, root)
    while area is not None:
        rect = rect.intersected(place(area.viewport(), root))
        area = _area_of(area, root)
    return rect


def _area_of(widget: QWidget, root: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and parent is not root:
        if isinstance(parent, QScrollArea):
            return parent
        parent = parent.parentWidget()
    return None


def _is_leaf(widget: QWidget) -> bool:
    if isinstance(widget, QLabel):
        return bool(widget.text())
    parent = widget.parentWidget()
    inside = isinstance(parent, (QAbstractScrollArea, QComboBox, QLineEdit)) and not isinstance(parent, QScrollArea)
    return isinstance(widget, (QAbstractButton, QLineEdit, QComboBox, QAbstractScrollArea)) and not (
        inside or isinstance(widget, QScrollArea)
    )
