"""Today's lines, read by indexed SQL on stored summaries: as fast with 100,000 customers as with ten.

The standard library's sqlite3 is enough, so that the window stands before anything heavy is imported.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from desktop.queries.occasions import load_open_occasions
from desktop.queries.stored_days import known_day
from desktop.relationship.today import Handled, days_ahead
from desktop.relationship.today_lines import PromiseLine, QuietLine, Task, Who

if TYPE_CHECKING:
    from desktop.relationship.today_lines import Line
    from desktop.storage.reader import Reader

FIRST_PAINT = 20  # lines of each kind: what a cold disk can give at once
MOST = 50  # when the owner asks for all of them
_FORGOTTEN_DAYS = 7  # a promise without a day comes up after a week
_LONG_LOST_DAYS = 180  # who went quiet longer ago is not going quiet any more
_NEWEST_MARKS = 300

_MARKED = """LEFT JOIN today_mark m ON m.task = :task AND m.ref_id = {ref} AND m.for_on = {for_on}"""
_OPEN = """(m.id IS NULL OR m.state = 'snoozed' AND m.until <= :today) AND NOT EXISTS (SELECT 1 FROM today_mark x
  WHERE x.task = :task AND x.ref_id = {ref} AND x.state = 'skipped')"""
_LATER = "coalesce(m.state = 'snoozed' AND m.marked_on = :counted_on, 0)"
_WHO = "s.customer_id, s.display_name, s.kind = 'business', s.stage"

_PROMISED = f"""SELECT p.id, p.what, p.due_on, p.made_on, {_WHO}, {_LATER}
FROM promise p INDEXED BY ix_promise_open CROSS JOIN customer_summary s ON s.customer_id = p.customer_id
{_MARKED.format(ref="p.id", for_on="coalesce(p.due_on, p.made_on)")}
WHERE p.status = 'open' AND {{due}} AND s.status IN ('active', 'former') AND {_OPEN.format(ref="p.id")}
ORDER BY p.due_on, p.id LIMIT :most"""
_DUE = _PROMISED.format(due="p.due_on <= :until")
_NO_DAY = _PROMISED.format(due="p.due_on IS NULL AND p.made_on <= :until")

_QUIET = f"""SELECT s.last_on, s.gap_days, s.quiet_on, s.visits > 0, {_WHO}, {_LATER}
FROM customer_summary s INDEXED BY ix_customer_summary_quiet
{_MARKED.format(ref="s.customer_id", for_on="s.last_on")}
WHERE s.quiet_on BETWEEN :since AND :today AND s.status = 'active' AND {_OPEN.format(ref="s.customer_id")}
ORDER BY s.quiet_on DESC, s.customer_id DESC LIMIT :most"""

# The marks of a day are among the newest; each mark is a new row.
_TODAYS_MARKS = """SELECT task, state, count(*) FROM (SELECT * FROM today_mark ORDER BY id DESC LIMIT :newest)
WHERE marked_on = :counted_on GROUP BY task, state"""


class Today(NamedTuple):
    """What the book says about a day.

    Attributes:
        as_of: The day.
        lines: Everything that could be done, each kind in the order of the book.
        handled: What is done already.
        anybody: Whether the book has customers at all.
        more: Whether there is more than was read.
    """

    as_of: date
    lines: tuple[Line, ...]
    handled: Handled
    anybody: bool
    more: bool


def load_today(reader: Reader, as_of: date, counted_on: date | None = None, most: int = FIRST_PAINT) -> Today:
    """Read the lines of a day.

    Args:
        reader: The book.
        as_of: Today.
        counted_on: The day that what is done now counts for; today unless it is before four in the morning.
        most: How many lines of each kind are read at most.
    """
    counted = counted_on or as_of
    kinds = (
        _promises(reader, as_of, counted, most),
        load_open_occasions(reader, as_of, counted, days_ahead(as_of), most),
        _quiet(reader, as_of, counted, most),
    )
    return Today(
        as_of=as_of,
        lines=tuple(line for kind in kinds for line in kind),
        handled=_handled(reader, counted),
        anybody=reader.first("SELECT 1 FROM customer_summary LIMIT 1") is not None,
        more=any(len(kind) == most for kind in kinds),
    )


def _promises(reader: Reader, as_of: date, counted_on: date, most: int) -> list[PromiseLine]:
    asked = {"task": str(Task.PROMISE), "today": as_of.isoformat(), "counted_on": counted_on.isoformat(), "most": most}
    tomorrow, a_week_ago = as_of + timedelta(days=1), as_of - timedelta(days=_FORGOTTEN_DAYS)
    rows = reader.rows(_DUE, until=tomorrow.isoformat(), **asked)
    rows += reader.rows(_NO_DAY, until=a_week_ago.isoformat(), **asked)
    found = []
    for key, what, due, made, *who, later in rows[:most]:
        due_on, made_on = known_day(due), date.fromisoformat(made)
        found.append(PromiseLine(key, due_on or made_on, _who(who), what, due_on, made_on, later=bool(later)))
    return found


def _quiet(reader: Reader, as_of: date, counted_on: date, most: int) -> list[QuietLine]:
    asked = {"task": str(Task.QUIET), "today": as_of.isoformat(), "counted_on": counted_on.isoformat(), "most": most}
    since = (as_of - timedelta(days=_LONG_LOST_DAYS)).isoformat()
    found = []
    for last, gap, quiet, came, *who, later in reader.rows(_QUIET, since=since, **asked):
        last_on, quiet_on = date.fromisoformat(last), date.fromisoformat(quiet)
        line = QuietLine(who[0], last_on, _who(who), gap, quiet_on, came=bool(came), later=bool(later))
        found.append(line)
    return found


def _who(columns: list[object]) -> Who:
    customer_id, name, business, stage = columns
    return Who(int(str(customer_id)), str(name), bool(business), int(str(stage)))


def _handled(reader: Reader, counted_on: date) -> Handled:
    rows = reader.rows(_TODAYS_MARKS, newest=_NEWEST_MARKS, counted_on=counted_on.isoformat())
    done = {Task(task): count for task, state, count in rows if state == "done"}
    return Handled(done, sum(count for task, _state, count in rows if task == Task.QUIET))
