"""A loop that tells how far it is, and can be stopped."""

from __future__ import annotations

import pytest

from desktop.errors import Cancelled
from desktop.jobs.job import tracked, unwatched


def test_it_tells_before_each_and_at_the_end() -> None:
    told: list[tuple[int, int]] = []
    assert list(tracked("abc", lambda done, total: told.append((done, total)))) == ["a", "b", "c"]
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_nothing_to_do_is_done_at_once() -> None:
    told: list[tuple[int, int]] = []
    assert list(tracked([], lambda done, total: told.append((done, total)))) == []
    assert told == [(0, 0)]


def test_cancel_stops_before_the_next_item() -> None:
    seen: list[int] = []

    def progress(done: int, total: int) -> None:
        assert total == 4
        if done == 2:
            raise Cancelled("")

    with pytest.raises(Cancelled):
        seen.extend(tracked([1, 2, 3, 4], progress))
    assert seen == [1, 2]


def test_nobody_need_watch() -> None:
    assert list(tracked([1], unwatched)) == [1]
