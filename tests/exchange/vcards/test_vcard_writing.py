"""Cards going out: folded, escaped, read back whole, and understood by another library."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import vobject
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.calendars.partial_date import PartialDate
from desktop.errors import BadInput
from desktop.exchange.contact import Contact, DateOfNote
from desktop.exchange.formats import vcard
from desktop.exchange.options import WriteOptions
from desktop.exchange.vcards.writing import fold, write_card
from tests.exchange.contacts import CONTACTS, FULL, OPTIONS

if TYPE_CHECKING:
    from pathlib import Path

VERSIONS = st.sampled_from(["3.0", "4.0"])


def read_back(text: str) -> list[Contact]:
    rows = list(vcard.read(text.encode(), OPTIONS))
    assert all(row.contact is not None and not row.problems for row in rows), rows
    return [row.contact for row in rows if row.contact is not None]


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(CONTACTS, min_size=1, max_size=2), VERSIONS)
def test_export_import_export_is_byte_equal(contacts: list[Contact], version: str) -> None:
    first = "".join(write_card(contact, version, notes=True) for contact in contacts)
    second = "".join(write_card(contact, version, notes=True) for contact in read_back(first))
    assert first == second


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_full_contact_comes_back_equal(version: str) -> None:
    assert read_back(write_card(FULL, version, notes=True)) == [FULL]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=400))
def test_folding_keeps_lines_short_and_characters_whole(line: str) -> None:
    folded = fold(line)
    pieces = folded.encode().split(b"\r\n")
    assert all(len(piece) <= 75 for piece in pieces)
    assert all(piece.decode() or True for piece in pieces)
    assert all(piece.startswith(b" ") for piece in pieces[1:])
    assert folded.replace("\r\n ", "") == line


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(CONTACTS)
def test_vobject_understands_version_3(contact: Contact) -> None:
    contact = contact._replace(extra=())
    card = vobject.readOne(write_card(contact, "3.0", notes=True))
    assert card.fn.value == contact.display
    assert [card.n.value.family, card.n.value.given] == [contact.family, contact.given]
    assert [tel.value for tel in card.contents.get("tel", [])] == [phone.value for phone in contact.phones]
    assert [adr.value.city for adr in card.contents.get("adr", [])] == [one.locality for one in contact.addresses]
    assert [note.value for note in card.contents.get("note", [])] == ([contact.note] if contact.note else [])


@pytest.mark.parametrize(
    ("version", "date", "line"),
    [
        ("3.0", PartialDate(1985, 4, 12), "BDAY:1985-04-12"),
        ("3.0", PartialDate(None, 4, 12), "BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12"),
        ("3.0", PartialDate(1985, 4), "BDAY:1985-04"),
        ("4.0", PartialDate(1985, 4, 12), "BDAY:19850412"),
        ("4.0", PartialDate(None, 4, 12), "BDAY:--0412"),
        ("4.0", PartialDate(None, 4), "BDAY:--04"),
        ("4.0", PartialDate(1985), "BDAY:1985"),
    ],
)
def test_birthdays_are_written_as_each_version_wants(version: str, date: PartialDate, line: str) -> None:
    contact = Contact("Ana", dates=(DateOfNote("birthday", date),))
    assert line in write_card(contact, version, notes=True).split("\r\n")


def test_notes_stay_at_home_unless_wanted() -> None:
    assert "NOTE" not in write_card(FULL, "3.0", notes=False)


def test_the_picture_takes_the_form_of_its_version() -> None:
    assert "PHOTO:data:image/jpeg;base64,QUJDRA==" in write_card(FULL, "4.0", notes=True)
    assert "PHOTO;ENCODING=b;TYPE=JPEG:QUJDRA==" in write_card(FULL, "3.0", notes=True)


def test_our_groups_keep_away_from_the_unknown_ones() -> None:
    card = write_card(FULL, "3.0", notes=True)
    assert "item1.X-ABRELATEDNAMES:Jenny" in card
    assert "item2.TEL:+351 22 555 01 23\r\nitem2.X-ABLabel:Grandmother" in card


def test_a_line_that_would_break_the_card_is_not_written() -> None:
    broken = FULL._replace(extra=("X-A:1\r\nEND:VCARD", "no property", "X-B:2"))
    card = write_card(broken, "3.0", notes=True)
    assert "X-B:2" in card
    assert card.count("END:VCARD") == 1


def test_there_is_no_version_5(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"no vCard 5\.0"):
        vcard.write([FULL], tmp_path / "a.vcf", WriteOptions(vcard_version="5.0"))
    assert list(tmp_path.iterdir()) == []
