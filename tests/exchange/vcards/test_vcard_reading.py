"""Cards coming in: every writer's habits, and broken cards that cost only themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.calendars.partial_date import PartialDate
from desktop.exchange.contact import BUSINESS, HOUSEHOLD, Contact, DateOfNote, ImportedRow, Point, PostalAddress
from desktop.exchange.formats import vcard
from tests.exchange.contacts import OPTIONS

SHARED = Path(__file__).resolve().parents[4] / "shared" / "data" / "vcards"


def read(text: str | bytes) -> list[ImportedRow]:
    return list(vcard.read(text.encode() if isinstance(text, str) else text, OPTIONS))


def one(*lines: str, version: str = "3.0") -> tuple[Contact, list[str]]:
    """The one contact of a card with these lines, and what was said about it."""
    (row,) = read("\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]))
    assert row.contact is not None
    return row.contact, [problem.sentence for problem in row.problems]


def test_names_numbers_and_places() -> None:
    contact, problems = one(
        "FN:Ana Silva",
        "N:Silva;Ana;Maria,João;Dra.;ing. jr,M.Sc.",
        "TEL;TYPE=WORK,FAX:+351 22 1",
        "TEL;TYPE=CELL;TYPE=pref:+351 912 345 678",
        "EMAIL;TYPE=INTERNET,HOME:ana@example.com",
        "ADR;TYPE=HOME:Box 7;2nd floor;Rua das Flores 12\\nPorta B;Porto;Norte;4050-262;Portugal",
        "ORG:Flores\\; Filhas;Accounts",
        "CATEGORIES:vip,my\\, own,My Contacts",
        "NOTE:Orchids\\, not lilies\\nSecond line",
    )
    assert problems == []
    assert (contact.additional, contact.prefix, contact.suffix) == ("Maria João", "Dra.", "ing. jr, M.Sc.")
    assert contact.phones == (Point("+351 22 1", "work fax"), Point("+351 912 345 678", "mobile", preferred=True))
    assert contact.emails == (Point("ana@example.com", "home"),)
    street = ("Box 7", "Rua das Flores 12", "Porta B", "2nd floor")
    assert contact.addresses == (PostalAddress(street, "Porto", "Norte", "4050-262", "PT", "home"),)
    assert contact.company == "Flores; Filhas"
    assert contact.tags == ("vip", "my, own")
    assert contact.note == "Department: Accounts\nOrchids, not lilies\nSecond line"


def test_quoted_printable_and_old_code_pages() -> None:
    contact, _problems = one(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller=",
        "-L=C3=BCdenscheidt;J=C3=BCrgen",
        "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-2:=A9imek=0D=0Asecond",
        "TEL;CELL;PREF:0171",
        version="2.1",
    )
    assert (contact.display, contact.family) == ("Jürgen Müller-Lüdenscheidt", "Müller-Lüdenscheidt")
    assert contact.note == "Šimek\nsecond"
    assert contact.phones == (Point("0171", "mobile", preferred=True),)


def test_letters_that_are_not_utf_8_cost_a_word_not_the_card() -> None:
    rows = read(b"BEGIN:VCARD\nFN:Jos\xe9\nEND:VCARD\nBEGIN:VCARD\nFN:\xc3\x89va\nEND:VCARD\n")
    assert [row.contact.display for row in rows if row.contact] == ["José", "Éva"]
    assert [len(row.problems) for row in rows] == [1, 0]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_other_unicodes(encoding: str) -> None:
    rows = read("BEGIN:VCARD\r\nFN:Éva 🌷\r\nTEL:123456\r\nEND:VCARD\r\n".encode(encoding))
    assert [row.contact.display for row in rows if row.contact] == ["Éva 🌷"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_line_ends(end: str) -> None:
    text = end.join(
        ["BEGIN:VCARD", "FN:Ana", "NOTE:one", "  two", "END:VCARD", "BEGIN:VCARD", "FN:Bo", "END:VCARD", ""]
    )
    rows = read(text)
    assert [(row.line, row.contact.display, row.contact.note) for row in rows if row.contact] == [
        (1, "Ana", "one two"),
        (6, "Bo", ""),
    ]


@pytest.mark.parametrize(
    ("lines", "dates"),
    [
        (["BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12"], [DateOfNote("birthday", PartialDate(None, 4, 12))]),
        (["BDAY;VALUE=date:1985-04-12"], [DateOfNote("birthday", PartialDate(1985, 4, 12))]),
        (
            ["item1.X-ABDATE:1975-03-01", "item1.X-ABLabel:_$!<Anniversary>!$_"],
            [DateOfNote("wedding", PartialDate(1975, 3, 1))],
        ),
        (["X-MS-ANNIVERSARY;VALUE=date:20100515"], [DateOfNote("wedding", PartialDate(2010, 5, 15))]),
        (["ANNIVERSARY:20090808T1430-0500"], [DateOfNote("wedding", PartialDate(2009, 8, 8))]),
        (
            ["X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;2000-01-02;1;;;;;;;;;;;;;"],
            [DateOfNote("wedding", PartialDate(2000, 1, 2))],
        ),
        (
            ["X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;--01-02;0;Shop opened;;;;;;;;;;;;"],
            [DateOfNote("custom", PartialDate(None, 1, 2), "Shop opened")],
        ),
    ],
)  # fmt: skip
def test_dates_of_every_writer(lines: list[str], dates: list[DateOfNote]) -> None:
    contact, problems = one("FN:Ana", *lines)
    assert (list(contact.dates), problems) == (dates, [])


@pytest.mark.parametrize("written", ["1990-02-31", "---12", "sometime in May"])
def test_what_is_no_date_becomes_a_note_and_is_told(written: str) -> None:
    contact, problems = one("FN:Ana", f"BDAY:{written}")
    assert contact.dates == ()
    assert contact.note == f"Birthday: {written}"
    assert len(problems) == 1
    assert written in problems[0]


def test_unknown_properties_are_kept_as_they_came() -> None:
    contact, _problems = one(
        "FN:Ana",
        "item1.TEL:123456",
        "item1.X-ABLabel:Shop",
        "item2.X-ABRELATEDNAMES:Jenny",
        "item2.X-ABLabel:_$!<Spouse>!$_",
        "PHOTO;VALUE=uri:file:///etc/passwd",
        "PHOTO;BASE64;JPEG:QUJD",
        " RERE",
        "",
        "IMPP;X-SERVICE-TYPE=Skype:skype:ana\\,1",
    )
    assert contact.phones == (Point("123456", "Shop"),)
    assert contact.extra == (
        "item2.X-ABRELATEDNAMES:Jenny",
        "item2.X-ABLabel:_$!<Spouse>!$_",
        "PHOTO;VALUE=uri:file:///etc/passwd",
        "PHOTO;ENCODING=b;TYPE=JPEG:QUJDRERE",
        "IMPP;X-SERVICE-TYPE=Skype:skype:ana\\,1",
    )


def test_base64_that_old_outlook_does_not_fold() -> None:
    contact, problems = one(
        "FN:Ana", "PHOTO;TYPE=JPEG;ENCODING=BASE64:", "QUJD", "RERE=", "", "TEL:123456", version="2.1"
    )
    assert contact.extra == ("PHOTO;ENCODING=b;TYPE=JPEG:QUJDRERE=",)
    assert problems == []


def test_kinds() -> None:
    assert one("FN:Café Lumen", "ORG:Café Lumen")[0].kind == BUSINESS
    assert one("FN:Ana", "KIND:org", version="4.0")[0].kind == BUSINESS
    assert one("FN:The Silvas", "X-DEARLY-KIND:household")[0].kind == HOUSEHOLD
    (row,) = read("BEGIN:VCARD\nFN:Family\nX-ADDRESSBOOKSERVER-KIND:group\nEND:VCARD\n")
    assert row.contact is None
    assert "group" in row.reason


def test_a_broken_card_costs_only_itself() -> None:
    text = (
        "BEGIN:VCARD\nFN:One\nTEL:111111\nEND:VCARD\n"
        "BEGIN:VCARD\nFN:Two\nTEL;TYPE=\n"  # cut off here
        "BEGIN:VCARD\nFN:Three\n@@@ garbage @@@\nTEL:333333\nEND:VCARD\n"
        "stray words\n"
        "BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD\n"
        "BEGIN:VCARD\nFN:Five\nNOTE:and the file en"
    )
    rows = read(text)
    assert [(row.line, row.contact.display if row.contact else None) for row in rows] == [
        (1, "One"),
        (5, "Two"),
        (8, "Three"),
        (13, None),
        (14, None),
        (18, "Five"),
    ]
    assert [len(row.problems) for row in rows] == [0, 2, 1, 1, 1, 1]
    assert rows[3].reason == "These lines do not belong to any card."
    assert rows[4].reason == "There is no name, number or e-mail here."
    assert "cut off" in rows[5].problems[0].sentence


def test_a_card_inside_a_card_is_not_mixed_up_with_it() -> None:
    contact, problems = one(
        "FN:Boss", "AGENT:", "BEGIN:VCARD", "FN:Assistant", "TEL:999999", "END:VCARD", "TEL:123456", version="2.1"
    )
    assert (contact.display, contact.phones) == ("Boss", (Point("123456"),))
    assert problems == ["The card inside this card was left out."]


def test_long_values_are_cut_and_told() -> None:
    contact, problems = one("FN:" + "A" * 10_000, "NOTE:" + "n" * 120_000, "X-BIG:" + "x" * 120_000)
    assert len(contact.display) == 200
    assert len(contact.note) == 20_000
    assert contact.extra == ()
    assert len(problems) == 3


def test_nul_is_taken_out_and_told() -> None:
    contact, problems = one("FN:An\0a", "X-A:b\0c")
    assert (contact.display, contact.extra) == ("Ana", ("X-A:bc",))
    assert len(problems) == 1


@given(
    st.lists(
        st.sampled_from(["BEGIN:VCARD", "END:VCARD", "FN:Ana", "TEL:123456", "AGENT:", "rubbish", "", "N:=", 'A;B=":c'])
    )
)
def test_no_card_is_lost_silently(lines: list[str]) -> None:
    text = "\n".join(["BEGIN:VCARD", *lines])
    rows = read(text)
    assert all(row.contact or row.reason for row in rows)
    named = sum(row.contact is not None and row.contact.display == "Ana" for row in rows)
    if "AGENT:" not in lines:
        begun, expected = True, 0
        has_name = False
        for line in lines:
            if line in {"BEGIN:VCARD", "END:VCARD"}:
                expected += begun and has_name
                begun, has_name = line == "BEGIN:VCARD", False
            has_name = has_name or line == "FN:Ana"
        assert named == expected + (begun and has_name)


@given(st.binary(max_size=300))
def test_rubbish_never_raises(data: bytes) -> None:
    for row in read(b"BEGIN:VCARD\r\n" + data + b"\r\nFN:Ana\r\nEND:VCARD\r\n"):
        assert row.contact or row.reason


@pytest.mark.skipif(not SHARED.is_dir(), reason="the cards of other programs lie beside the repo, not in it")
@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("gmail-list.vcf", ["Arnold Smith", "Chris Beatle", "Doug White"]),
        ("gmail-single.vcf", ["Greg Dartmouth"]),
        ("John_Doe_GMAIL.vcf", ["Mr. John Richter, James Doe Sr."]),
        ("John_Doe_IPHONE.vcf", ["Mr. John Richter James Doe Sr."]),
        ("outlook-2003.vcf", ["John Doe III"]),
        ("rfc2426-example.vcf", ["Frank Dawson", "Tim Howes"]),
        ("rfc6350-example.vcf", ["Simon Perreault"]),
        (
            "John_Doe_ANDROID.vcf",
            ["john.doe@company.com", "jane.doe@company.com", "Ñ Ñ Ñ Ñ Ñ", " ".join("Ñ" * 11), "Ñ Ñ Ñ Ñ", "ÑÑÑÑ"],
        ),
    ],
)
def test_cards_of_real_programs(name: str, people: list[str]) -> None:
    rows = list(vcard.read(SHARED / name, OPTIONS))
    assert [row.contact.display for row in rows if row.contact] == people
    assert not any(row.reason for row in rows)
    assert not any("cut off" in problem.sentence for row in rows for problem in row.problems)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the cards of other programs lie beside the repo, not in it")
def test_the_iphone_card_in_full() -> None:
    (row,) = vcard.read(SHARED / "John_Doe_IPHONE.vcf", OPTIONS)
    contact = row.contact
    assert contact is not None
    labels = ["mobile", "home", "work", "home fax", "work fax", "pager", "assistantphone"]
    assert [phone.label for phone in contact.phones] == labels
    assert [(one.locality, one.country, one.label) for one in contact.addresses] == [
        ("New York", "US", "home"),
        ("New York", "US", "work"),
    ]
    assert contact.dates == (DateOfNote("birthday", PartialDate(2012, 6, 6)),)
    (photo,) = contact.extra
    assert photo.startswith("PHOTO;ENCODING=b;TYPE=JPEG:/9j/")
    assert len(photo) > 40_000
