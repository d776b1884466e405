"""The SQL text that derives a customer's stored summary from their rows."""

from __future__ import annotations

from desktop.relationship.rhythm import GAPS_THAT_COUNT

TOUCHED = "temp.touched_customer"

# Days on which the customer came: purchases and visits; without any, days of talk.
_CAME = ("purchase", "visit")
_TALKED = ("call", "message", "email", "letter", "coffee", "event")
_ENCOUNTERS = (*_CAME, *_TALKED, "gift", "complaint", "apology", "feedback")


def _in(kinds: tuple[str, ...]) -> str:
    return "IN (" + ", ".join(f"'{kind}'" for kind in kinds) + ")"


def _all(value: str, rows: str) -> str:
    """The values of a customer's rows in one text."""
    return f"coalesce((SELECT group_concat({value}, ' ') FROM {rows}.customer_id = c.id), '')"


_TAGS = "customer_tag ct JOIN tag t ON t.id = ct.tag_id WHERE ct"
_ABOUT = """coalesce(nullif(c.about, ''), nullif(CASE c.kind WHEN 'person' THEN c.company ELSE '' END, ''),
    (SELECT f.value FROM fact f WHERE f.customer_id = c.id ORDER BY f.id LIMIT 1), '')"""
_SORT_KEY = """CASE c.family_name WHEN '' THEN fold(c.display_name)
    ELSE trim(fold(c.family_name) || ' ' || fold(c.given_name)) END"""
_TAG_LINES = f"""coalesce((SELECT group_concat(name, char(10)) FROM (
    SELECT t.name AS name FROM {_TAGS}.customer_id = c.id ORDER BY t.folded)), '')"""
_SEARCHED = " || ' ' || ".join(
    [
        *(f"c.{column}" for column in ("given_name", "family_name", "nickname", "phonetic_name", "company", "about")),
        "substr(c.notes, 1, 2000)",
        _all("f.value", "fact f WHERE f"),
        _all("t.name", _TAGS),
        _all("p.value", "contact_point p WHERE p.channel <> 'phone' AND p"),
        _all("a.locality || ' ' || a.postcode", "address a WHERE a"),
    ]
)
_PHONES = _all("digits(p.value) || ' ' || digits(p.normalised)", "contact_point p WHERE p.channel = 'phone' AND p")
_LAST_KIND = f"""coalesce((SELECT x.kind FROM touchpoint x WHERE x.customer_id = c.id AND x.kind {_in(_ENCOUNTERS)}
    ORDER BY x.happened_on DESC, x.id DESC LIMIT 1), '')"""
_PROMISE = "(SELECT min(p.due_on) FROM promise p WHERE p.customer_id = c.id AND p.status = 'open')"

SUMMARISE = f"""
INSERT INTO customer_summary(customer_id, display_name, kind, status, stage, about, tags, sort_key, name_fold,
  search_fold, phone_digits, visits, first_on, last_on, last_kind, spend_minor, promise_due_on)
SELECT c.id, c.display_name, c.kind, c.status, c.stage, {_ABOUT}, {_TAG_LINES}, {_SORT_KEY}, fold(c.display_name),
  fold({_SEARCHED}), {_PHONES},
  count(DISTINCT CASE WHEN t.kind {_in(_CAME)} THEN t.happened_on END), min(t.happened_on), max(t.happened_on),
  {_LAST_KIND}, coalesce(sum(CASE t.kind WHEN 'purchase' THEN t.amount_minor END), 0), {_PROMISE}
FROM customer c LEFT JOIN touchpoint t ON t.customer_id = c.id AND t.kind {_in(_ENCOUNTERS)}
WHERE c.id IN {TOUCHED} AND c.deleted_at IS NULL GROUP BY c.id
"""

_WORDS = "customer_id, name_fold, search_fold"
_PARTS = "customer_id, name_fold, phone_digits"
_ROWS = f"FROM customer_summary WHERE customer_id IN {TOUCHED}"


def _delete_found(index: str, columns: str) -> str:
    named = columns.replace("customer_id", "rowid")
    return f"INSERT INTO {index}({index}, {named}) SELECT 'delete', {columns} {_ROWS}"


def _insert_found(index: str, columns: str) -> str:
    return f"INSERT INTO {index}({columns.replace('customer_id', 'rowid')}) SELECT {columns} {_ROWS}"


# An external-content index must be told the old words before they change.
FORGET = (
    _delete_found("found_by_word", _WORDS),
    _delete_found("found_by_part", _PARTS),
    f"DELETE FROM customer_summary WHERE customer_id IN {TOUCHED}",
)
FIND = (_insert_found("found_by_word", _WORDS), _insert_found("found_by_part", _PARTS))

HAS_RHYTHM = f"SELECT customer_id, visits {_ROWS} AND first_on < last_on AND status = 'active'"
_DAYS = f"""SELECT DISTINCT happened_on FROM touchpoint WHERE customer_id = ? AND kind {{kinds}}
    ORDER BY happened_on DESC LIMIT {GAPS_THAT_COUNT + 1}"""
DAYS_CAME = _DAYS.format(kinds=_in(_CAME))
DAYS_TALKED = _DAYS.format(kinds=_in(_TALKED))
SET_RHYTHM = "UPDATE customer_summary SET gap_days = ?, quiet_on = ?, lapsed_on = ? WHERE customer_id = ?"
EVERYBODY = f"INSERT INTO {TOUCHED} SELECT id FROM customer"
FORGET_EVERYTHING = (
    "INSERT INTO found_by_word(found_by_word) VALUES ('delete-all')",
    "INSERT INTO found_by_part(found_by_part) VALUES ('delete-all')",
    "DELETE FROM customer_summary",
)
