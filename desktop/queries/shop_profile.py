"""The shop itself: what it is called, what it trades in, how it signs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop.storage.reader import Reader

_SHOP = """
SELECT name, trade, owner, sign_off, lines, locality, region, postcode, country, currency, language, stage_words, sample
FROM shop WHERE id = 1
"""


class ShopProfile(NamedTuple):
    """The shop of a book.

    Attributes:
        name: What is over the door; empty until the owner says.
        trade: A key such as "florist"; it decides what counts as a usual gap between visits.
        owner: The first name the window greets and cards are signed with.
        sign_off: How cards are signed; empty: by the owner's first name.
        lines: Street lines of the shop's address, one per row of text.
        locality: Town.
        region: County, state or province.
        postcode: As written in its country.
        country: ISO 3166 alpha-2, or empty.
        currency: ISO 4217.
        language: The language of the shop's cards.
        stage_words: "courtship" or "plain".
        sample: Whether this is the invented shop to look around in.
    """

    name: str = ""
    trade: str = "shop"
    owner: str = ""
    sign_off: str = ""
    lines: str = ""
    locality: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    currency: str = "EUR"
    language: str = "en"
    stage_words: str = "courtship"
    sample: bool = False


def load_shop(reader: Reader) -> ShopProfile:
    """The profile of the book's shop; a nameless shop where the owner has said nothing yet."""
    found = reader.first(_SHOP)
    if found is None:
        return ShopProfile()
    return ShopProfile._make(found)._replace(sample=bool(found[-1]))
