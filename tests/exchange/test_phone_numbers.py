"""Telephone numbers as compared: the quick way says what the library says."""

from __future__ import annotations

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.exchange.phone_numbers import phone_key
from desktop.text import digits

REGIONS = sorted(phonenumbers.SUPPORTED_REGIONS)
CODES = sorted(phonenumbers.COUNTRY_CODE_TO_REGION_CODE)


def by_library(value: str, region: str) -> str:
    """What is compared, with nothing but the library."""
    number = digits(value)
    if len(number) < 6:
        return ""
    try:
        parsed = phonenumbers.parse(value[:60], region or None)
    except phonenumbers.NumberParseException:
        return number[-8:]
    possible = phonenumbers.is_possible_number(parsed)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) if possible else number[-8:]


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """A number with or without the code of a country, in anybody's spelling."""
    prefix = draw(st.sampled_from(["", "0", "00", "+", "011", "1", "8", "06", "15"]))
    code = draw(st.just("") | st.sampled_from(CODES).map(str))
    bare = prefix + code + draw(st.text("0123456789", min_size=1, max_size=14))
    between = draw(st.lists(st.sampled_from(["", "", "", " ", "-", ".", "(", ")", "/", "x", "#", "ext. "]), max_size=6))
    step = max(1, len(bare) // (len(between) + 1))
    pieces = [bare[at : at + step] for at in range(0, len(bare), step)]
    return "".join(piece + (between[at] if at < len(between) else "") for at, piece in enumerate(pieces))


@settings(max_examples=400, deadline=None)
@given(numbers(), st.sampled_from(["", "PT", "US", "CA", "IT", "DE", "BR", "AR", "MX"]) | st.sampled_from(REGIONS))
def test_every_number_is_what_the_library_makes_of_it(value: str, region: str) -> None:
    assert phone_key(value, region) == by_library(value, region)


@pytest.mark.parametrize("region", REGIONS)
def test_the_example_of_every_country(region: str) -> None:
    for kind in (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE):
        example = phonenumbers.example_number_for_type(region, kind)
        if example is None:
            continue
        for form in (phonenumbers.PhoneNumberFormat.INTERNATIONAL, phonenumbers.PhoneNumberFormat.NATIONAL):
            written = phonenumbers.format_number(example, form)
            assert phone_key(written, region) == by_library(written, region)


def test_a_number_is_not_read_beyond_the_sixtieth_letter() -> None:
    value = "+351 912 345 678" + " " * 60 + "9"
    assert phone_key(value) == by_library(value, "")
