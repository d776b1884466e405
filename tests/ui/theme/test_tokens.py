"""Every pair of colours that stands on the screen can be read."""

from __future__ import annotations

import pytest

from desktop.ui.theme.tokens import DARK, LIGHT, TONES, Scheme, contrast, high_contrast

SCHEMES = [LIGHT, DARK, high_contrast(LIGHT), high_contrast(DARK)]
_INKS = ("ink1", "ink2", "ink3", "accentText", "late", "warn", "good", "info")
_GROUNDS = ("app", "canvas", "card", "sunken", "hover")
_MARKS = ("lineStrong", "accent", "s1", "s2", "s3", "s4", "s5")
TEXT = [(ink, ground) for ink in _INKS for ground in _GROUNDS]
TEXT += [pair for tone, pair in TONES.items()]
TEXT += [(f"s{n}Text", ground) for n in range(1, 6) for ground in ("card", "canvas")]
TEXT += [(ink, "accentSoft") for ink in ("ink1", "ink2", "ink3")]
TEXT += [("onAccent", ground) for ground in ("fill", "fillHover", "fillPress")]
TEXT += [(ink, "toast") for ink in ("toastInk", "toastHint", "toastLink")]
MARKS = [(mark, ground) for mark in _MARKS for ground in ("card", "canvas", "sunken")]


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
def test_text_can_be_read(scheme: Scheme) -> None:
    weak = {(ink, ground): ratio for ink, ground in TEXT if (ratio := _ratio(scheme, ink, ground)) < 4.5}
    assert weak == {}


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
def test_marks_and_borders_can_be_seen(scheme: Scheme) -> None:
    weak = {(mark, ground): ratio for mark, ground in MARKS if (ratio := _ratio(scheme, mark, ground)) < 3.0}
    assert weak == {}


@pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.name)
def test_initials_can_be_read(scheme: Scheme) -> None:
    assert all(contrast(ground, ink) >= 4.5 for ground, ink in scheme.avatars)


def test_light_and_dark_know_the_same_tokens() -> None:
    assert set(LIGHT.colours) == set(DARK.colours)
    assert len(LIGHT.avatars) == len(DARK.avatars) == 8


def test_contrast_is_what_wcag_says() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def _ratio(scheme: Scheme, one: str, other: str) -> float:
    return contrast(scheme.colours[one], scheme.colours[other])
