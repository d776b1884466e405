from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.commands.edit_shop import FIELDS, EditShop
from desktop.errors import BadInput
from desktop.queries.shop_profile import ShopProfile, load_shop
from desktop.storage.reader import Reader
from desktop.storage.writer import Writer
from tests.builders import contents, empty_book

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GOOD = {
    "name": "Fern & Petal",
    "trade": "florist",
    "owner": "Rosa",
    "sign_off": "With love",
    "lines": "Rua das Flores 12\nPátio",
    "locality": "Porto",
    "region": "Norte",
    "postcode": "4050-262",
    "country": "PT",
    "currency": "GBP",
    "language": "pt",
    "stage_words": "plain",
}


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    made = Writer(empty_book(tmp_path))
    yield made
    made.close()


def shop(writer: Writer) -> ShopProfile:
    with Reader(writer.path) as reader:
        return load_shop(reader)


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_is_changed_told_and_undone(writer: Writer, field: str) -> None:
    before = contents(writer.path)
    outcome = writer.execute(EditShop(field, GOOD[field]))
    assert getattr(shop(writer), field) == GOOD[field]
    assert outcome.label.startswith("Changed ")
    assert "shop" in outcome.kinds
    writer.undo()
    assert contents(writer.path) == before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("country", "Portugal"),
        ("country", "p1"),
        ("currency", "€"),
        ("stage_words", "rude"),
        ("trade", ""),
        ("language", " "),
    ],
)
def test_what_cannot_be_is_refused(writer: Writer, field: str, value: str) -> None:
    before = contents(writer.path)
    with pytest.raises(BadInput):
        writer.execute(EditShop(field, value))
    assert contents(writer.path) == before


def test_a_named_shop_keeps_a_name(writer: Writer) -> None:
    writer.execute(EditShop("name", "Fern & Petal"))
    with pytest.raises(BadInput, match="needs a name"):
        writer.execute(EditShop("name", "\n "))


def test_text_is_cleaned(writer: Writer) -> None:
    writer.execute(EditShop("name", "  Fern\0 &\n Petal  "))
    writer.execute(EditShop("lines", "One\r\nTwo"))
    assert (shop(writer).name, shop(writer).lines) == ("Fern & Petal", "One\nTwo")


def test_the_same_again_is_no_step(writer: Writer) -> None:
    writer.execute(EditShop("name", "Fern & Petal"))
    assert writer.execute(EditShop("name", "Fern & Petal")).kinds == frozenset()
