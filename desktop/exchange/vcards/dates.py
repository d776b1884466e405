"""Birthdays and other yearly dates in the spellings of RFC 2426, RFC 6350, Apple, Android and Outlook."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop.calendars.written_date import NO_YEAR, read_vcard_date
from desktop.exchange.contact import BIRTHDAY, CUSTOM_DATE, DATE_KINDS, WEDDING
from desktop.exchange.vcards.properties import Head, unescape
from desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.calendars.partial_date import PartialDate
    from desktop.exchange.draft import Draft

_ANDROID_DATE = "vnd.android.cursor.item/contact_event"
_ANDROID_NICKNAME = "vnd.android.cursor.item/nickname"
_ANDROID_KINDS = {"1": WEDDING, "3": BIRTHDAY}
OMIT_YEAR = "X-APPLE-OMIT-YEAR"
KIND_PARAM = "X-DEARLY-KIND"


def _dated(kind: str) -> Callable[[Draft, Head, str, str], bool]:
    def reader(draft: Draft, head: Head, value: str, group_label: str) -> bool:
        if head.params and head.param("CALSCALE").lower() not in {"", "gregorian"}:
            draft.tell(_("A date in another calendar is kept as it is, but not shown."))
            return False
        if draft.dates and not group_label and any(date.kind == kind and not date.label for date in draft.dates):
            return False
        _add(draft, head, kind, value, group_label)
        return True

    return reader


def _add(draft: Draft, head: Head, kind: str, value: str, label: str) -> None:
    value = unescape(value)
    draft.add_date(kind, read_vcard_date(value, head.param(OMIT_YEAR)), value, label)


def _apple_date(draft: Draft, head: Head, value: str, group_label: str) -> bool:
    kind = head.param(KIND_PARAM).lower()
    if kind not in DATE_KINDS:
        kind = WEDDING if group_label.lower() == "anniversary" else CUSTOM_DATE
        group_label = "" if kind == WEDDING else group_label
    _add(draft, head, kind, value, group_label)
    return True


def _android(draft: Draft, head: Head, value: str, group_label: str) -> bool:
    what, _semicolon, rest = value.partition(";")
    parts = [*rest.split(";"), "", "", ""]
    if what == _ANDROID_NICKNAME and "nickname" not in draft.words:
        draft.set("nickname", unescape(parts[0]))
        return True
    if what != _ANDROID_DATE:
        return False
    kind = _ANDROID_KINDS.get(parts[1], CUSTOM_DATE)
    if kind == BIRTHDAY and any(date.kind == BIRTHDAY for date in draft.dates):
        return True
    _add(draft, head, kind, parts[0], unescape(parts[2]) if kind == CUSTOM_DATE else group_label)
    return True


DATE_READERS: Final = {
    "BDAY": _dated(BIRTHDAY),
    "ANNIVERSARY": _dated(WEDDING),
    "X-ANNIVERSARY": _dated(WEDDING),
    "X-MS-ANNIVERSARY": _dated(WEDDING),
    "X-EVOLUTION-ANNIVERSARY": _dated(WEDDING),
    "X-KADDRESSBOOK-X-ANNIVERSARY": _dated(WEDDING),
    "DEATHDATE": _dated("memorial"),
    "X-ABDATE": _apple_date,
    "X-ANDROID-CUSTOM": _android,
}


def written(date: PartialDate, *, version_4: bool) -> tuple[str, str]:
    """The parameters and the value of a date."""
    if date.year is None and date.day is not None and not version_4:
        return f";{OMIT_YEAR}={NO_YEAR}", f"{NO_YEAR}-{date.month:02}-{date.day:02}"
    if not version_4:
        return "", str(date)
    if date.day is None:
        return "", str(date)
    return "", f"{date.year:04}{date.month:02}{date.day:02}" if date.year else f"--{date.month:02}{date.day:02}"
