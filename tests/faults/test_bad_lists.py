"""Lists as they really come: cut off, in old letters, with days that never were. The rest comes in, each line told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.builders import rows

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Dearly

ANA = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Lobo\nTEL:940007919\nEND:VCARD\n"
LONG = "x" * 10_000


def _names(book: Path) -> set[str]:
    return {name for (name,) in rows(book, "SELECT display_name FROM customer")}


@pytest.mark.parametrize(
    ("content", "names", "told"),
    [
        (ANA + "BEGIN:VCARD\nFN:Rita Prado\nTEL:94", {"Ana Lobo", "Rita Prado"}, "Line 6: This card is cut off"),
        ("Name,Birthday\nAna Lobo,31/02/1990\nRita Prado,1.3.1990\n", {"Ana Lobo", "Rita Prado"}, "Line 2: "),
        (f"Name,Phone\nAna Lobo,1234567\n{LONG},7654321\n", {"Ana Lobo", "x" * 200}, "Line 3: "),
        ("Name,Phone\nAna\0 Lobo,1234567\nRita Prado,7654321\n", {"Ana Lobo", "Rita Prado"}, "NUL"),
        ('Name,Phone\nAna Lobo,1234567\n"Rita Prado,7654321\nEva Sol,7777777\n', {"Ana Lobo", "Eva Sol"}, "Line 3: "),
        ("Name,Phone\n,\n \t,\nAna Lobo,1234567\n", {"Ana Lobo"}, ""),
        (
            "Name,Phone,Birthday\n<b>Ana</b>,1234567,9999-12-31\n<img src=file:///etc/passwd>,7654321,0001-01-01\n",
            {"<b>Ana</b>", "<img src=file:///etc/passwd>"},
            "Line 2: ",
        ),
    ],
    ids=["cut off", "31 February", "10,000 letters", "NUL", "a quotation mark left open", "nothing in it", "markup"],
)
def test_the_rest_comes_in_and_each_trouble_has_its_line(
    content: str, names: set[str], told: str, dearly: Dearly, shop: Path, tmp_path: Path
) -> None:
    people = tmp_path / "people.txt"
    people.write_bytes(content.encode())
    before = _names(shop)
    said = dearly("import", people, "--book", shop)
    assert said.code == 0
    assert names <= _names(shop) - before
    assert told in said.out, said.out
    assert {name for name in _names(shop) - before if "\0" in name or len(name) > 200} == set()


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1250", "mac-roman"])
def test_a_list_in_old_letters_comes_in_and_says_so(encoding: str, dearly: Dearly, shop: Path, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_bytes(
        "Name,Telefon,Ort\nJürgen Groß,0301234567,Köln\nZoë Müller,0309876543,Düsseldorf\n".encode(encoding)
    )
    said = dearly("import", people, "--book", shop, "--language", "de")
    assert said.code == 0
    come = {name for name in _names(shop) if name.startswith(("J", "Zo"))}
    if encoding != "mac-roman":  # which nobody can tell from other old letters for certain
        assert {"Jürgen Groß", "Zoë Müller"} <= come


@pytest.mark.parametrize(
    "content", [b"", b"\xef\xbb\xbf\r\n", b"\0" * 5000, b"%PDF-1.7\n", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04"]
)
def test_what_is_no_list_is_one_line_and_nothing_comes_in(
    content: bytes, dearly: Dearly, shop: Path, tmp_path: Path
) -> None:
    people = tmp_path / "people.csv"
    people.write_bytes(content)
    before = shop.read_bytes()
    assert dearly("import", people, "--book", shop).code == 2
    assert shop.read_bytes() == before


def test_a_name_of_ten_thousand_letters_goes_through_every_door(dearly: Dearly, shop: Path, tmp_path: Path) -> None:
    people = tmp_path / "people.csv"
    people.write_text(f"Name,Birthday,E-mail\n{LONG},2000-11-26,{LONG}@example.org\n", encoding="utf-8")
    assert dearly("import", people, "--book", shop).code == 0
    who = "x" * 200
    for command in ("today", "customers", "check", f"customers\0--search\0{who}", f"customer\0{who}"):
        assert dearly(*command.split("\0"), "--book", shop).code == 0
    assert dearly("customer", f"{LONG} y", "--book", shop).code == 0  # searched for as far as names go
    for out, ending in (("export", "csv"), ("export", "vcf"), ("cards", "pdf")):
        assert dearly(out, "--out", tmp_path / f"out.{ending}", "--book", shop).code == 0


@pytest.mark.parametrize(
    "words",
    ['"', "'", "*", "%", "_", "100%", "AND", "NEAR(", "a OR b", "-x", "^a", "(", "a:b", "\\", "'; DROP", "🎂", "%_%"],
)
def test_search_takes_every_sign_for_itself(words: str, dearly: Dearly, shop: Path) -> None:
    everybody = rows(shop, "SELECT count(*) FROM customer")[0][0]
    said = dearly("customers", "--json", f"--search={words}", "--book", shop)
    assert said.code == 0
    assert said.out.count('"id"') < everybody
    assert dearly("customer", "--", words, "--book", shop).code in {0, 2}
