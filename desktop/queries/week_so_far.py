"""What the shop has done this week, counted in the newest rows of each kind. Asked after the first paint."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.storage.reader import Reader

_NEWEST = 5000  # what a week brings lies among the rows written last, however long the book is
_A_MONTH = 30
# Words exchanged, whoever began; a purchase alone is none.
_HELLOS = "('call', 'message', 'email', 'letter', 'visit', 'coffee', 'event')"

_SEEN = "BETWEEN :since AND :as_of"
_COUNTS = f"""SELECT
  (SELECT count(*) FROM (SELECT kind, happened_on FROM touchpoint ORDER BY id DESC LIMIT :newest)
    WHERE kind IN {_HELLOS} AND happened_on {_SEEN}),
  (SELECT count(*) FROM (SELECT state, printed_on FROM card_item ORDER BY id DESC LIMIT :newest)
    WHERE state <> 'void' AND printed_on {_SEEN}),
  (SELECT count(*) FROM (SELECT delivered_on FROM promise ORDER BY id DESC LIMIT :newest) WHERE delivered_on {_SEEN})"""
_MOVED = """SELECT s.display_name, s.stage
FROM (SELECT customer_id, kind, happened_on, id FROM touchpoint ORDER BY id DESC LIMIT :newest) t
JOIN customer_summary s ON s.customer_id = t.customer_id
WHERE t.kind = 'stage' AND t.happened_on BETWEEN :since AND :as_of ORDER BY t.happened_on DESC, t.id DESC LIMIT 1"""


@dataclass(frozen=True, slots=True)
class WeekSoFar:
    """The week's doings.

    Attributes:
        hellos: Times words were exchanged with a customer.
        cards: Cards printed.
        kept: Promises kept.
        moved: Who moved to another stage last, within a month: name and stage.
    """

    hellos: int
    cards: int
    kept: int
    moved: tuple[str, int] | None


def load_week_so_far(reader: Reader, as_of: date, week_began: date) -> WeekSoFar:
    """Count what was done from the first day of the week until today."""
    until = as_of.isoformat()
    counts = reader.first(_COUNTS, since=week_began.isoformat(), as_of=until, newest=_NEWEST)
    hellos, cards, kept = counts or (0, 0, 0)
    month_ago = as_of - timedelta(days=_A_MONTH)
    moved = reader.first(_MOVED, since=month_ago.isoformat(), as_of=until, newest=_NEWEST)
    return WeekSoFar(hellos, cards, kept, (moved[0], moved[1]) if moved else None)
