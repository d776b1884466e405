"""Words in a tooltip. Qt takes words with a bracket in them for markup; what a customer is called never is."""

from __future__ import annotations


def as_tip(text: str) -> str:
    """The text for `setToolTip`, shown letter by letter whatever it holds."""
    if "<" not in text and "&lt;" not in text:
        return text
    from html import escape  # noqa: PLC0415 - seldom needed, and it brings the names of all entities

    return f"<span>{escape(text)}</span>"
