from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import BadInput
from desktop.relationship.amount import Amount, decimals, read_amount


@pytest.mark.parametrize(
    ("text", "shop", "minor", "currency"),
    [
        ("48", "EUR", 4800, "EUR"),
        ("48,00 €", "EUR", 4800, "EUR"),
        ("£32.50", "EUR", 3250, "GBP"),
        ("€ 48.5", "EUR", 4850, "EUR"),
        (",50", "EUR", 50, "EUR"),
        ("48,-", "EUR", 4800, "EUR"),
        ("48.", "EUR", 4800, "EUR"),
        ("1.234,56", "EUR", 123456, "EUR"),
        ("1,234.56", "USD", 123456, "USD"),
        ("1 234,5", "EUR", 123450, "EUR"),
        ("1\u00a0234,50\u00a0€", "EUR", 123450, "EUR"),
        ("1\u202f234,50 €", "EUR", 123450, "EUR"),
        ("1'234.50 CHF", "CHF", 123450, "CHF"),
        ("1.234", "EUR", 123400, "EUR"),
        ("1,234,567", "USD", 123456700, "USD"),
        ("1234567", "EUR", 123456700, "EUR"),
        ("48.500", "EUR", 4850000, "EUR"),
        ("$5", "CAD", 500, "CAD"),
        ("$5", "EUR", 500, "USD"),
        ("kr 120", "NOK", 12000, "NOK"),
        ("120 kr.", "DKK", 12000, "DKK"),
        ("32.50 GBP", "EUR", 3250, "GBP"),
        ("45 euros", "GBP", 4500, "EUR"),
        ("R$ 10,90", "BRL", 1090, "BRL"),
        ("¥1,200", "JPY", 1200, "JPY"),
        ("1200", "JPY", 1200, "JPY"),
        ("1.250 KWD", "KWD", 1250, "KWD"),
        ("5.123", "EUR", 512300, "EUR"),
        ("0", "EUR", 0, "EUR"),
        ("٤٨", "EUR", 4800, "EUR"),
        ("12.50000", "EUR", 1250, "EUR"),
    ],
)
def test_amounts_as_people_type_them(text: str, shop: str, minor: int, currency: str) -> None:
    assert read_amount(text, shop) == Amount(minor, currency)


@pytest.mark.parametrize("text", ["", "   ", "\u00a0"])
def test_nothing_typed_is_no_amount(text: str) -> None:
    assert read_amount(text, "EUR") is None


@pytest.mark.parametrize(
    "text",
    ["-5", "−5", "(5)", "€-5", "5-", "abc", "€", "5 bananas", "£5€", "1,2,3", "1.2.3", "12 34", "1.234,56,7", "9" * 30,
     "1..2", "5 5 €"],
)  # fmt: skip
def test_what_is_no_amount_is_refused_in_words(text: str) -> None:
    with pytest.raises(BadInput) as refusal:
        read_amount(text, "EUR")
    assert refusal.value.message.endswith(".")


def test_yen_have_no_decimals() -> None:
    with pytest.raises(BadInput):
        read_amount("12.5", "JPY")


@given(st.integers(0, 10**9), st.sampled_from(["EUR", "JPY", "KWD", "USD"]))
def test_a_written_amount_is_read_back(minor: int, currency: str) -> None:
    places = decimals(currency)
    whole, part = divmod(minor, 10**places)
    text = f"{whole}.{part:0{places}}" if places else str(whole)
    assert read_amount(f"{text} {currency}", "EUR") == Amount(minor, currency)


@given(st.text(max_size=12))
def test_any_text_is_an_amount_or_refused(text: str) -> None:
    try:
        found = read_amount(text, "EUR")
    except BadInput:
        return
    assert found is None or found.minor >= 0
