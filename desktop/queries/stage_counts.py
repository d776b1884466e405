"""How many customers stand at each stage. One walk over a small index; asked after the first paint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.formatting import STAGES

if TYPE_CHECKING:
    from desktop.storage.reader import Reader

_COUNTS = "SELECT stage, count(*) FROM customer_summary INDEXED BY ix_customer_summary_stage GROUP BY stage"


def load_stage_counts(reader: Reader) -> tuple[int, ...]:
    """The customers at each of the five stages, first to last; everybody who is not in the trash counts."""
    found = {row[0]: row[1] for row in reader.rows(_COUNTS)}
    return tuple(found.get(stage, 0) for stage in STAGES)
