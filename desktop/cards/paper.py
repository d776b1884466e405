"""How cards lie on the paper that is in the printer. A new way is one more entry in `PAPERS`.

Millimetres, from the lower left corner of the sheet as it comes out of the printer.
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.i18n import N_, _, ngettext

_A4 = (210.0, 297.0)
# Four postcards with room for crop marks: A6 made a tenth smaller, in its own proportions.
_POSTCARD = (95.0, 133.9)


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """Where one page of one card goes.

    Attributes:
        page: front, inside_left, inside or back.
        card: Which of the sheet's cards, from 0.
        x: Left edge.
        y: Lower edge.
        width: Of the slot; 0 is the card's own.
        height: Of the slot; 0 is the card's own.
        upside_down: Whether it is turned by 180°, as folding needs it.
    """

    page: str
    card: int
    x: float
    y: float
    width: float
    height: float
    upside_down: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Paper:
    """One way of laying cards on paper.

    Attributes:
        id: Its name in settings and on the command line.
        title: Its name for the owner; to be translated with `paper_title`.
        how: What to do with the sheet that comes out; to be translated with `paper_how`.
        sheet: Width and height; None if every page is a sheet of the card's size.
        sides: For each printed side its slots.
        cards: Cards on a sheet.
        flip: The edge about which a two-sided sheet is turned: long, short or "" for one side.
        bleed: How far art may reach beyond a slot.
        folds: Fold lines: x0, y0, x1, y1.
        crop_marks: Whether the slots are cut out.
    """

    id: str
    title: str
    how: str
    sheet: tuple[float, float] | None
    sides: tuple[tuple[Slot, ...], ...]
    cards: int = 1
    flip: str = ""
    bleed: float = 0.0
    folds: tuple[tuple[float, float, float, float], ...] = ()
    crop_marks: bool = False

    def sheets(self, count: int) -> int:
        """Sheets of paper for `count` cards."""
        pages = 1 if self.sheet else len(self.sides)
        return -(-count // self.cards) * pages


def _rows(names: tuple[str, ...], width: float, height: float) -> tuple[Slot, ...]:
    """The same pages in every row: card 0 in the upper one."""
    return tuple(
        Slot(name, row, column * width, _A4[1] - (row + 1) * height, width, height)
        for row in range(2)
        for column, name in enumerate(names)
    )


def _grid(name: str, left: float, gap: float, *, mirrored: bool) -> tuple[Slot, ...]:
    """Four postcards; mirrored for the side that is printed when the sheet has been turned over its long edge."""
    width, height = _POSTCARD
    bottom = (_A4[1] - 2 * height - gap) / 2
    return tuple(
        Slot(
            name,
            row * 2 + column,
            left + (1 - column if mirrored else column) * (width + gap),
            bottom + (1 - row) * (height + gap),
            width,
            height,
        )
        for row in range(2)
        for column in range(2)
    )


_QUARTER = (105.0, 148.5)

PAPERS: dict[str, Paper] = {
    paper.id: paper
    for paper in (
        Paper(
            "quarter-fold",
            N_("A4 folded twice"),
            N_("Printed on one side. Fold the sheet in half, top to back, then in half again."),
            _A4,
            (
                (
                    Slot("front", 0, 105, 0, *_QUARTER),
                    Slot("back", 0, 0, 0, *_QUARTER),
                    Slot("inside_left", 0, 105, 148.5, *_QUARTER, upside_down=True),
                    Slot("inside", 0, 0, 148.5, *_QUARTER, upside_down=True),
                ),
            ),
            folds=((105, 0, 105, 297), (0, 148.5, 210, 148.5)),
        ),
        Paper(
            "two-folded",
            N_("A6 folded, 2 on A4"),
            N_("Printed on both sides, turned over the long edge. Cut across the middle, then fold."),
            _A4,
            (_rows(("back", "front"), *_QUARTER), _rows(("inside_left", "inside"), *_QUARTER)),
            cards=2,
            flip="long",
            folds=((105, 0, 105, 297),),
        ),
        Paper(
            "postcard",
            N_("Postcards, 4 on A4"),
            N_("Printed on both sides, turned over the long edge. Cut along the marks: 95 × 134 mm."),
            _A4,
            (_grid("front", 5, 10, mirrored=False), _grid("inside", 5, 10, mirrored=True)),
            cards=4,
            flip="long",
            bleed=3.0,
            crop_marks=True,
        ),
        Paper(
            "flat",
            N_("Card pages as they are"),
            N_("Every page of the card on a sheet of its own size."),
            None,
            tuple((Slot(page, 0, 0, 0, 0, 0),) for page in ("front", "inside_left", "inside", "back")),
        ),
    )
}
SAFEST = PAPERS["quarter-fold"]


def paper_title(paper: Paper) -> str:
    """The paper's name in the window's language."""
    return _(paper.title)


def paper_how(paper: Paper) -> str:
    """What to do with the sheets, in the window's language."""
    return _(paper.how)


def print_summary(paper: Paper, cards: int) -> str:
    """How many cards on how many sheets, such as “6 cards · 3 sheets of A4, both sides, flip on the long edge”."""
    sheets = paper.sheets(cards)
    words = [
        ngettext("{count} card", "{count} cards", cards).format(count=cards),
        ngettext("{count} sheet", "{count} sheets", sheets).format(count=sheets),
    ]
    if paper.flip:
        edge = (
            _("both sides, flip on the long edge") if paper.flip == "long" else _("both sides, flip on the short edge")
        )
        words.append(edge)
    else:
        words.append(_("one side"))
    return " · ".join(words)
