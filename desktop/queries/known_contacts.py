"""By what the customers of the book are known again when a list comes in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.exchange.book_rows import REFERENCE
from desktop.exchange.matching import Keys, Known, email_key, name_key
from desktop.exchange.phone_numbers import phone_key

if TYPE_CHECKING:
    from desktop.storage.reader import Reader

_REACHED = """
SELECT customer_id, channel, value, normalised FROM contact_point
WHERE channel IN ('email', 'phone', 'sms', 'whatsapp', 'signal', 'telegram')
"""
_REFERENCES = f"""
SELECT customer_id, substr(line, {len(REFERENCE) + 1}) FROM vcard_property WHERE line GLOB '{REFERENCE}*'
"""
_BIRTHDAYS = """
SELECT customer_id, month_day FROM important_date
WHERE kind = 'birthday' AND calendar = 'gregorian' AND day IS NOT NULL ORDER BY id DESC
"""
_PEOPLE = "SELECT id, uid, display_name, deleted_at IS NOT NULL FROM customer ORDER BY id"


@dataclass(frozen=True, slots=True)
class KnownContacts:
    """Everybody in the book.

    Attributes:
        living: Who is in the list of customers.
        trash: Who was deleted and can still be brought back.
        names: What each of them is called.
    """

    living: Known = field(default_factory=Known)
    trash: Known = field(default_factory=Known)
    names: dict[int, str] = field(default_factory=dict)


def load_known(reader: Reader, region: str) -> KnownContacts:
    """Everybody in the book, by their keys; `region` is the country of numbers that name none."""
    emails: dict[int, set[str]] = {}
    phones: dict[int, set[str]] = {}
    for customer_id, channel, value, normalised in reader.stream(_REACHED):
        if channel == "email":
            emails.setdefault(customer_id, set()).add(email_key(value))
        elif key := normalised if normalised.startswith("+") else phone_key(value, region):
            phones.setdefault(customer_id, set()).add(key)
    references: dict[int, str] = dict(reader.rows(_REFERENCES))
    birthdays: dict[int, int] = dict(reader.rows(_BIRTHDAYS))
    known = KnownContacts()
    for customer_id, uid, name, deleted in reader.stream(_PEOPLE):
        keys = Keys(
            name_key(name),
            frozenset(emails.get(customer_id, ())),
            frozenset(phones.get(customer_id, ())),
            birthdays.get(customer_id, 0),
            uid,
            references.get(customer_id, ""),
        )
        (known.trash if deleted else known.living).add(customer_id, keys)
        known.names[customer_id] = name
    return known
