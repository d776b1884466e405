"""What is no list gets a clear sentence, whatever its name; nothing half-written is left behind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.errors import BadInput, DearlyError
from desktop.exchange import source
from desktop.exchange.formats import format_of, read_list, recognise
from desktop.exchange.part_file import part_file
from tests.exchange.contacts import OPTIONS

if TYPE_CHECKING:
    from pathlib import Path

    from desktop.exchange.source import Source


def refusal(data: Source) -> str:
    with pytest.raises(BadInput) as caught:
        list(read_list(data, OPTIONS))
    assert caught.value.advice
    return caught.value.message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "This file is empty."),
        (b"\xef\xbb\xbf\r\n\r\n", "This file is empty."),
        (b"\0" * 4096, "This file is empty."),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "This looks like a picture, not a list."),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "This looks like a picture, not a list."),
        (b"BM\x36\0\0\0\0\0", "This looks like a picture, not a list."),
        (b"%PDF-1.7", "This is a PDF, not a list."),
        (b"PK\x03\x04xl/workbook.xml", "This is an Excel workbook or another packed file, not a list we can read."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "This is an old Excel workbook, not a list we can read."),
        (b"SQLite format 3\0", "This is a book or another database, not a list."),
        (b"\x7fELF" + bytes(range(32)) * 20 + b"\0" * 200 + b"abc" * 50, "This is not a text file."),
    ],
)
def test_what_is_no_list(data: bytes, message: str) -> None:
    assert refusal(data) == message


def test_a_list_of_bmws_is_no_picture() -> None:
    (row,) = read_list(b"BMW owner,Name,Phone\nyes,Ana,123456\n", OPTIONS)
    assert row.contact is not None


def test_files_that_are_not_there_or_too_big(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal(tmp_path / "none.csv") == "There is no file “none.csv”."
    assert refusal(tmp_path).startswith(f"“{tmp_path.name}” could not be read")
    monkeypatch.setattr(source, "MOST_BYTES", 10)
    assert refusal(b"Name,Phone\nAna,123456\n").startswith("This file is too big for a list")


def test_the_content_counts_and_not_the_name() -> None:
    assert recognise(b"BEGIN:VCARD\nFN:Ana\nEND:VCARD").KEY == "vcard"
    assert recognise("\ufeffbegin:vcard\r\n".encode("utf-16")).KEY == "vcard"
    assert recognise(b"Name,Phone\nAna,1").KEY == "csv"
    assert format_of(".VCF").KEY == "vcard"
    with pytest.raises(BadInput, match="not a list format"):
        format_of("docx")


def test_too_many_records(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.exchange.formats.vcard.MOST_RECORDS", 2)
    monkeypatch.setattr("desktop.exchange.sheets.sheet.MOST_RECORDS", 2)
    assert refusal(b"BEGIN:VCARD\nFN:A\nEND:VCARD\n" * 3).startswith("This list holds more than 2")
    assert refusal(b"Name\nA\nB\nC\n").startswith("This list holds more than 2")


def test_a_file_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("before")
    with pytest.raises(RuntimeError), part_file(path) as file:  # noqa: PT012 - the error comes in the middle
        file.write(b"half")
        raise RuntimeError
    assert path.read_text() == "before"
    with part_file(path) as file:
        file.write(b"after")
    assert [path.read_text(), *tmp_path.iterdir()] == ["after", path]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DearlyError, match=r"“list\.csv” could not be written"), part_file(tmp_path / "no" / "list.csv"):
        pass


def test_a_planted_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    (tmp_path / "list.csv.part").symlink_to(victim)
    with part_file(tmp_path / "list.csv") as file:
        file.write(b"list")
    assert victim.read_text() == "precious"
