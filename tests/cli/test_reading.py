"""The commands that only tell: today, customers, customer, check."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

import pytest

from desktop.cli.printing import columns, width
from tests.builders import empty_book

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Dearly

DAY = ["--as-of", "2026-11-24"]


def test_today_tells_the_sections(shop: Path, dearly: Dearly) -> None:
    said = dearly("today", "--book", shop, *DAY)
    assert said.code == 0
    assert said.out.startswith("Fern & Petal · Tuesday 24 November\n8 small things, about 10 minutes\n")
    assert "2 days late  Tomasz Wójcik  Ring back about the wreath" in said.out
    assert "Tomorrow" in said.out


def test_today_for_programs(shop: Path, dearly: Dearly) -> None:
    told = json.loads(dearly("today", "--book", shop, *DAY, "--json").out)
    assert [section["task"] for section in told["sections"]] == ["promise", "occasion", "quiet"]
    first = told["sections"][0]["lines"][0]
    assert (first["customer_id"], first["for_on"], first["tone"]) == (2, "2026-11-22", "late")


def test_today_of_an_empty_book_has_nothing(dearly: Dearly, tmp_path: Path) -> None:
    said = dearly("today", "--book", empty_book(tmp_path), *DAY)
    assert said.code == 0
    assert "Nothing for today." in said.out


def test_customers_are_listed_by_name(shop: Path, dearly: Dearly) -> None:
    said = dearly("customers", "--book", shop, *DAY, "--limit", "0")
    lines = said.out.splitlines()
    assert lines[-1] == "60 customers"
    assert any("Priya Nair" in line and "Married" in line and "Friday regular, No lilies" in line for line in lines)


def test_a_long_list_says_what_is_left(shop: Path, dearly: Dearly) -> None:
    said = dearly("customers", "--book", shop, *DAY, "--limit", "3")
    assert len(said.out.splitlines()) == 5
    assert "60 customers; 3 shown, --limit 0 shows all" in said.out


def test_a_list_tells_days_as_one_says_them(shop: Path, dearly: Dearly) -> None:
    said = dearly("customers", "--book", shop, *DAY, "--search", "priya nair")
    assert "Birthday, tomorrow" in said.out


@pytest.mark.parametrize(
    ("options", "names"),
    [
        (["--search", "wojcik"], {"Tomasz Wójcik"}),
        (["--tag", "weekly order", "--stage", "4", "--search", "lumen"], {"Café Lumen"}),
        (["--search", "nobody of this name"], set()),
    ],
)
def test_customers_are_filtered(options: list[str], names: set[str], shop: Path, dearly: Dearly) -> None:
    told = json.loads(dearly("customers", "--book", shop, *DAY, "--json", *options).out)
    assert {row["name"] for row in told} == names


def test_customers_for_programs_are_all_of_them(shop: Path, dearly: Dearly) -> None:
    told = json.loads(dearly("customers", "--book", shop, *DAY, "--json").out)
    assert len(told) == 60
    ana = next(row for row in told if row["id"] == 1)
    assert ana["coming"] == {"kind": "promise", "text": "Wedding quote", "on": "2026-11-24", "years": None}


def test_one_customer_is_found_by_number_and_by_name(shop: Path, dearly: Dearly) -> None:
    said = dearly("customer", "tomasz", "--book", shop, *DAY)
    assert said.code == 0
    assert said.out.startswith("Tomasz Wójcik (2)\n")
    assert "22 November 2026  You promised: Ring back about the wreath" in said.out
    assert said == dearly("customer", "2", "--book", shop, *DAY)
    assert dearly("customer", "Ana Silva", "--book", shop, *DAY).out.startswith("Ana Silva (1)\n")


def test_one_customer_for_programs(shop: Path, dearly: Dearly) -> None:
    told = json.loads(dearly("customer", "1", "--book", shop, *DAY, "--json", "--limit", "0").out)
    assert told["name"] == "Ana Silva"
    assert told["rhythm"]["visits"] == 31
    assert told["coming_up"][0]["label"] == "Wedding quote"
    assert len(told["timeline"]) > 30


def test_the_language_is_of_the_dates_too(shop: Path, dearly: Dearly) -> None:
    said = dearly("customer", "1", "--book", shop, *DAY, "--language", "pt")
    assert "24 de novembro de 2026" in said.out


@pytest.mark.parametrize("who", ["99999", "999999999999999999999", "0", "nobody of this name", "a"])
def test_nobody_or_several_is_said(who: str, shop: Path, dearly: Dearly) -> None:
    said = dearly("customer", who, "--book", shop, *DAY)
    assert said.code == 2
    assert said.out == ""


def test_a_sound_book_is_sound_and_check_does_not_change_it(shop: Path, dearly: Dearly) -> None:
    before = shop.read_bytes()
    said = dearly("check", "--book", shop)
    assert (said.code, said.out) == (0, "60 customers looked at.\nThe book is sound.\n")
    assert shop.read_bytes() == before


def test_summaries_that_lie_are_counted_without_a_name(shop: Path, dearly: Dearly) -> None:
    connection = sqlite3.connect(shop)
    with connection:
        connection.execute("UPDATE customer_summary SET visits = 9999 WHERE customer_id IN (3, 4)")
        connection.execute("DELETE FROM customer_summary WHERE customer_id = 7")
        connection.execute(
            "INSERT INTO customer_summary SELECT 777, display_name, kind, status, stage, about, tags, sort_key, "
            "name_fold, search_fold, phone_digits, visits, first_on, last_on, last_kind, spend_minor, gap_days, "
            "quiet_on, lapsed_on, promise_due_on FROM customer_summary WHERE customer_id = 1"
        )
    connection.close()
    said = dearly("check", "--book", shop, "--json")
    assert said.code == 1
    assert json.loads(said.out) == {
        "sound": False, "damage": [], "customers": 60, "missing": 1, "left_over": 1, "different": 2,
    }  # fmt: skip
    assert "1 missing in the lists, 1 left over, 2 different." in dearly("check", "--book", shop).out


def test_a_damaged_file_is_said_to_be_damaged(shop: Path, dearly: Dearly) -> None:
    data = bytearray(shop.read_bytes())
    data[8192:40960] = bytes(40960 - 8192)
    shop.write_bytes(data)
    said = dearly("check", "--book", shop)
    assert said.code == 1
    assert "damaged" in said.out + said.err


def test_columns_are_as_wide_as_they_look() -> None:
    assert [width(text) for text in ("Ana", "さくら", "é", "👩‍🌾", "ธ์")] == [3, 6, 1, 4, 1]
    assert list(columns([("さくら", "x"), ("Ana", "y\nz")])) == ["さくら  x", "Ana     y z"]
    assert list(columns([])) == []
