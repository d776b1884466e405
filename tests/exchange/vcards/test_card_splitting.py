"""A file taken apart into cards: whole cards at once and line by line come to the same."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.exchange.vcards.cards import RawCard, card_blocks, split_cards

LINES = [
    "BEGIN:VCARD", "END:VCARD", "begin:vcard", " END : VCARD", "FN:Ana", "AGENT:", "", "  folded", "rubbish",
    "NOTE:BEGIN:VCARD is how it starts", "PRODID:ez-vcard", "END:VCARD \t",
]  # fmt: skip


def one_by_one(data: bytes) -> list[RawCard]:
    """Every line its own block, so that no whole card is ever in sight."""
    return list(split_cards(io.BytesIO(data)))


def at_once(data: bytes) -> list[RawCard]:
    return list(split_cards([data]))


@given(st.lists(st.sampled_from(LINES), max_size=40), st.sampled_from(["\n", "\r\n", "\r\r\n"]), st.booleans())
def test_blocks_and_lines_give_the_same_cards(lines: list[str], end: str, last_is_ended: bool) -> None:
    data = end.join([*lines, ""] if last_is_ended else lines).encode()
    assert at_once(data) == one_by_one(data)


@given(st.lists(st.sampled_from([*LINES[:2], "BEGIN:VCARD", "END:VCARD", "TEL:1"]), max_size=40), st.data())
def test_a_block_may_end_after_any_line(lines: list[str], data: st.DataObject) -> None:
    texts = [f"{line}\r\n".encode() for line in lines]
    cut = data.draw(st.integers(0, len(texts)))
    blocks = [block for block in (b"".join(texts[:cut]), b"".join(texts[cut:])) if block]
    assert list(split_cards(blocks)) == one_by_one(b"".join(texts))


@pytest.mark.parametrize("between", ["", "\r\n", "\r\n \r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_file_of_many_blocks(between: str, encoding: str) -> None:
    body = "VERSION:3.0\r\nFN:José {number}\r\nNOTE:" + "é" * 400 + "\r\n"
    card = "BEGIN:VCARD\r\n" + body + "END:VCARD\r\n" + between
    data = "".join(card.format(number=number) for number in range(500)).encode(encoding)
    cards = list(split_cards(card_blocks(io.BytesIO(data), data[:4000])))
    lines = card.count("\n")
    assert [card.line for card in cards] == [number * lines + 1 for number in range(500)]
    assert [card.text for card in cards] == [body.format(number=number) for number in range(500)]
    assert all(card.complete and card.old_letters == (encoding == "cp1252") for card in cards)
