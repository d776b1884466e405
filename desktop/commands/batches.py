"""Many ids in portions a statement can take."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SIZE = 500


def batches(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """The ids, a few hundred at a time."""
    for start in range(0, len(ids), SIZE):
        yield ids[start : start + SIZE]
