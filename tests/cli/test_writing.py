"""The commands that write: sample, import, export, cards, backup."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from desktop.storage.backup import backups
from tests.builders import contents, empty_book, rows

if TYPE_CHECKING:
    from tests.cli.conftest import Dearly

DAY = ["--as-of", "2026-11-24"]
PEOPLE = """Name,Phone,Birthday
Joana Prado,940 555 111,1980-05-17
Rui Prado,940 555 222,1981-02-31
,,
Ana Silva,940 007 919,
"""


@pytest.fixture
def people(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    return path


def test_sample_writes_the_shop_asked_for(dearly: Dearly, tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "salon.dearly"
    said = dearly("sample", "--customers", "30", "--trade", "salon", "--seed", "3", "--out", path, *DAY)
    assert said.code == 0
    assert str(path) in said.out
    assert rows(path, "SELECT trade, sample FROM shop") == [("salon", 1)]
    assert rows(path, "SELECT count(*) FROM customer") == [(30,)]


def test_sample_has_a_place_of_its_own(dearly: Dearly, tmp_path: Path) -> None:
    assert dearly("sample", "--customers", "2", *DAY).code == 0
    assert (tmp_path / "home" / "data" / "sample.dearly").exists()


def test_sample_never_replaces_a_book_of_ones_own(dearly: Dearly, tmp_path: Path) -> None:
    own = empty_book(tmp_path)
    before = own.read_bytes()
    said = dearly("sample", "--out", own, *DAY)
    assert (said.code, own.read_bytes()) == (2, before)


def test_import_tells_what_became_of_every_row(shop: Path, people: Path, dearly: Dearly) -> None:
    said = dearly("import", people, "--book", shop, *DAY, "--json")
    told = json.loads(said.out)
    assert said.code == 0
    assert (told["created"], told["rejected"]) == (2, 0)
    assert [row["line"] for row in told["rows"]] == [2, 3, 5]
    assert "31" in told["rows"][1]["reason"]
    again = json.loads(dearly("import", people, "--book", shop, *DAY, "--json").out)
    assert (again["created"], again["updated"], again["unchanged"]) == (0, 0, 3)


def test_import_for_people_is_a_sentence(shop: Path, people: Path, dearly: Dearly) -> None:
    said = dearly("import", people, "--book", shop, *DAY)
    assert "Line 3: " in said.out
    assert "2 customers are new, 1 as before." in said.out
    again = dearly("import", people, "--book", shop, *DAY)
    assert "Nobody is new, 3 as before." in again.out


def test_import_can_only_look(shop: Path, people: Path, dearly: Dearly) -> None:
    before = contents(shop)
    said = dearly("import", people, "--check", "--book", shop, *DAY)
    assert said.code == 0
    assert "2 new" in said.out
    assert contents(shop) == before


def test_import_writes_the_rejects(shop: Path, dearly: Dearly, tmp_path: Path) -> None:
    cards = tmp_path / "cards.vcf"
    cards.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Rui\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Cut", encoding="utf-8")
    rejects = tmp_path / "rejects.csv"
    said = dearly("import", cards, "--book", shop, *DAY, "--rejects", rejects, "--json")
    assert said.code == 0
    if json.loads(said.out)["rejected"]:
        assert rejects.read_bytes()


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\n" + bytes(100), b"PK\x03\x04" + bytes(200), b"just,words\n1,2\n"]
)
def test_import_refuses_what_is_no_list(data: bytes, shop: Path, dearly: Dearly, tmp_path: Path) -> None:
    before = contents(shop)
    (tmp_path / "thing").write_bytes(data)
    said = dearly("import", tmp_path / "thing", "--book", shop, *DAY)
    assert said.code == 2
    assert said.err.count("\n") == 1
    assert contents(shop) == before


def test_export_writes_a_spreadsheet_and_cards(shop: Path, dearly: Dearly, tmp_path: Path) -> None:
    for name in ("out.csv", "out.vcf"):
        said = dearly("export", "--out", tmp_path / name, "--book", shop)
        assert (said.code, said.out) == (0, f"Saved 60 customers in {name}\n")
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == 61
    assert (tmp_path / "out.vcf").read_text(encoding="utf-8").count("BEGIN:VCARD") == 60


@pytest.mark.parametrize(
    ("options", "count"),
    [(["--search", "wojcik"], 1), (["--stage", "5"], None), (["--tag", "orchids"], 1), (["--mailing"], None)],
)
def test_export_of_some(options: list[str], count: int | None, shop: Path, dearly: Dearly, tmp_path: Path) -> None:
    said = dearly("export", "--out", tmp_path / "out.vcf", "--book", shop, *DAY, "--json", *options)
    told = json.loads(said.out)
    assert said.code == 0
    assert told["count"] == count if count else 0 < told["count"] < 60


def test_export_of_nobody_writes_nothing(shop: Path, dearly: Dearly, tmp_path: Path) -> None:
    for options in (["--search", "nobody of this name"], ["--tag", "no such tag"]):
        assert dearly("export", "--out", tmp_path / "out.csv", "--book", shop, *options).code == 2
    assert not (tmp_path / "out.csv").exists()


def test_export_into_a_folder_that_is_not_there(shop: Path, dearly: Dearly, tmp_path: Path) -> None:
    said = dearly("export", "--out", tmp_path / "nowhere" / "out.csv", "--book", shop)
    assert said.code == 1
    assert not (tmp_path / "nowhere").exists()


def test_export_of_a_format_nobody_knows(shop: Path, dearly: Dearly, tmp_path: Path) -> None:
    assert dearly("export", "--out", tmp_path / "out.xyz", "--book", shop).code == 2
    assert dearly("export", "--out", tmp_path / "out.xyz", "--format", "csv", "--book", shop).code == 0


def test_cards_become_a_pdf(shop: Path, dearly: Dearly, tmp_path: Path) -> None:
    target = tmp_path / "cards.pdf"
    told = json.loads(dearly("cards", "--out", target, "--days", "31", "--book", shop, *DAY, "--json").out)
    assert told["cards"] >= 4
    document = pypdfium2.PdfDocument(target)
    try:
        assert len(document) == told["sheets"]
        assert "Priya" in document[0].get_textpage().get_text_range()
    finally:
        document.close()
    assert rows(shop, "SELECT count(*) FROM card_item WHERE printed_on = '2026-11-24'") == [(0,)]


def test_printed_cards_can_be_noted(shop: Path, dearly: Dearly, tmp_path: Path) -> None:
    target = tmp_path / "cards.pdf"
    options = ["--customer", "1", "--occasion", "thank-you", "--message", "Dear {first_name}", "--mark-printed"]
    said = dearly("cards", "--out", target, "--book", shop, *DAY, *options)
    assert said.code == 0
    noted = rows(shop, "SELECT customer_id, occasion, words FROM card_item WHERE printed_on = '2026-11-24'")
    assert [(who, why) for who, why, _words in noted] == [(1, "thank-you")]
    assert "Dear Ana" in noted[0][2]


@pytest.mark.parametrize(
    "options",
    [
        ["--customer", "26"],  # she has died
        ["--customer", "4711"],
        ["--design", "no-such-design"],
        ["--days", "9999"],
        ["--message", "Dear {no_such_field}"],
        ["--occasion", "birthday", "--days", "0"],
    ],
)
def test_cards_that_cannot_be_are_refused(options: list[str], shop: Path, dearly: Dearly, tmp_path: Path) -> None:
    said = dearly("cards", "--out", tmp_path / "cards.pdf", "--book", shop, *DAY, *options)
    assert said.code == 2
    assert not (tmp_path / "cards.pdf").exists()


def test_the_designs_are_listed(dearly: Dearly) -> None:
    assert any(line.startswith("balloon-birthday") for line in dearly("cards", "--designs").out.splitlines())
    assert dearly("cards").code == 2  # no --out


def test_backup_makes_and_lists_copies(shop: Path, dearly: Dearly) -> None:
    said = dearly("backup", "--book", shop)
    made = backups(shop.with_name("shop backups"), "shop")
    assert said.code == 0
    assert said.out == f"Backed up to {made[0].path}.\n"
    assert [Path(each["path"]) for each in json.loads(dearly("backup", "--list", "--json", "--book", shop).out)] == [
        made[0].path
    ]
