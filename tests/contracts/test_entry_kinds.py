"""Every kind of timeline entry, however many there are: a new file needs no edit here."""

from __future__ import annotations

import pkgutil
from datetime import date

import pytest

import desktop.ui.entry_kinds as package
from desktop.errors import DearlyError
from desktop.formatting import DATE_KINDS, TOUCHPOINT_KINDS
from desktop.queries.coming_up import Upcoming
from desktop.queries.timeline import Entry
from desktop.resources import resource
from desktop.ui.entry_kind import (
    EVERYTHING,
    FIELDS,
    GROUPS,
    EntryKind,
    discover_kinds,
    entry_kinds,
    kind_of,
    kinds_in,
    quick_kinds,
)
from desktop.ui.theme.tokens import TONES

KINDS = sorted(entry_kinds().values(), key=lambda kind: kind.key)
DAY = date(2026, 11, 24)


def told(kind: EntryKind) -> list[Entry | Upcoming]:
    """Everything of this kind that a timeline may have to tell."""
    past = [
        Entry("touchpoint", 1, kind.key, DAY, subject=subject, they_said="So", state=state, due_on=due, minutes=minutes)
        for subject in ("", "a bouquet", "A whole sentence that ends in a full stop.")
        for state in ("", "kept", "released", "posted", "returned")
        for due in (None, DAY, date(2026, 11, 20), date(2026, 11, 26))
        for minutes in (None, 1, 14)
    ]
    ahead = [
        Upcoming("date", 1, kind.key, DAY, label=label, years=years)
        for label in ("", "X")
        for years in (None, 0, 1, 34)
    ]
    return [*past, *ahead]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_kind_keeps_its_contract(kind: EntryKind) -> None:
    assert resource("icons", f"{kind.icon}.svg").is_file()
    assert kind.tone in TONES
    assert kind.group == "" or (kind.group in GROUPS and kind.group != EVERYTHING)
    assert kind.fields <= FIELDS
    assert kind.note_goes_to in {"note", "they_said"}
    for one in told(kind):
        title = kind.title(one)
        assert title
        assert title[0] == title[0].upper()
        assert "{" not in title
        for mark in kind.marks(one):
            assert mark.text
            assert mark.tone in TONES


def test_every_file_holds_one_kind_named_after_it() -> None:
    files = {entry.name.removeprefix("card_") for entry in pkgutil.iter_modules(package.__path__)}
    assert files == set(entry_kinds())


def test_everything_the_book_can_hold_has_a_kind() -> None:
    assert {*TOUCHPOINT_KINDS, *DATE_KINDS, "promise", "card"} <= set(entry_kinds())


def test_an_unknown_kind_is_shown_as_a_note() -> None:
    assert kind_of("seance").key == "note"


def test_filters_share_out_the_kinds() -> None:
    assert kinds_in(EVERYTHING) is None
    for group in GROUPS:
        if group != EVERYTHING:
            assert kinds_in(group)


def test_quick_buttons_stand_in_order() -> None:
    assert [kind.key for kind in quick_kinds()] == [
        "call", "visit", "purchase", "gift", "complaint", "apology", "promise",
    ]  # fmt: skip


def test_an_empty_folder_is_an_error() -> None:
    import desktop.ui.theme as nothing  # noqa: PLC0415 - any package without kinds

    with pytest.raises(DearlyError):
        discover_kinds(nothing)
