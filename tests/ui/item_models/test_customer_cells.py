from __future__ import annotations

from datetime import date

import pytest

from desktop.queries.customer_list import ListRow
from desktop.queries.next_event import NextEvent
from desktop.ui.item_models.customer_cells import coming_up, last_time, sentence

TODAY = date(2026, 11, 24)


def row(**values: object) -> ListRow:
    same: dict[str, object] = {
        "id": 1,
        "name": "Ana Silva",
        "kind": "person",
        "about": "",
        "stage": 4,
        "tags": (),
        "last_kind": "",
        "last_on": None,
        "quiet": False,
    }
    return ListRow(**(same | values))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "top", "bottom", "ink"),
    [
        ({}, "Nothing yet", "", "ink3"),
        ({"last_kind": "call", "last_on": date(2026, 11, 21)}, "Called", "3 days ago", "ink3"),
        ({"last_kind": "purchase", "last_on": date(2026, 10, 6), "quiet": True}, "Bought", "Quiet 7 weeks", "late"),
        ({"deleted_on": date(2026, 11, 23)}, "Deleted", "yesterday", "ink3"),
        ({"deleted_on": date(2026, 11, 25)}, "Deleted", "today", "ink3"),  # UTC is a day ahead
    ],
)
def test_last_time(values: dict[str, object], top: str, bottom: str, ink: str) -> None:
    cell = last_time(row(**values), TODAY)
    assert (cell.top, cell.bottom, cell.ink) == (top, bottom, ink)


@pytest.mark.parametrize(
    ("event", "top", "bottom", "ink"),
    [
        (None, "", "", "ink3"),
        (NextEvent("promise", "quote", date(2026, 11, 22)), "Promise: quote", "2 days late", "late"),
        (NextEvent("promise", "quote", date(2026, 11, 23)), "Promise: quote", "1 day late", "late"),
        (NextEvent("promise", "quote", TODAY), "Promise: quote", "today", "warn"),
        (NextEvent("promise", "quote", None), "Promise: quote", "no day set", "ink3"),
        (NextEvent("birthday", "", date(2026, 11, 25), 41), "Birthday", "tomorrow", "warn"),
        (NextEvent("customer_since", "", date(2026, 11, 26), 5), "5 years with us", "on Thursday", "ink3"),
        (NextEvent("custom", "Workshop", date(2026, 12, 5)), "Workshop", "in 11 days", "ink3"),
    ],
)
def test_coming_up(event: NextEvent | None, top: str, bottom: str, ink: str) -> None:
    cell = coming_up(row(coming=event), TODAY)
    assert (cell.top, cell.bottom, cell.ink) == (top, bottom, ink)


def test_the_deleted_say_until_when_they_are_kept() -> None:
    gone = row(deleted_on=date(2026, 11, 20))
    assert coming_up(gone, TODAY).said == "Kept until, 20 December 2026"
    assert sentence(gone, TODAY, "courtship") == (
        "Ana Silva. Stage 4 of 5: Engaged. Deleted, 4 days ago. Kept until, 20 December 2026."
    )


def test_a_sentence_uses_the_shops_words() -> None:
    assert "Stage 4 of 5: Regular" in sentence(row(), TODAY, "plain")
