"""How a telephone number or e-mail address is known again, however it was typed."""

from __future__ import annotations

from desktop.text import digits


def phone_known_by(typed: str, country: str) -> str:
    """The number as E.164 (“+351912345678”), or its bare digits where it is none.

    Args:
        typed: As the owner wrote it.
        country: The shop's country, ISO 3166 alpha-2, for numbers without a country code; may be empty.
    """
    import phonenumbers  # noqa: PLC0415 - half a second that only telephone numbers need

    try:
        number = phonenumbers.parse(typed, country or None)
    except phonenumbers.NumberParseException:
        return digits(typed)
    if not phonenumbers.is_possible_number(number):
        return digits(typed)
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def email_known_by(typed: str) -> str:
    """The address in lower case."""
    return typed.casefold()
