"""What may be said to somebody on a card: the values of the merge fields, from the book."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from desktop.queries.shop_profile import load_shop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.queries.card_recipients import CardRecipient
    from desktop.storage.reader import Reader

_CUSTOMER = """
SELECT c.id, c.kind, c.given_name, c.family_name, c.display_name, c.company, coalesce(c.met_on, s.first_on),
  (SELECT f.value FROM fact f WHERE f.customer_id = c.id AND f.category = 'like' AND f.source <> 'assumed'
    ORDER BY f.id LIMIT 1),
  (SELECT t.subject FROM touchpoint t WHERE t.customer_id = c.id AND t.kind = 'purchase' AND t.happened_on <= :as_of
    ORDER BY t.happened_on DESC, t.id DESC LIMIT 1)
FROM customer c LEFT JOIN customer_summary s ON s.customer_id = c.id WHERE c.id IN ({ids})
"""
_AT_ONCE = 500


def load_card_fields(reader: Reader, recipients: Sequence[CardRecipient], as_of: date) -> list[dict[str, str]]:
    """The merge fields of each recipient, in the same order; a field the book knows nothing for is empty.

    Args:
        reader: The book.
        recipients: From `card_recipients`.
        as_of: Today; "years" are whole years since the first meeting.
    """
    shop = load_shop(reader)
    of_shop = {"shop": shop.name, "owner": shop.owner, "signature": shop.sign_off or shop.owner}
    known = _customers(reader, [recipient.customer_id for recipient in recipients], as_of)
    filled = []
    for recipient in recipients:
        age = "" if recipient.age is None else str(recipient.age)
        fields = {**of_shop, **known[recipient.customer_id], "age": age, "occasion": recipient.label}
        if not shop.language.startswith("de"):  # German nouns keep their capital inside a sentence
            fields["product"] = _lower_first(fields["product"])
        filled.append(fields)
    return filled


def _customers(reader: Reader, ids: Sequence[int], as_of: date) -> dict[int, dict[str, str]]:
    known = {}
    for start in range(0, len(ids), _AT_ONCE):
        values = {f"id{place}": number for place, number in enumerate(ids[start : start + _AT_ONCE])}
        sql = _CUSTOMER.format(ids=", ".join(f":{name}" for name in values))
        for row in reader.rows(sql, as_of=as_of.isoformat(), **values):
            number, kind, given, family, name, company, met_on, favourite, product = row
            person = kind == "person"
            known[number] = {
                # A person known by one name only is greeted by it; a business is not anybody's first name.
                "first_name": (given or ("" if family else name)) if person else "",
                "last_name": family if person else "",
                "full_name": name,
                "company": company or ("" if person else name),
                "favourite": favourite or "",
                "product": product or "",
                **_since(met_on, as_of),
            }
    return known


def _since(met_on: str | None, as_of: date) -> dict[str, str]:
    if not met_on:
        return {"since": "", "year": "", "years": ""}
    met = date.fromisoformat(met_on)
    years = as_of.year - met.year - ((as_of.month, as_of.day) < (met.month, met.day))
    return {"since": str(met.year), "year": str(met.year), "years": str(years) if years > 0 else ""}


def _lower_first(text: str) -> str:
    """A purchase as it reads inside a sentence: “Hand-tied bouquet” → “hand-tied bouquet”; “DVD” stays."""
    plain = text[:1].isupper() and text[1:2].islower()
    return text[:1].lower() + text[1:] if plain else text
