"""Who may be written a card, and why: birthdays to come, people going quiet, people owed an apology, or chosen ones.

Whoever must not get one is already out: the deceased, the blocked, customers in the trash, and, for everything that
celebrates, those who asked for no celebration.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from desktop.calendars.occurrence import age_on, month_day_ranges, next_occurrence
from desktop.calendars.partial_date import PartialDate
from desktop.errors import BadInput
from desktop.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop.storage.reader import Reader, Row

BIRTHDAY, ANNIVERSARY, QUIET, APOLOGY, THANKS = "birthday", "anniversary", "quiet", "apology", "thank-you"
OCCASIONS = {
    BIRTHDAY: N_("Birthdays"),
    ANNIVERSARY: N_("Yearly dates"),
    QUIET: N_("Going quiet"),
    APOLOGY: N_("Owed an apology"),
    THANKS: N_("A thank-you"),
}
LOOK_BACK_DAYS = 30
MOST = 10_000

_COLUMNS = """c.id, c.display_name, c.kind, c.stage, c.language,
  EXISTS (SELECT 1 FROM address a WHERE a.customer_id = c.id) AS reachable,
  (SELECT max(i.printed_on) FROM card_item i WHERE i.customer_id = c.id AND i.occasion = :occasion
    AND i.state <> 'void') AS printed_on"""
_ALIVE = "c.deleted_at IS NULL AND c.status NOT IN ('deceased', 'blocked')"
_DATES = f"""
SELECT {_COLUMNS}, d.id, d.kind, d.label, d.year, d.month, d.day, d.leap_rule, d.show_age
FROM important_date d JOIN customer c ON c.id = d.customer_id
WHERE d.month_day BETWEEN :low AND :high AND {{kinds}}
  AND d.celebrate = 'celebrate' AND c.celebrate = 'yes' AND {_ALIVE}
"""
_QUIET = f"""
SELECT {_COLUMNS}, s.last_on FROM customer_summary s JOIN customer c ON c.id = s.customer_id
WHERE s.quiet_on <= :as_of AND c.celebrate <> 'never' AND {_ALIVE} ORDER BY s.quiet_on DESC, c.id LIMIT :most
"""
_UNHAPPY = f"""
SELECT {_COLUMNS}, max(t.happened_on) FROM touchpoint t JOIN customer c ON c.id = t.customer_id
WHERE t.kind = 'complaint' AND t.happened_on BETWEEN :since AND :as_of AND {_ALIVE}
  AND NOT EXISTS (SELECT 1 FROM card_item i
    WHERE i.customer_id = c.id AND i.occasion = 'apology' AND i.printed_on >= :since)
GROUP BY c.id ORDER BY max(t.happened_on) DESC, c.id LIMIT :most
"""
_BOUGHT = f"""
SELECT {_COLUMNS}, max(t.happened_on) FROM touchpoint t JOIN customer c ON c.id = t.customer_id
WHERE t.kind = 'purchase' AND t.happened_on BETWEEN :since AND :as_of AND c.celebrate <> 'never' AND {_ALIVE}
  AND NOT EXISTS (SELECT 1 FROM card_item i WHERE i.customer_id = c.id AND i.printed_on >= :since)
GROUP BY c.id ORDER BY max(t.happened_on) DESC, c.id LIMIT :most
"""
_CHOSEN = f"SELECT {_COLUMNS} FROM customer c WHERE c.id IN ({{ids}}) AND {_ALIVE}"


@dataclass(frozen=True, slots=True)
class CardRecipient:
    """Somebody to write to, and what about.

    Attributes:
        customer_id: Whom.
        name: As shown.
        kind: person, business or household.
        stage: 1 to 5.
        language: The customer's own, or empty.
        has_address: Whether a postal address is known.
        occasion: One of OCCASIONS.
        on: The day it is about: the birthday, the last visit, the complaint; None when chosen by hand.
        date_kind: The kind of yearly date, for ANNIVERSARY.
        label: The owner's own word for that date.
        age: Years on that day, where known and not to be kept quiet.
        printed_on: When a card for the same occasion was last printed for them.
    """

    customer_id: int
    name: str
    kind: str
    stage: int
    language: str
    has_address: bool
    occasion: str
    on: date | None = None
    date_kind: str = ""
    label: str = ""
    age: int | None = None
    printed_on: date | None = None


def find_recipients(reader: Reader, occasion: str, as_of: date, days: int = 14) -> list[CardRecipient]:
    """Everybody to write to for an occasion, soonest or most recent first.

    Args:
        reader: The book.
        occasion: One of OCCASIONS.
        as_of: Today.
        days: How far ahead yearly dates are looked for, today included; 0 to 366.

    Raises:
        BadInput: There is no such occasion, or the days are out of range.
    """
    if occasion not in OCCASIONS:
        raise BadInput(_("There is no occasion “{occasion}”.").format(occasion=occasion), ", ".join(OCCASIONS))
    if not 0 <= days <= 366:
        raise BadInput(_("The number of days must lie between 0 and 366."))
    return _FINDERS[occasion](reader, as_of, days)


def chosen_recipients(reader: Reader, ids: Sequence[int], occasion: str) -> list[CardRecipient]:
    """The customers chosen by hand, in the order given; whoever must not get a card is left out."""
    found: dict[int, CardRecipient] = {}
    wanted = list(dict.fromkeys(ids))
    for start in range(0, len(wanted), 500):
        names = {f"id{place}": number for place, number in enumerate(wanted[start : start + 500])}
        sql = _CHOSEN.format(ids=", ".join(f":{name}" for name in names))
        found |= {row[0]: _recipient(row, occasion) for row in reader.rows(sql, occasion=occasion, **names)}
    return [found[number] for number in wanted if number in found]


def _of_dates(kinds: str, occasion: str) -> Callable[[Reader, date, int], list[CardRecipient]]:
    def find(reader: Reader, as_of: date, days: int) -> list[CardRecipient]:
        found = []
        sql = _DATES.format(kinds=kinds)
        for low, high in month_day_ranges(as_of, days):
            for row in reader.rows(sql, occasion=occasion, low=low, high=high):
                _id, kind, label, year, month, day, leap_rule, show_age = row[7:]
                parts = PartialDate(year, month, day)
                on = next_occurrence(parts, leap_rule, as_of)
                if on is not None and on <= as_of + timedelta(days=days):
                    age = age_on(parts, on) if show_age else None
                    found.append(_recipient(row, occasion, on=on, date_kind=kind, label=label, age=age or None))
        return sorted(found, key=lambda recipient: (recipient.on or as_of, recipient.name, recipient.customer_id))[
            :MOST
        ]

    return find


def _of_rows(sql: str, occasion: str) -> Callable[[Reader, date, int], list[CardRecipient]]:
    def find(reader: Reader, as_of: date, days: int) -> list[CardRecipient]:
        del days
        values: dict[str, Any] = {"occasion": occasion, "as_of": as_of.isoformat(), "most": MOST}
        if ":since" in sql:
            values["since"] = (as_of - timedelta(days=LOOK_BACK_DAYS)).isoformat()
        return [_recipient(row, occasion, on=date.fromisoformat(row[7])) for row in reader.rows(sql, **values)]

    return find


def _recipient(row: Row, occasion: str, **more: Any) -> CardRecipient:  # noqa: ANN401 - the rest of the fields
    customer_id, name, kind, stage, language, reachable, printed = row[:7]
    printed_on = date.fromisoformat(printed) if printed else None
    return CardRecipient(
        customer_id, name, kind, stage, language, bool(reachable), occasion, printed_on=printed_on, **more
    )


_FINDERS = {
    BIRTHDAY: _of_dates("d.kind = 'birthday'", BIRTHDAY),
    ANNIVERSARY: _of_dates("d.kind NOT IN ('birthday', 'memorial')", ANNIVERSARY),
    QUIET: _of_rows(_QUIET, QUIET),
    APOLOGY: _of_rows(_UNHAPPY, APOLOGY),
    THANKS: _of_rows(_BOUGHT, THANKS),
}
