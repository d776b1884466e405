"""Cards onto sheets: which page lies where, turned how, with which fold and crop marks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from desktop.cards.display_list import MM, Art, DisplayList, Path
from desktop.cards.shapes import polygon

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from desktop.cards.compose import ComposedCard
    from desktop.cards.paper import Paper, Slot

_MARK = (0.0, 0.0, 0.0)
_WEIGHT = 0.25  # points
_CROP_LENGTH = 4 * MM
_CROP_AWAY = 0.8 * MM  # beyond the bleed
_FOLD_LENGTH = 4 * MM


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A place for a page on a sheet, in points; the same object for every sheet, compared by identity.

    Attributes:
        x: Where the page's origin comes to lie.
        y: Where the page's origin comes to lie.
        scale: How much larger it is drawn.
        upside_down: Whether it is turned by 180° about its origin.
        clip: Left, bottom, width, height on the sheet beyond which nothing is drawn.
    """

    x: float
    y: float
    scale: float
    upside_down: bool
    clip: tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Placement:
    """One page on a sheet."""

    page: DisplayList
    frame: Frame


@dataclass(frozen=True, slots=True)
class SheetSide:
    """One side of one sheet, in points."""

    width: float
    height: float
    placements: tuple[Placement, ...]
    marks: Art | None


def impose(cards: Iterable[ComposedCard], paper: Paper) -> Iterator[tuple[SheetSide, ...]]:
    """The sides of one sheet after the other; takes cards only as it needs them."""
    waiting = iter(cards)
    while group := tuple(islice(waiting, paper.cards)):
        if paper.sheet is None:
            width, height = group[0].front.width, group[0].front.height
        else:
            width, height = paper.sheet[0] * MM, paper.sheet[1] * MM
        yield tuple(
            SheetSide(width, height, tuple(_placed(group, side, paper)), _marks(paper) if at == 0 else None)
            for at, side in enumerate(paper.sides)
        )


def _placed(group: tuple[ComposedCard, ...], side: tuple[Slot, ...], paper: Paper) -> Iterator[Placement]:
    for slot in side:
        if slot.card < len(group):
            page = _page(group[slot.card], slot.page)
            yield Placement(page, _frame(slot, page.width, page.height, paper.bleed))


def _page(card: ComposedCard, name: str) -> DisplayList:
    return {"front": card.front, "inside_left": card.inside_left, "inside": card.inside, "back": card.back}[name]


@lru_cache(maxsize=100)
def _frame(slot: Slot, page_width: float, page_height: float, bleed: float) -> Frame:
    width, height = slot.width * MM or page_width, slot.height * MM or page_height
    left, bottom = slot.x * MM, slot.y * MM
    scale = min(width / page_width, height / page_height)
    x = left + (width - page_width * scale) / 2
    y = bottom + (height - page_height * scale) / 2
    if slot.upside_down:
        x, y = x + page_width * scale, y + page_height * scale
    around = bleed * MM
    clip = (left - around, bottom - around, width + 2 * around, height + 2 * around)
    return Frame(x, y, scale, slot.upside_down, clip)


@cache
def _marks(paper: Paper) -> Art | None:
    """Where to fold and cut; on the first side only."""
    marks = [mark for x0, y0, x1, y1 in paper.folds for mark in _fold_marks(x0 * MM, y0 * MM, x1 * MM, y1 * MM)]
    if paper.crop_marks:
        marks += [mark for slot in paper.sides[0] for mark in _crop_marks(slot, paper.bleed * MM)]
    return Art(tuple(marks)) if marks else None


def _fold_marks(x0: float, y0: float, x1: float, y1: float) -> Iterator[Path]:
    """A short line at either end, at the edge of the sheet."""
    length = max(abs(x1 - x0), abs(y1 - y0))
    dx, dy = (x1 - x0) / length * _FOLD_LENGTH, (y1 - y0) / length * _FOLD_LENGTH
    yield polygon([(x0, y0), (x0 + dx, y0 + dy)], closed=False).stroke(_MARK, _WEIGHT, 0.5)
    yield polygon([(x1, y1), (x1 - dx, y1 - dy)], closed=False).stroke(_MARK, _WEIGHT, 0.5)


def _crop_marks(slot: Slot, bleed: float) -> Iterator[Path]:
    left, bottom = slot.x * MM, slot.y * MM
    right, top = left + slot.width * MM, bottom + slot.height * MM
    near = bleed + _CROP_AWAY
    far = near + _CROP_LENGTH
    for x in (left, right):
        for y, way in ((bottom, -1), (top, 1)):
            yield polygon([(x, y + way * near), (x, y + way * far)], closed=False).stroke(_MARK, _WEIGHT)
    for y in (bottom, top):
        for x, way in ((left, -1), (right, 1)):
            yield polygon([(x + way * near, y), (x + way * far, y)], closed=False).stroke(_MARK, _WEIGHT)
