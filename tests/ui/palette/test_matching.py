"""What was typed and what is meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.palette.matching import one_slip, score

WORD = st.text("abcdefg", min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("", "Back up now", True),
        ("back", "Back up now", True),
        ("now back", "Back up now", True),
        ("BÄCK", "Back up now", True),
        ("import", "Bring in a list…", True),
        ("imp", "Bring in a list…", True),
        ("imoprt", "Bring in a list…", True),
        ("improt", "Bring in a list…", True),
        ("imxxrt", "Bring in a list…", False),
        ("bakc", "Back up now", False),  # four letters: too short to guess
        ("zzz", "Back up now", False),
    ],
)
def test_what_is_found(typed: str, text: str, found: bool) -> None:
    synonyms = ["import", "contacts"] if text.startswith("Bring") else []
    assert bool(score(typed, text, synonyms)) is found


def test_the_beginning_of_the_text_comes_before_a_synonym() -> None:
    assert score("back", "Back up now") > score("now", "Back up now") > score("safe", "Back up now", ["safe keeping"])


@given(WORD)
def test_a_word_is_itself(word: str) -> None:
    assert one_slip(word, word)


@given(WORD, st.integers(0, 7), st.sampled_from("abcdefg"))
def test_one_letter_may_be_wrong_missing_or_extra(word: str, at: int, letter: str) -> None:
    at %= len(word)
    for slipped in (word[:at] + letter + word[at + 1 :], word[:at] + word[at + 1 :], word[:at] + letter + word[at:]):
        assert one_slip(word, slipped)
        assert one_slip(slipped, word)


@given(WORD, st.integers(0, 6))
def test_two_letters_may_be_swapped(word: str, at: int) -> None:
    if at + 1 < len(word):
        assert one_slip(word, word[:at] + word[at + 1] + word[at] + word[at + 2 :])


@pytest.mark.parametrize(("one", "other"), [("abcd", "abxy"), ("abcd", "ab"), ("abcd", "badc"), ("", "ab")])
def test_two_slips_are_too_many(one: str, other: str) -> None:
    assert not one_slip(one, other)
