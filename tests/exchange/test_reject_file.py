"""The rows left out become a list that can be mended and brought in again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.exchange.formats import csv_file, vcard
from desktop.exchange.reject_file import write_rejects
from desktop.exchange.sheets.sheet import open_sheet
from tests.exchange.contacts import OPTIONS

if TYPE_CHECKING:
    from pathlib import Path

DATA = b'Name,Phone,Town\nAna,123456,Porto\n,,Braga\nBo,1,2,3,4\nCy,"open,5\nDi,234567,\n'


def test_left_out_mended_and_brought_in(tmp_path: Path) -> None:
    path = tmp_path / "left out.csv"
    rows = list(csv_file.read(DATA, OPTIONS))
    assert write_rejects(path, rows, open_sheet(DATA, OPTIONS).headers) == 3
    text = path.read_text(encoding="utf-8-sig")
    lines = text.splitlines()
    assert lines[0] == '"Name","Phone","Town","","","Line in the list","Why it was left out"'
    assert lines[1] == '"","","Braga","","","3","There is no name, number or e-mail here."'
    assert lines[2].startswith('"Bo","1","2","3","4","4","This line has 5 cells')
    mended = text.replace('"","","Braga"', '"Eva","345678","Braga"')
    again = [row.contact for row in csv_file.read(mended.encode(), OPTIONS)]
    assert again[0] is not None
    assert (again[0].display, again[0].note) == ("Eva", "")


def test_nothing_left_out_writes_no_file(tmp_path: Path) -> None:
    rows = csv_file.read(b"Name\nAna\n", OPTIONS)
    assert write_rejects(tmp_path / "left out.csv", rows, ("Name",)) == 0
    assert list(tmp_path.iterdir()) == []


def test_cards_are_kept_as_they_came(tmp_path: Path) -> None:
    path = tmp_path / "left out.csv"
    rows = vcard.read(b"BEGIN:VCARD\nNOTE:=1+1\nEND:VCARD\nBEGIN:VCARD\nFN:Ana\nEND:VCARD\n", OPTIONS)
    assert write_rejects(path, rows) == 1
    assert '"NOTE:=1+1\n","1","There is no name' in path.read_text(encoding="utf-8-sig").replace("\r\n", "\n")
