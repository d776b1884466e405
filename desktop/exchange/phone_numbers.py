"""Telephone numbers as compared: E.164 by the numbering plans of the world, where the country is known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from desktop.text import digits

TAIL = 8  # digits that tell a number without knowing its country
_FEWEST = 6  # digits that make a number worth comparing
_LONGEST = 60
_TYPED = re.compile(r"\+?\d[\d ().-]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class _Plan:
    """How numbers of a country are built.

    Attributes:
        code: Its calling code.
        lengths: How many digits may follow it.
        trunk: What is dialled before a number inside the country, and other things to take off.
        abroad: What is dialled before the code of another country.
    """

    code: str
    lengths: frozenset[int]
    trunk: re.Pattern[str] | None
    abroad: re.Pattern[str] | None


@lru_cache(maxsize=4096)
def phone_key(value: str, region: str = "") -> str:
    """The number as compared: E.164 where its country is known, else its last 8 digits; empty where it is no number."""
    number = digits(value)
    if len(number) < _FEWEST:
        return ""
    plain = _as_typed(value, number, region) if len(value) <= _LONGEST else ""
    return plain or _by_library(value[:_LONGEST], region) or number[-TAIL:]


def _as_typed(value: str, number: str, region: str) -> str:
    """E.164 of a number that has nothing to be taken off; empty where the library must look at it.

    The library takes a tenth of a millisecond for each, which a long list does not have.
    """
    if not _TYPED.fullmatch(value):
        return ""
    if value[0] == "+":
        plan = _plan_of_code(number[:1]) or _plan_of_code(number[:2]) or _plan_of_code(number[:3])
        rest = number[len(plan.code) :] if plan else ""
    else:
        plan, rest = _plan_of_region(region), number
        if plan and (rest.startswith(plan.code) or (plan.abroad and plan.abroad.match(rest))):
            return ""
    if not plan or len(rest) not in plan.lengths or (plan.trunk and plan.trunk.match(rest)):
        return ""
    return f"+{plan.code}{rest}"


def _by_library(value: str, region: str) -> str:
    import phonenumbers  # noqa: PLC0415 - not wanted before the first list

    try:
        parsed = phonenumbers.parse(value, region or None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(parsed):
        return ""
    return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))


@lru_cache(maxsize=2048)
def _plan_of_code(code: str) -> _Plan | None:
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE  # noqa: PLC0415 - not wanted before the first list

    regions = COUNTRY_CODE_TO_REGION_CODE.get(int(code))
    return _plan(code, regions[0], regions[0]) if regions and not code.startswith("0") else None


@lru_cache(maxsize=512)
def _plan_of_region(region: str) -> _Plan | None:
    from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, country_code_for_region  # noqa: PLC0415 - as above

    code = country_code_for_region(region)
    # Which lengths are possible is said by the first country of those that share a code.
    return _plan(str(code), region, COUNTRY_CODE_TO_REGION_CODE[code][0]) if code else None


def _plan(code: str, region: str, first_region: str) -> _Plan:
    from phonenumbers import PhoneMetadata  # noqa: PLC0415 - as above

    own = PhoneMetadata.metadata_for_region_or_calling_code(int(code), region)
    first = PhoneMetadata.metadata_for_region_or_calling_code(int(code), first_region)
    lengths = first.general_desc.possible_length if first and first.general_desc else ()
    trunk = own.national_prefix_for_parsing if own else None
    abroad = own.international_prefix if own else None
    return _Plan(
        code,
        frozenset(lengths or ()),
        re.compile(trunk) if trunk else None,
        re.compile(abroad) if abroad else None,
    )
