"""How the columns of the customers' list share the width; what is least missed goes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_TAGS_FROM = 760
_COMING_FROM = 600
_ROOMY = 1000
_MOST_TAGS = 260


def column_widths(width: int, px: Callable[[float], int]) -> tuple[int, ...]:
    """The widths of Customer, Stage, Last time, Coming up and Tags; 0 for a column that is not shown.

    Args:
        width: Of all of them together.
        px: Makes pixels of a length of the design.
    """
    roomy = width >= px(_ROOMY)
    stage, last = (px(128), px(150)) if roomy else (px(116), px(132))
    coming = (px(196) if roomy else px(180)) if width >= px(_COMING_FROM) else 0
    rest = width - stage - last - coming
    tags = min(px(_MOST_TAGS), int(rest * 0.36)) if width >= px(_TAGS_FROM) else 0
    return max(px(160), rest - tags), stage, last, coming, tags
