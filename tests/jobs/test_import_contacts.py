from __future__ import annotations

from pathlib import Path

import pytest

from desktop.errors import BadInput, Cancelled
from desktop.exchange.options import ReadOptions
from desktop.jobs.attempt import Attempt
from desktop.jobs.import_contacts import CheckList, OpenList
from desktop.jobs.import_plan import Remark
from desktop.jobs.job import unwatched
from desktop.models import ContactPoint, Customer
from tests.bringing_in import TODAY, check
from tests.builders import add, contents, empty_book

LISTS = Path(__file__).parent.parent / "data" / "lists"
OPTIONS = ReadOptions(TODAY)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return empty_book(tmp_path)


def test_a_spreadsheet_is_opened_with_its_columns() -> None:
    opened = OpenList(LISTS / "shopify-customers.csv", OPTIONS).run(unwatched)
    assert (opened.format, opened.count) == ("csv", 4)
    assert opened.mapping is not None
    assert opened.mapping.preset == "shopify"


def test_cards_need_no_columns() -> None:
    opened = OpenList(b"BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n", OPTIONS).run(unwatched)
    assert (opened.format, opened.sheet, opened.mapping) == ("vcard", None, None)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(80), "looks like a picture"),
        (b"%PDF-1.7\n", "This is a PDF"),
        (b"PK\x03\x04" + bytes(80), "Excel workbook"),
        (b"", "empty"),
        (b"\n\n", "empty"),
        (bytes(5000), "empty"),
    ],
)
def test_what_is_no_list_is_told_in_a_sentence(book: Path, data: bytes, sentence: str) -> None:
    with pytest.raises(BadInput, match=sentence):
        OpenList(data, OPTIONS).run(unwatched)
    attempt = Attempt(CheckList(book, data, OPTIONS)).run(unwatched)
    assert attempt.result is None
    assert sentence in str(attempt.trouble)


def test_a_missing_file_is_told(book: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="There is no file"):
        CheckList(book, tmp_path / "gone.csv", OPTIONS).run(unwatched)


def test_a_card_cut_off_comes_in_as_far_as_it_goes(book: Path) -> None:
    plan = check(book, b"BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Bruno\nTEL:1234")
    assert [person.contact.display for person in plan.people] == ["Ana", "Bruno"]
    assert plan.remarks == (Remark(5, "This card is cut off; what could be read of it came in."),)


def test_old_windows_letters_are_found_out(book: Path) -> None:
    plan = check(book, LISTS / "outlook-deutsch.csv")
    assert [person.contact.display for person in plan.people][:2] == ["Jürgena Müller-Lüdenscheidt", "Göran Šimek"]


def test_the_wrong_letters_are_no_end_of_the_world(book: Path) -> None:
    plan = check(book, LISTS / "outlook-deutsch.csv", ReadOptions(TODAY, encoding="utf-8"))
    assert len(plan.people) == 3
    assert any("could not be read" in remark.sentence for remark in plan.remarks)
    with pytest.raises(BadInput, match="no encoding"):
        check(book, LISTS / "outlook-deutsch.csv", ReadOptions(TODAY, encoding="klingon"))


def test_checking_writes_nothing(book: Path) -> None:
    before = contents(book)
    check(book, LISTS / "google-contacts.csv")
    assert contents(book) == before


def test_checking_can_be_cancelled(book: Path) -> None:
    lines = "\n".join(f"Person {number},p{number}@x.example" for number in range(2000))

    def progress(done: int, total: int) -> None:
        if 0 < done < total:
            raise Cancelled("")

    with pytest.raises(Cancelled):
        Attempt(CheckList(book, f"Name,E-mail\n{lines}".encode(), OPTIONS)).run(progress)


def test_known_doubtful_and_new_are_told_apart(book: Path) -> None:
    add(book, Customer(display_name="Ana Silva"), Customer(display_name="Bruno Costa"))
    add(
        book,
        ContactPoint(customer_id=1, channel="phone", value="912 345 678", normalised="+351912345678"),
        ContactPoint(customer_id=2, channel="email", value="b@x.example", normalised="b@x.example"),
    )
    source = b"Name,E-mail,Phone\nSilva Ana,,+351 912345678\nBea Costa,B@X.example,\nCleo,,+1 212 555 0100\n"
    plan = check(book, source)
    assert (plan.known, len(plan.doubtful), plan.new) == (1, 1, 1)
    assert plan.people[0].customer_id == 1
    doubt = plan.doubtful[0]
    assert doubt.doubt is not None
    assert (doubt.contact.display, doubt.doubt.other, plan.names[2]) == ("Bea Costa", 2, "Bruno Costa")


def test_the_ends_of_foreign_numbers_are_no_reason_to_doubt(book: Path) -> None:
    add(book, Customer(display_name="Ana"))
    add(book, ContactPoint(customer_id=1, channel="phone", value="+351912345678", normalised="+351912345678"))
    plan = check(book, b"Name,Phone\nJan,+31612345678\n")
    assert (plan.new, len(plan.doubtful)) == (1, 0)


def test_the_same_name_and_birthday_is_the_same_person(book: Path) -> None:
    from desktop.models import ImportantDate  # noqa: PLC0415 - only here

    add(book, Customer(display_name="Ana Silva"))
    add(book, ImportantDate(customer_id=1, kind="birthday", month=12, day=5))
    plan = check(book, b"Name,E-mail,Birthday\nAna Silva,ana@x.example,1992-12-05\n")
    assert plan.known == 1
