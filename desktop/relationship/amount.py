"""Amounts of money as people type them, read into the smallest unit of a currency."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from desktop.errors import BadInput
from desktop.i18n import _

# ISO 4217: every other currency has two decimals.
_NO_DECIMALS = frozenset(
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split()  # noqa: SIM905 - a list of codes
)
_THREE_DECIMALS = frozenset("BHD IQD JOD KWD LYD OMR TND".split())  # noqa: SIM905 - a list of codes
_SYMBOLS = {
    "€": "EUR", "£": "GBP", "¥": "JPY", "zł": "PLN", "₹": "INR", "₺": "TRY", "₽": "RUB", "₩": "KRW", "₪": "ILS",
    "₴": "UAH", "₫": "VND", "฿": "THB", "kč": "CZK", "ft": "HUF", "r$": "BRL", "fr": "CHF", "fr.": "CHF", "lei": "RON",
    "us$": "USD", "euro": "EUR", "euros": "EUR",
}  # fmt: skip
# Signs that several countries share: the shop's own currency where it is one of them, else the first.
_SHARED = {
    "$": ("USD", "CAD", "AUD", "NZD", "MXN", "SGD", "HKD", "CLP", "ARS", "COP", "TWD"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
    "kr.": ("DKK", "NOK", "SEK", "ISK"),
}
_PIECES = re.compile(r"^(?P<before>[^\d.,'’]*)(?P<number>\d[\d.,'’\s]*|[.,]\d+)(?P<after>[^\d]*)$")
_GROUPED = re.compile(r"\d{1,3}(?:([.,'’\s])\d{3})(?:\1\d{3})*")
_LONGEST = 15
_DASH = re.compile(r"[.,][-–—]+$")


@dataclass(frozen=True, slots=True)
class Amount:
    """Money: `minor` units of an ISO 4217 `currency`."""

    minor: int
    currency: str


def decimals(currency: str) -> int:
    """How many decimals a currency is written with."""
    if currency in _NO_DECIMALS:
        return 0
    return 3 if currency in _THREE_DECIMALS else 2


def read_amount(text: str, currency: str) -> Amount | None:
    """Read “48”, “48,00 €”, “£32.50” or “1.234,56”; None where nothing is typed.

    Args:
        text: As typed.
        currency: What is meant where no currency is typed: the shop's own.

    Raises:
        BadInput: It is not an amount, is less than nothing, or has more decimals than the currency.
    """
    typed = _DASH.sub("", _plain_digits(text).strip())
    if not typed:
        return None
    if typed[0] in "-−–(":
        raise BadInput(_("An amount cannot be less than nothing."))
    found = _PIECES.fullmatch(typed)
    if not found:
        raise _not_an_amount(text)
    marks = [mark for mark in (found["before"].strip(), found["after"].strip()) if mark]
    if len(marks) > 1 or (marks and set(marks[0]) & set("-−–")):
        raise _not_an_amount(text)
    meant = _currency(marks[0], currency) if marks else currency
    if not meant:
        raise _not_an_amount(text)
    return Amount(_minor(found["number"].strip(), meant, text), meant)


def _plain_digits(text: str) -> str:
    return "".join(str(unicodedata.digit(c)) if c.isdecimal() else c for c in text)


def _currency(mark: str, currency: str) -> str:
    low = mark.casefold()
    if low in _SHARED:
        return currency if currency in _SHARED[low] else _SHARED[low][0]
    if low in _SYMBOLS:
        return _SYMBOLS[low]
    return mark.upper() if len(mark) == 3 and mark.isascii() and mark.isalpha() else ""


def _minor(number: str, currency: str, text: str) -> int:
    places = decimals(currency)
    whole, part = _split(number, places)
    if not whole.isdigit() or len(whole) > _LONGEST or (part and not part.isdigit()):
        raise _not_an_amount(text)
    if len(part.rstrip("0")) > places:
        raise BadInput(_("{currency} has no such small coins.").format(currency=currency))
    return int(whole + part[:places].ljust(places, "0"))


def _split(number: str, places: int) -> tuple[str, str]:
    """Whole and decimals: the last point or comma divides them, unless it can only group thousands."""
    if _GROUPED.fullmatch(number) and not (places == 3 and number.count(".") + number.count(",") == 1):
        return re.sub(r"\D", "", number), ""
    head, sep, tail = number, "", ""
    for place in range(len(number) - 1, -1, -1):
        if number[place] in ".,":
            head, sep, tail = number[:place], number[place], number[place + 1 :]
            break
    if sep and sep in head:
        return "?", ""
    head = re.sub(r"[.,'’\s]", "", head) if not head or _GROUPED.fullmatch(head) or head.isdigit() else "?"
    return head or "0", tail


def _not_an_amount(text: str) -> BadInput:
    return BadInput(_("“{text}” is not an amount.").format(text=text.strip()[:40]), _("Type it like 48 or 48.50."))
